/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.testing.RankedReference;

/**
 * A directory of one context.
 *
 * @param users how many are in it, numbered from 1; those with even numbers are a group
 */
public record SmallTown(int users) implements Directory {
    /** All directories, when it is the only one. */
    public static Identities identities(int users) {
        RankedDirectories identities = new RankedDirectories();
        identities.addDirectory(new SmallTown(users), new RankedReference<>(1, 0));
        return identities;
    }

    @Override
    public Optional<Context> context(int contextId) {
        return contextId == 1 ? Optional.of(new Context(1, "town", List.of(), Map.of())) : Optional.empty();
    }

    @Override
    public Optional<User> user(UserId id) {
        return users(id.contextId()).stream()
                .filter(user -> user.id() == id.id())
                .findFirst();
    }

    @Override
    public List<User> users(int contextId) {
        return IntStream.rangeClosed(1, contextId == 1 ? users : 0)
                .mapToObj(SmallTown::user)
                .toList();
    }

    private static User user(int id) {
        return new User(
                new UserId(1, id),
                "user" + id,
                "User No. " + id,
                "",
                "",
                Optional.of("user" + id + "@example.org"),
                List.of("u" + id + "@example.org"),
                Locale.GERMAN,
                ZoneOffset.UTC,
                Set.of("calendar", "contacts"),
                Map.of());
    }

    @Override
    public List<Group> groups(int contextId) {
        List<Integer> even = IntStream.rangeClosed(1, users)
                .filter(id -> id % 2 == 0)
                .boxed()
                .toList();
        return contextId == 1 ? List.of(new Group(1, 7, "even", "Even numbers", even)) : List.of();
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return List.of();
    }
}
