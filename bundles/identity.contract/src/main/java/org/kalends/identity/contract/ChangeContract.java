/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.identity.DirectoryChanges;
import org.kalends.identity.DirectoryEntry.Key;
import org.kalends.identity.DirectoryEntry.Numbering;
import org.kalends.identity.Group;
import org.kalends.identity.User;

/** Changes since a token, for directories that can tell. */
public interface ChangeContract extends DirectoryUnderTest {
    /** Lets the testee know other content, and returns when it does. */
    void change(DirectoryContent content);

    private String token() {
        return testee().changeToken(1).orElseThrow();
    }

    @Test
    default void nothingHasChangedSinceNow() {
        String token = token();

        DirectoryChanges changes = testee().changes(1, token).orElseThrow();

        assertThat(changes.changed()).isEmpty();
        assertThat(changes.gone()).isEmpty();
        assertThat(changes.token()).isEqualTo(token);
    }

    @Test
    default void whatIsNewOrDifferentOrGoneIsTold() {
        String token = token();
        DirectoryContent content = DirectoryContent.SMALL;
        List<Group> groups = new ArrayList<>(content.groups());
        groups.set(1, new Group(1, 7, "board", "Board", List.of(3, 4)));
        groups.add(new Group(1, 8, "press", "Press", List.of()));

        List<User> users = new ArrayList<>(content.users());
        users.removeIf(user -> user.id() == 5);
        change(new DirectoryContent(content.context(), users, groups, content.resources()));

        DirectoryChanges changes = testee().changes(1, token).orElseThrow();
        assertThat(changes.changed())
                .containsExactlyInAnyOrder(new Key(Numbering.GROUPS, 7), new Key(Numbering.GROUPS, 8));
        assertThat(changes.gone()).containsExactly(new Key(Numbering.USERS, 5));
        assertThat(testee().changes(1, changes.token()).orElseThrow().changed()).isEmpty();
    }

    @Test
    default void whoComesBackIsNotGone() {
        String token = token();
        DirectoryContent content = DirectoryContent.SMALL;
        change(new DirectoryContent(
                content.context(), content.users().subList(0, 3), content.groups(), content.resources()));
        change(content);

        DirectoryChanges changes = testee().changes(1, token).orElseThrow();

        assertThat(changes.changed()).containsExactly(new Key(Numbering.USERS, 12));
        assertThat(changes.gone()).isEmpty();
    }

    @Test
    default void tokensThatNobodyGaveOutAreUnknown() {
        assertThat(testee().changes(1, "")).isEmpty();
        assertThat(testee().changes(1, "any")).isEmpty();
        assertThat(testee().changes(1, token() + '9')).isEmpty();
        assertThat(testee().changes(1, token() + 'x')).isEmpty();
    }

    @Test
    default void aContextThatIsNotKnownHasNoToken() {
        assertThat(testee().changeToken(2)).isEmpty();
    }
}
