/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.identity.Context;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/** Entries by id, the lists of all, and who is in which groups. */
public interface LookUpContract extends DirectoryUnderTest {
    @Test
    default void theContextIsKnown() {
        assertThat(testee().context(1)).map(Context::name).contains("example");
        assertThat(testee().context(2)).isEmpty();
    }

    @Test
    default void entriesAreFoundByIdAsTheyAre() {
        DirectoryContent content = DirectoryContent.SMALL;

        assertThat(content.users())
                .allSatisfy(user -> assertThat(testee().user(user.userId())).contains(user));
        assertThat(content.groups())
                .allSatisfy(group -> assertThat(testee().group(1, group.id())).contains(group));
        assertThat(content.resources())
                .allSatisfy(room -> assertThat(testee().resource(1, room.id())).contains(room));
    }

    @Test
    default void whoIsNotThereIsNotFound() {
        assertThat(testee().user(new UserId(1, 6))).isEmpty();
        assertThat(testee().user(new UserId(2, 3))).isEmpty();
        assertThat(testee().group(1, 3)).isEmpty();
        assertThat(testee().group(2, 2)).isEmpty();
        assertThat(testee().resource(1, 3)).isEmpty();
        assertThat(testee().resource(2, 1)).isEmpty();
    }

    @Test
    default void allOfAContextAreListedById() {
        assertThat(testee().users(1)).isEqualTo(DirectoryContent.SMALL.users());
        assertThat(testee().groups(1)).isEqualTo(DirectoryContent.SMALL.groups());
        assertThat(testee().resources(1)).isEqualTo(DirectoryContent.SMALL.resources());
    }

    @Test
    default void nobodyIsInAContextThatIsNotKnown() {
        assertThat(testee().users(2)).isEmpty();
        assertThat(testee().groups(2)).isEmpty();
        assertThat(testee().resources(2)).isEmpty();
        assertThat(testee().groupsOf(new UserId(2, 4))).isEmpty();
    }

    @Test
    default void severalUsersAreFoundAtOnce() {
        Set<UserId> asked = Set.of(new UserId(1, 3), new UserId(1, 12), new UserId(1, 6), new UserId(2, 4));

        assertThat(testee().users(asked)).extracting(User::login).containsExactlyInAnyOrder("anton", "dora");
        assertThat(testee().users(Set.of())).isEmpty();
    }

    @Test
    default void theGroupsOfAUserAreThoseThatHaveHimOrHer() {
        assertThat(testee().groupsOf(new UserId(1, 4))).extracting(Group::name).containsExactly("sales", "board");
        assertThat(testee().groupsOf(new UserId(1, 3))).extracting(Group::name).containsExactly("sales");
        assertThat(testee().groupsOf(new UserId(1, 5))).isEmpty();
        assertThat(testee().groupsOf(new UserId(1, 6))).isEmpty();
    }
}
