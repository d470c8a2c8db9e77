/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.identity.BookableResource;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

class RankedDirectoriesTest {
    private static final UserId ANTON = new UserId(1, 3);
    private static final ServiceReference<Directory> LOW = new RankedReference<>(1, 0);
    private static final ServiceReference<Directory> HIGH = new RankedReference<>(2, 100);

    private final RankedDirectories identities = new RankedDirectories();

    @Test
    void withoutDirectoriesNobodyShouldBeKnown() {
        assertThat(identities.context(1)).isEmpty();
        assertThat(identities.user(ANTON)).isEmpty();
        assertThat(identities.users(1)).isEmpty();
        assertThat(identities.resources(1)).isEmpty();
    }

    @Test
    void theDirectoryOfTheHighestRankingShouldAnswerFirst() {
        identities.addDirectory(new OneUser("low"), LOW);
        identities.addDirectory(new OneUser("high"), HIGH);

        assertThat(identities.user(ANTON)).map(User::displayName).contains("high");
        assertThat(identities.context(1)).map(Context::name).contains("high");
        assertThat(identities.users(1)).extracting(User::displayName).containsExactly("high", "low");
    }

    @Test
    void aDirectoryThatGoesShouldLeaveTheOthers() {
        identities.addDirectory(new OneUser("low"), LOW);
        identities.addDirectory(new OneUser("high"), HIGH);
        identities.removeDirectory(HIGH);

        assertThat(identities.user(ANTON)).map(User::displayName).contains("low");
    }

    @Test
    void groupsOfAUserShouldBeThoseThatListHimOrHer() {
        identities.addDirectory(new OneUser("any"), LOW);

        assertThat(identities.groupsOf(ANTON)).extracting(Group::name).containsExactly("sales");
        assertThat(identities.groupsOf(new UserId(1, 4))).isEmpty();
    }

    @Test
    void aChangedRankingShouldHoldForTheNextQuestion() {
        Directory low = new OneUser("low");
        identities.addDirectory(low, LOW);
        identities.addDirectory(new OneUser("high"), HIGH);

        identities.updatedDirectory(low, new RankedReference<>(1, 200));

        assertThat(identities.user(ANTON)).map(User::displayName).contains("low");
    }

    @Test
    void severalUsersShouldBeAskedForAtOnce() {
        UserId nobody = new UserId(1, 4);
        identities.addDirectory(new OneUser("low"), LOW);
        identities.addDirectory(new OneUser("high"), HIGH);

        assertThat(identities.users(Set.of(ANTON, nobody)))
                .extracting(User::displayName)
                .containsExactly("high");
        assertThat(identities.users(Set.of())).isEmpty();
    }

    @Test
    void singleGroupsShouldBeFound() {
        identities.addDirectory(new OneUser("any"), LOW);

        assertThat(identities.group(1, 5)).map(Group::name).contains("support");
        assertThat(identities.group(1, 6)).isEmpty();
        assertThat(identities.resource(1, 5)).isEmpty();
    }

    @Test
    void anAddressShouldBeFoundInAnyForm() {
        identities.addDirectory(new OneUser("any"), LOW);

        assertThat(identities.byAddress(1, "mailto:ANY%40example.org"))
                .map(DirectoryEntry::displayName)
                .contains("any");
        assertThat(identities.byAddress(1, "any@example.org")).isPresent();
        assertThat(identities.byAddress(1, "urn:uuid:any")).isEmpty();
    }

    @Test
    void aSearchShouldReadThePagesOfAllDirectories() {
        identities.addDirectory(new OneUser("low"), LOW);
        identities.addDirectory(new OneUser("high"), HIGH);
        Set<CalendarUserType> types = Set.of(CalendarUserType.INDIVIDUAL, CalendarUserType.GROUP);

        assertThat(identities.search(new DirectoryQuery(1, types, List.of(), 1)))
                .extracting(DirectoryEntry::displayName)
                .containsExactly("high", "Sales", "Support", "low", "Sales", "Support");
        assertThat(identities.search(new DirectoryQuery(1, types, List.of("sal"), 2)))
                .extracting(DirectoryEntry::displayName)
                .containsExactly("Sales", "Sales");
    }

    @Test
    void aSearchShouldNotReadPagesBeforeTheyAreWanted() {
        OneUser low = new OneUser("low");
        identities.addDirectory(low, LOW);
        identities.addDirectory(new OneUser("high"), HIGH);
        Iterator<DirectoryEntry> found = identities
                .search(new DirectoryQuery(1, Set.of(CalendarUserType.INDIVIDUAL), List.of(), 1))
                .map(entry -> entry)
                .iterator();

        found.next();
        identities.removeDirectory(HIGH);

        assertThat(found.next().displayName()).isEqualTo("low");
        assertThat(found.hasNext()).isFalse();
    }

    @Test
    void aUserShouldBeChangedWhereHeOrSheIsKnown() {
        OneUser low = new OneUser("low");
        OneUser high = new OneUser("high");
        identities.addDirectory(low, LOW);
        identities.addDirectory(high, HIGH);
        Map<String, Optional<String>> change = Map.of("vcard/TEL", Optional.of("1"));

        assertThat(identities.changeableAttributes(ANTON)).containsExactly("vcard/TEL");
        identities.change(ANTON, change);

        assertThat(high.changes).containsExactly(change);
        assertThat(low.changes).isEmpty();
        UserId nobody = new UserId(1, 4);
        assertThat(identities.changeableAttributes(nobody)).isEmpty();
        assertThatThrownBy(() -> identities.change(nobody, change)).isInstanceOf(IllegalArgumentException.class);
    }

    private record OneUser(String name, List<Map<String, Optional<String>>> changes) implements Directory {
        OneUser(String name) {
            this(name, new ArrayList<>());
        }

        @Override
        public Set<String> changeableAttributes(UserId user) {
            return Set.of("vcard/TEL");
        }

        @Override
        public void change(UserId user, Map<String, Optional<String>> attributes) {
            changes.add(attributes);
        }

        @Override
        public Optional<Context> context(int contextId) {
            return Optional.of(new Context(contextId, name, List.of(), Map.of()));
        }

        @Override
        public Optional<User> user(UserId id) {
            return users(id.contextId()).stream()
                    .filter(user -> user.userId().equals(id))
                    .findFirst();
        }

        @Override
        public List<User> users(int contextId) {
            return List.of(new User(
                    ANTON,
                    "anton",
                    name,
                    "",
                    "",
                    Optional.of(name + "@example.org"),
                    List.of(),
                    Locale.ENGLISH,
                    ZoneOffset.UTC,
                    Set.of(),
                    Map.of()));
        }

        @Override
        public List<Group> groups(int contextId) {
            return List.of(
                    new Group(contextId, 2, "sales", "Sales", List.of(3)),
                    new Group(contextId, 5, "support", "Support", List.of()));
        }

        @Override
        public List<BookableResource> resources(int contextId) {
            return List.of();
        }
    }
}
