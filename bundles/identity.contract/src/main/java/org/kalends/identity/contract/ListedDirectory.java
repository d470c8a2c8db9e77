/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import java.util.List;
import java.util.Optional;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/**
 * The least a directory can be: it has some content, and all other questions are answered by listing.
 *
 * @param content what it knows
 */
public record ListedDirectory(DirectoryContent content) implements Directory {
    @Override
    public Optional<Context> context(int contextId) {
        return Optional.of(content.context()).filter(context -> context.id() == contextId);
    }

    @Override
    public Optional<User> user(UserId id) {
        return users(id.contextId()).stream()
                .filter(user -> user.userId().equals(id))
                .findFirst();
    }

    @Override
    public List<User> users(int contextId) {
        return context(contextId).map(context -> content.users()).orElse(List.of());
    }

    @Override
    public List<Group> groups(int contextId) {
        return context(contextId).map(context -> content.groups()).orElse(List.of());
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return context(contextId).map(context -> content.resources()).orElse(List.of());
    }
}
