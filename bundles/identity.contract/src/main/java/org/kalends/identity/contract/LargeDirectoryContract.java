/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.Directory;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryPage;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Group;
import org.kalends.identity.MailAddress;
import org.kalends.identity.UserId;

/** What a directory promises that is to serve a hundred thousand users: no answer depends on how many there are. */
public interface LargeDirectoryContract {
    int USERS = 100_000;
    int GROUPS = 10_000;
    UserId SOMEBODY = new UserId(1, 50_003);

    /** A directory that knows {@link DirectoryContent#large} with so many users and groups. */
    Directory largeTestee();

    @Test
    default void noQuestionIsAnsweredByListing() {
        Stream<Method> looking = Stream.of(Directory.class.getMethods())
                .filter(Method::isDefault)
                .filter(method -> Set.of("group", "resource", "groupsOf", "byAddress", "search")
                        .contains(method.getName()));

        assertThat(looking.toList()).hasSize(5).allSatisfy(method -> assertThat(largeTestee()
                        .getClass()
                        .getMethod(method.getName(), method.getParameterTypes())
                        .getDeclaringClass())
                .as("who answers %s", method.getName())
                .isNotEqualTo(Directory.class));
    }

    @Test
    default void whatASignInAsksIsAnswered() {
        assertThat(largeTestee().context(1)).isPresent();
        assertThat(largeTestee().user(SOMEBODY)).isPresent();
        assertThat(largeTestee().groupsOf(SOMEBODY))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.members()).contains(SOMEBODY.id()))
                .extracting(Group::id)
                .isSorted();
    }

    @Test
    default void oneOfManyIsFound() {
        assertThat(largeTestee()
                        .byAddress(1, MailAddress.of("user50000@example.org").orElseThrow()))
                .map(DirectoryEntry::id)
                .contains(SOMEBODY.id());
        assertThat(search("user50000@", 10).entries())
                .extracting(DirectoryEntry::id)
                .containsExactly(SOMEBODY.id());
    }

    @Test
    default void aSearchThatFindsAllEndsWithItsPage() {
        DirectoryPage page = search("user", 10);

        assertThat(page.entries()).hasSize(10);
        assertThat(page.next()).isPresent();
    }

    private DirectoryPage search(String text, int limit) {
        return largeTestee().search(new DirectoryQuery(1, Set.of(CalendarUserType.INDIVIDUAL), List.of(text), limit));
    }
}
