/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

/** A context is not, or not yet, written in the database that was asked. */
final class AwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AwayException() {
        super("The context is not written in this database", null, false, false);
    }
}
