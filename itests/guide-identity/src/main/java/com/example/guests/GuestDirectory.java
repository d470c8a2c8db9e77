/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import java.util.List;
import java.util.Optional;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who the guests are. The five methods that make a directory are enough for so few. */
@Component
public final class GuestDirectory implements Directory {
    private final GuestBook book;

    @Activate
    public GuestDirectory(@Reference GuestBook book) {
        this.book = book;
    }

    private boolean isHere(int contextId) {
        return book.context().id() == contextId;
    }

    @Override
    public Optional<Context> context(int contextId) {
        return Optional.of(book.context()).filter(context -> context.id() == contextId);
    }

    @Override
    public Optional<User> user(UserId id) {
        return book.users().stream().filter(user -> user.userId().equals(id)).findFirst();
    }

    @Override
    public List<User> users(int contextId) {
        return isHere(contextId) ? book.users() : List.of();
    }

    @Override
    public List<Group> groups(int contextId) {
        return isHere(contextId) ? book.groups() : List.of();
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return isHere(contextId) ? book.resources() : List.of();
    }
}
