/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.OwnedCollections.Owned;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UnfitObjectException;
import org.kalends.storage.memory.MemoryStorage;

class CollectionCheckTest {
    private static final String MEDIA_TYPE = "text/plain";

    private final MemoryStorage storage = new MemoryStorage("");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Objects whose first word is their UID; the unfit are those without one. */
    private final ItemIndexer indexer = (object, collection, author) -> {
        if (object.text().isBlank()) {
            throw new UnfitObjectException("It is empty.", new IllegalArgumentException());
        }
        return item(object.text(), object.text().split(" ")[0], ETag.of(object).value());
    };

    private StoredCollection collection;

    @BeforeEach
    void makeCollection() {
        collection = storage.collections().create(new NewCollection(1, 3, "notes", "work", false, Map.of()));
        put("good", item("a text", "a", tag("a text")));
    }

    private static String tag(String text) {
        return ETag.of(Octets.utf8(text)).value();
    }

    private static NewItem item(String text, String uid, String etag) {
        ItemIndex index = new ItemIndex(uid, "NOTE", Optional.empty(), List.of());
        return new NewItem(MEDIA_TYPE, etag, Octets.utf8(text), index, 3);
    }

    private void put(String name, NewItem item) {
        storage.items().put(new ItemAddress(collection.id(), name), item, Condition.NONE);
    }

    private String check() throws CommandException {
        StoredCollection now = storage.collections().find(collection.id()).orElseThrow();
        try (VerifyTally tally = new VerifyTally(new PrintStream(printed, true, StandardCharsets.UTF_8))) {
            new CollectionCheck(new Owned(storage, now), indexer, tally).run();
            tally.tell();
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void assertWrong(String line) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(this::check)
                .withMessageStartingWith("1 things are not as they should be");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(line);
    }

    @Test
    void whatIsAsItShouldBeIsCounted() throws CommandException {
        assertThat(check()).isEqualTo("1 objects looked at." + System.lineSeparator());
    }

    @Test
    void anIndexThatSaysOtherwiseThanTheOctetsIsTold() {
        put("bad", item("b text", "c", tag("b text")));
        assertWrong("1/3/notes/work/bad: the UID is kept as c and would be b");
    }

    @Test
    void anEntityTagOfOtherOctetsIsTold() {
        put("bad", item("b text", "b", tag("c text")));
        assertWrong("1/3/notes/work/bad: the entity tag is kept as " + tag("c text"));
    }

    @Test
    void whatNobodyCouldStoreTodayIsTold() {
        put("bad", item(" ", "b", tag(" ")));
        assertWrong("1/3/notes/work/bad: could not be stored today: It is empty.");
    }
}
