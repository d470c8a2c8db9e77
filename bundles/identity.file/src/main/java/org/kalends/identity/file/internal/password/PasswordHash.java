/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal.password;

/** A password as it stands in the file; one class for each scheme. */
public sealed interface PasswordHash permits Argon2id, Bcrypt, Pbkdf2, PlainText {
    /** Whether this is the password; takes the same time whatever the answer. */
    boolean matches(String password);

    /** About how many microseconds of a processor {@link #matches} takes; good for comparing, not for measuring. */
    long cost();
}
