/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import java.util.List;
import java.util.Optional;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.contract.DirectoryContent;

/** A guest book with what the contract wants in it, in which only one guest has a password. */
final class TestBook implements GuestBook {
    private static final DirectoryContent CONTENT = DirectoryContent.SMALL;

    private static final HashedPassword SECRET = HashedPassword.of("secret");

    private HashedPassword antons = SECRET;

    void change(String password) {
        antons = HashedPassword.of(password);
    }

    @Override
    public Context context() {
        return CONTENT.context();
    }

    @Override
    public List<User> users() {
        return CONTENT.users();
    }

    @Override
    public List<Group> groups() {
        return CONTENT.groups();
    }

    @Override
    public List<BookableResource> resources() {
        return CONTENT.resources();
    }

    @Override
    public Optional<HashedPassword> password(String login) {
        return Optional.of(antons).filter(any -> login.equals("anton") || login.startsWith("anton@"));
    }

    @Override
    public byte[] key() {
        return new byte[] {1, 2, 3};
    }
}
