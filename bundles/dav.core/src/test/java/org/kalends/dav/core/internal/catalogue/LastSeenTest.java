/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;

class LastSeenTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final CollectionId ID = new CollectionId(1, "board");
    private static final Question OWNED = Question.ownedBy(new UserId(1, 3));
    private static final Question GRANTED = Question.grantedTo(new UserId(1, 3), Set.of(Grantee.EVERYONE));

    @TempDir
    private Path folder;

    private LastSeen seen;

    @BeforeEach
    void begin() {
        seen = new LastSeen(folder.resolve("collections"));
    }

    private static StoredCollection board(long sequence, Instant modified, long octets) {
        return new StoredCollection(
                ID,
                "calendar",
                3,
                "Brett für alle",
                true,
                sequence,
                LONG_AGO,
                modified,
                Map.of(new PropertyName("DAV:", "displayname"), "<x>Brett</x>", new PropertyName("", "b"), ""),
                List.of(new Grant(Grantee.group(7), Set.of(Right.SEE, Right.READ_ALL))),
                octets);
    }

    /** An answer of a store in which nobody writes. */
    private static Shelf answer(String account, StoredCollection... collections) {
        return new Shelf(new AwayStorage(account, Map.of(ID, Right.READING)), List.of(collections));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatAStoreSaidIsKnownAfterARestartButForItsState() {
        seen.note(OWNED, answer("second", board(17, Instant.now(), 4711)));

        Shelf recalled = new LastSeen(folder.resolve("collections"))
                .recall(OWNED, "second")
                .orElseThrow();

        StoredCollection expected = board(0, LONG_AGO, 0);
        assertThat(recalled.collections()).containsExactly(expected);
        assertThat(recalled.storage().account()).isEqualTo("second");
        assertThat(recalled.storage().permits(expected)).isEqualTo(Right.READING);
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> recalled.storage().items());
    }

    @Test
    void anEmptyAnswerIsOneAndNoAnswerIsNone() {
        seen.note(OWNED, answer("second"));

        assertThat(seen.recall(OWNED, "second").orElseThrow().collections()).isEmpty();
        assertThat(seen.recall(GRANTED, "second")).isEmpty();
        assertThat(seen.recall(OWNED, "third")).isEmpty();
        assertThat(seen.recall(Question.ownedBy(new UserId(2, 3)), "second")).isEmpty();
    }

    @Test
    void anObjectThatChangesWritesNothing() throws IOException {
        seen.note(OWNED, answer("second", board(1, LONG_AGO, 10)));
        Path file = files().get(0);
        FileTime before = FileTime.from(LONG_AGO);
        Files.setLastModifiedTime(file, before);

        seen.note(OWNED, answer("second", board(2, Instant.now(), 20)));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);

        seen.note(OWNED, answer("second"));
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(before);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void whatCannotBeReadIsUnknown() throws IOException {
        seen.note(OWNED, answer("second", board(1, LONG_AGO, 10)));
        Path file = files().get(0);
        byte[] good = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 4, good.length / 2, good.length - 1}) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(seen.recall(OWNED, "second")).as("%d octets", length).isEmpty();
        }
        Files.write(file, good);
        assertThat(seen.recall(OWNED, "second")).isPresent();
    }

    @Test
    void ofAStoreThatIsForgottenNothingIsKept() throws IOException {
        seen.retain(Set.of());
        seen.note(OWNED, answer("second"));
        seen.note(OWNED, answer("third/../x"));

        seen.retain(Set.of("", "third/../x"));

        assertThat(seen.recall(OWNED, "second")).isEqualTo(Optional.empty());
        assertThat(seen.recall(OWNED, "third/../x")).isPresent();
        assertThat(files()).hasSize(1);
    }
}
