/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.address;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.Reseller;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.Answering;

/** A context in which Anna, Berta and Carl live, with two groups and a hall. */
public final class Town implements Identities {
    private static final int CONTEXT = 1;
    private static final List<User> USERS = List.of(user(1, "anna"), user(2, "berta"), user(3, "carl"));

    /** Two of them. */
    public static final Group BOARD =
            new Group(CONTEXT, 1, "board", "Board", List.of(1, 3), Optional.of("board@example.org"));

    private static final Group CHOIR =
            new Group(CONTEXT, 2, "choir", "Choir", List.of(1, 2, 3), Optional.of("choir@example.org"));

    private static final BookableResource HALL = new BookableResource(
            CONTEXT, 1, "hall", "Hall", Optional.of("hall@example.org"), BookableResource.Kind.ROOM);

    /** Whom addresses name there. */
    public static Parties parties() {
        return people().in(CONTEXT);
    }

    /** Whom addresses name in a town where nothing is configured. */
    public static People people() {
        return people(List.of());
    }

    /** Whom addresses name in a town that has extensions of its own. */
    public static People people(List<String> extensions) {
        return new People(new Town(), Answering.configured(extensions));
    }

    private static User user(int id, String name) {
        return new User(
                new UserId(CONTEXT, id),
                name,
                name,
                "",
                "",
                Optional.of(name + "@example.org"),
                List.of(name + "@alias.example"),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Set.of("calendar"),
                Map.of());
    }

    @Override
    public Object presence() {
        return USERS;
    }

    @Override
    public Optional<Context> context(int contextId) {
        return contextId == CONTEXT ? Optional.of(new Context(CONTEXT, "town", List.of(), Map.of())) : Optional.empty();
    }

    @Override
    public Optional<User> user(UserId id) {
        return users(Set.of(id)).stream().findFirst();
    }

    @Override
    public List<User> users(int contextId) {
        return contextId == CONTEXT ? USERS : List.of();
    }

    @Override
    public List<User> users(Set<UserId> ids) {
        return USERS.stream().filter(user -> ids.contains(user.userId())).toList();
    }

    @Override
    public Optional<DirectoryEntry> byAddress(int contextId, String calendarAddress) {
        String address = calendarAddress.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        return Stream.of(users(contextId), groups(contextId), resources(contextId))
                .<DirectoryEntry>flatMap(List::stream)
                .filter(entry -> entry.addresses().contains(address))
                .findFirst();
    }

    @Override
    public Stream<DirectoryEntry> search(DirectoryQuery query) {
        return USERS.stream().filter(query::finds).map(DirectoryEntry.class::cast);
    }

    @Override
    public List<Group> groups(int contextId) {
        return contextId == CONTEXT ? List.of(BOARD, CHOIR) : List.of();
    }

    @Override
    public Optional<Group> group(int contextId, int id) {
        return Optional.empty();
    }

    @Override
    public List<Group> groupsOf(UserId user) {
        return List.of();
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return contextId == CONTEXT ? List.of(HALL) : List.of();
    }

    @Override
    public Optional<BookableResource> resource(int contextId, int id) {
        return Optional.empty();
    }

    @Override
    public Optional<Reseller> reseller(String name) {
        return Optional.empty();
    }

    @Override
    public Set<String> changeableAttributes(UserId user) {
        return Set.of();
    }

    @Override
    public void change(UserId user, Map<String, Optional<String>> attributes) {
        throw new IllegalArgumentException("Nothing changes here.");
    }
}
