/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

/** The octets of an object in a store are not what its collection holds; the message is a sentence for the client. */
public class UnreadableObjectException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableObjectException(String message) {
        super(message);
    }

    public UnreadableObjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
