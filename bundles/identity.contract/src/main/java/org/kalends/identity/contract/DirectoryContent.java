/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/**
 * What a directory is to know in a test: one context and all that is in it, each kind by id.
 *
 * @param context the context
 * @param users its users
 * @param groups its groups
 * @param resources its rooms and equipment
 */
public record DirectoryContent(
        Context context, List<User> users, List<Group> groups, List<BookableResource> resources) {
    /** A company of four with two groups, a room and a beamer. */
    public static final DirectoryContent SMALL = new DirectoryContent(
            new Context(1, "example", List.of("example"), Map.of()),
            List.of(
                    user(3, "anton", "Anton", "Meier", "anton@example.org", "a.meier@example.org"),
                    user(4, "berta", "Berta", "Müller", "Berta@Example.org"),
                    user(5, "cesar", "César", "Meier", "cesar@example.org"),
                    user(12, "dora", "Dora", "Straße", "dora@example.org")),
            List.of(
                    new Group(1, 2, "sales", "Sales", List.of(3, 4), Optional.of("sales@example.org")),
                    new Group(1, 7, "board", "Board", List.of(4))),
            List.of(
                    new BookableResource(
                            1, 1, "blue", "Blue Room", Optional.of("blue@example.org"), BookableResource.Kind.ROOM),
                    new BookableResource(1, 2, "beamer", "Beamer", Optional.empty(), BookableResource.Kind.RESOURCE)));

    private static final int FIRST_USER = 3;

    public DirectoryContent {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
        resources = List.copyOf(resources);
    }

    /** A company of any size, in which everybody is in two groups. */
    public static DirectoryContent large(int users, int groups) {
        List<User> people = IntStream.range(0, users)
                .mapToObj(i -> user(
                        FIRST_USER + i, "user" + i, "First" + i % 1009, "Last" + i % 9973, "user" + i + "@example.org"))
                .toList();
        int size = Math.min(users, 2 * users / groups);
        List<Group> teams = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int start = (int) ((long) group * users / groups);
            List<Integer> members = IntStream.range(0, size)
                    .mapToObj(i -> FIRST_USER + (start + i) % users)
                    .toList();
            teams.add(new Group(1, group + 1, "team" + group, "Team " + group, members));
        }
        return new DirectoryContent(SMALL.context(), people, teams, SMALL.resources());
    }

    private static User user(int id, String login, String firstName, String lastName, String email, String... aliases) {
        return new User(
                new UserId(1, id),
                login,
                firstName + ' ' + lastName,
                firstName,
                lastName,
                Optional.of(email),
                List.of(aliases),
                Locale.US,
                ZoneOffset.UTC,
                Set.of("calendar", "contacts"),
                Map.of());
    }
}
