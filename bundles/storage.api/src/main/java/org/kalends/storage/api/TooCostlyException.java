/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** A question costs more than the store gives to one. To ask it again does not help, to ask for less does. */
public final class TooCostlyException extends StorageException {
    public TooCostlyException(String message) {
        super(message);
    }

    public TooCostlyException(String message, Throwable cause) {
        super(message, cause);
    }
}
