/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.contract.StorageContract;

class JdbcStorageTest implements StorageContract {
    @TempDir
    private Path folder;

    private JdbcStorage storage;

    @BeforeEach
    void open() {
        storage = opened(4);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    public Storage testee() {
        return storage;
    }

    private JdbcStorage opened(int readers) {
        return new TestSettings(folder.resolve("made/for/it/kalends.db"), "archive", readers).open();
    }

    @Test
    void accountShouldBeTheConfiguredOne() {
        assertThat(storage.account()).isEqualTo("archive");
    }

    @Test
    void whatWasWrittenShouldBeThereAfterARestart() {
        Samples samples = new Samples(storage);
        CollectionId calendar = samples.calendar();
        Item before = samples.put(calendar, "a.ics");

        storage.close();
        storage = opened(4);

        Samples again = new Samples(storage);
        assertThat(again.calendar()).isEqualTo(calendar);
        assertThat(again.find(calendar, "a.ics")).get().satisfies(item -> {
            assertThat(again.isWhole(item)).isTrue();
            assertThat(item.sequence()).isEqualTo(before.sequence());
        });
        assertThat(again.put(calendar, "b.ics").sequence()).isGreaterThan(before.sequence());
    }

    @Test
    void aClosedStoreShouldBeUnavailable() {
        Samples samples = new Samples(storage);
        CollectionId calendar = samples.calendar();

        storage.close();

        assertThatThrownBy(() -> samples.put(calendar, "a.ics")).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> samples.find(calendar, "a.ics")).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.changes().since(calendar, OptionalLong.empty(), 1, Set.of()))
                .isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void aClosedStoreShouldLeaveOneFile() {
        new Samples(storage).calendar();

        storage.close();

        assertThat(folder.resolve("made/for/it")).isDirectoryContaining(file -> file.endsWith("kalends.db"));
        assertThat(folder.resolve("made/for/it").toFile().list()).hasSize(1);
    }

    @Test
    void slowClientsShouldHoldNoConnection() {
        storage.close();
        storage = opened(1);
        Samples samples = new Samples(storage);
        CollectionId calendar = samples.calendar();
        for (int i = 0; i < 300; i++) {
            samples.put(calendar, "item " + i);
        }

        List<Iterator<Item>> halfRead = new ArrayList<>();
        List<Changes> halfTold = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            halfRead.add(storage.items()
                    .select(calendar, new Selection.All(), EVERYTHING)
                    .iterator());
            halfTold.add(storage.changes().since(calendar, OptionalLong.empty(), 300, EVERYTHING));
        }

        assertThat(halfRead).allSatisfy(items -> assertThat(items.next()).isNotNull());
        assertThat(halfTold).allSatisfy(changes -> assertThat(changes.next()).isPresent());
        assertThat(samples.find(calendar, "item 7")).isPresent();
        assertThat(halfRead).allSatisfy(items -> assertThat(items).toIterable().hasSize(299));
    }

    @Test
    void heavyItemsShouldComeCompleteThoughFewFitIntoAPage() {
        CollectionId calendar = new Samples(storage).calendar();
        List<String> names = IntStream.range(10, 40).mapToObj(n -> "item " + n).toList();
        for (String name : names) {
            ItemIndex index = new ItemIndex(name, "VCARD", Optional.empty(), List.of());
            put(calendar, name, new NewItem("text/vcard", name, Octets.of(new byte[600_000]), index, OWNER));
        }
        put(calendar, "item 40");
        delete(calendar, "item 40");

        for (Selection selection : List.of(
                new Selection.All(),
                new Selection.Names(names),
                new Selection.Matching(new IndexCondition.Overlaps(0, 10)))) {
            assertThat(selected(calendar, selection, EVERYTHING))
                    .allSatisfy(item -> assertThat(item.octets()).isPresent())
                    .extracting(Item::name)
                    .containsExactlyElementsOf(names);
        }
        assertThat(since(calendar, OptionalLong.empty(), 100).names()).containsExactlyElementsOf(names);
        assertThat(since(calendar, 0).names()).hasSize(31).containsAll(names);
    }

    @Test
    void itemsWithHeavyPropertiesShouldComeCompleteThoughFewFitIntoAPage() {
        Samples samples = new Samples(storage);
        CollectionId calendar = samples.calendar();
        PropertyName note = new PropertyName("urn:example", "note");
        List<String> names = IntStream.range(10, 40).mapToObj(n -> "item " + n).toList();
        for (String name : names) {
            samples.put(calendar, name);
            storage.items()
                    .patch(new ItemAddress(calendar, name), Map.of(note, Optional.of(name + "n".repeat(400_000))));
        }

        for (Selection selection : List.of(new Selection.All(), new Selection.Names(names))) {
            assertThat(selected(calendar, selection, Set.of(ItemPart.PROPERTIES)))
                    .allSatisfy(item -> assertThat(item.properties().get(note)).startsWith(item.name()))
                    .extracting(Item::name)
                    .containsExactlyElementsOf(names);
        }
    }

    @Test
    void changesOfACollectionThatIsDeletedMeanwhileShouldNotLookComplete() {
        Samples samples = new Samples(storage);
        CollectionId calendar = samples.calendar();
        for (int i = 0; i < 100; i++) {
            samples.put(calendar, "item " + i);
        }

        try (Changes changes = storage.changes().since(calendar, OptionalLong.empty(), 100, EVERYTHING)) {
            changes.next();
            storage.collections().delete(calendar);

            assertThatThrownBy(() -> {
                        while (changes.next().isPresent()) {
                            assertThat(changes).isNotNull();
                        }
                    })
                    .hasMessageContaining("No collection");
        }
    }

    @Test
    void aFileThatIsNoDatabaseShouldBeRefused() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam, ".repeat(100));

        assertThatThrownBy(() -> new TestSettings(letter).open())
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("letter.txt");
        assertThat(letter).content().startsWith("Dear Sir");
    }
}
