/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

/** A text that is no component in JSON; the message says why, in a sentence for whoever sent it. */
public final class InvalidJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidJsonException(String message) {
        super(message);
    }
}
