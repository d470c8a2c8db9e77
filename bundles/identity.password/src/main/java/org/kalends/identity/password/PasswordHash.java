/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

/** A password as it is written down; one class for each scheme. */
public sealed interface PasswordHash permits Argon2id, Bcrypt, Pbkdf2, PlainText {
    /** Whether this is the password; takes the same time whatever the answer. */
    boolean matches(String password);

    /** About how many microseconds of a processor {@link #matches} takes; good for comparing, not for measuring. */
    long cost();
}
