/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

/** A text is not a vCard; the message is a sentence for the client. */
public final class InvalidCardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidCardException(String message) {
        super(message);
    }
}
