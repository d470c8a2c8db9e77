/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import java.util.List;
import java.util.Optional;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Group;
import org.kalends.identity.User;

/** What a groupware knows of its users anyway; all of them are in one context. */
interface GuestBook {
    Context context();

    List<User> users();

    List<Group> groups();

    List<BookableResource> resources();

    /** The hash of a user's password; empty when there is no such login. */
    Optional<HashedPassword> password(String login);

    /** What the passes of the house are signed with; secret. */
    byte[] key();
}
