/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.identity.DirectoryChanges;
import org.kalends.identity.DirectoryEntry.Key;
import org.kalends.identity.DirectoryEntry.Numbering;
import org.kalends.identity.Group;
import org.kalends.identity.contract.DirectoryContent;

class ChangeLogTest {
    private static final Population EMPTY = groups();
    private static final Population ONE = groups("sales");
    private static final Population TWO = groups("sales", "press group");

    private static Population groups(String... names) {
        List<Group> groups = List.of(names).stream()
                .map(name -> new Group(1, name.length(), name, name, List.of()))
                .toList();
        String text =
                IdentityYaml.of(new DirectoryContent(DirectoryContent.SMALL.context(), List.of(), groups, List.of()));
        IdentityFile.Reading reading = new IdentityFile().read(text.getBytes(StandardCharsets.UTF_8));
        return ((IdentityFile.Good) reading).population();
    }

    @Test
    void aTokenTellsWhatHasChangedSinceAndNothingElse() {
        ChangeLog first = new ChangeLog(10).after(EMPTY, ONE);
        ChangeLog second = first.after(ONE, EMPTY);

        DirectoryChanges changes = second.since(first.token(), 1).orElseThrow();

        assertThat(changes.changed()).isEmpty();
        assertThat(changes.gone()).containsExactly(new Key(Numbering.GROUPS, 5));
        assertThat(second.since(second.token(), 1).orElseThrow().gone()).isEmpty();
    }

    @Test
    void whenThereAreMoreChangesThanAreRememberedOldTokensAreUnknown() {
        ChangeLog start = new ChangeLog(0);
        ChangeLog log = start.after(EMPTY, TWO);

        assertThat(log.since(start.token(), 1)).isEmpty();
        assertThat(log.since(log.token(), 1)).isPresent();
    }

    @Test
    void aFileThatSaysTheSameChangesNothing() {
        ChangeLog start = new ChangeLog(0);

        assertThat(start.after(TWO, groups("sales", "press group")).since(start.token(), 1))
                .map(DirectoryChanges::changed)
                .hasValueSatisfying(changed -> assertThat(changed).isEmpty());
    }

    @Test
    void theTokensOfAnotherProcessAreUnknown() {
        assertThat(new ChangeLog(10).since(new ChangeLog(10).token(), 1)).isEmpty();
    }
}
