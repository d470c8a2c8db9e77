/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** Something is no object that could be stored in a collection. The message is a sentence for the person who wrote it. */
public final class UnfitObjectException extends Exception {
    public UnfitObjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
