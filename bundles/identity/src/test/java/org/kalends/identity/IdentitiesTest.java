/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.identity.internal.RankedReference;
import org.osgi.framework.ServiceReference;

class IdentitiesTest {
    private static final UserId ANTON = new UserId(1, 3);
    private static final ServiceReference<Directory> LOW = new RankedReference<>(1, 0);
    private static final ServiceReference<Directory> HIGH = new RankedReference<>(2, 100);

    private final Identities identities = new Identities();

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

    private record OneUser(String name) implements Directory {
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
                    Optional.empty(),
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
