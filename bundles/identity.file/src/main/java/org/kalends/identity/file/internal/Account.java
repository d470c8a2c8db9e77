/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.Optional;
import org.kalends.identity.User;
import org.kalends.identity.password.PasswordHash;

/**
 * A user and how he or she signs in.
 *
 * @param user who it is
 * @param password what the password is checked against; empty for a user who cannot sign in
 * @param stamp another one when the entry of the password is another one
 */
record Account(User user, Optional<PasswordHash> password, String stamp) {}
