/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.problem.api;

/**
 * Something that an administrator should look at.
 *
 * @param gravity how bad it is
 * @param where the file and the line, or the PID
 * @param message what is wrong and what follows from it
 */
public record Problem(Gravity gravity, String where, String message) {
    /** How bad a problem is. */
    public enum Gravity {
        /** What is written there does not hold. */
        ERROR,
        /** It holds, but perhaps not as it was meant. */
        WARNING
    }

    public static Problem error(String where, String message) {
        return new Problem(Gravity.ERROR, where, message);
    }

    public static Problem warning(String where, String message) {
        return new Problem(Gravity.WARNING, where, message);
    }

    @Override
    public String toString() {
        return gravity + " " + where + ": " + message;
    }
}
