/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

/**
 * Something in the file that is not as it should be.
 *
 * @param line where, from 1; 0 when the file as a whole is meant
 * @param reason what is wrong, for the log; nothing of a password
 */
record Mistake(int line, String reason) {
    @Override
    public String toString() {
        return line == 0 ? reason : "line " + line + ": " + reason;
    }
}
