/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Progress;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Term;

/** An index is drawn anew beside clients, which are told nothing, and what is wrong with one object stays with it. */
class ReindexingTest {
    @TempDir
    private Path folder;

    private JdbcStorage storage;
    private Samples samples;
    private CollectionId calendar;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void open() {
        storage = new TestSettings(folder.resolve("kalends.db")).open();
        samples = new Samples(storage);
        calendar = samples.calendar();
        Stream.of("a", "b", "bad", "deep").forEach(name -> samples.put(calendar, name));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    /** Draws an index with a term that the former one had not, and fails at some. */
    private static final ItemIndexer INDEXER = (object, collection, author) -> {
        String name = object.text().substring(0, object.text().indexOf("\r\n"));
        switch (name) {
            case "bad" -> throw new IllegalStateException("on purpose");
            case "deep" -> throw new StackOverflowError();
            default -> {
                ItemIndex index = new ItemIndex(
                        "uid of " + name, "VEVENT", Optional.empty(), List.of(new Term("LOCATION", "Bern")));
                return new NewItem("text/calendar", "etag of " + name, object, index, author);
            }
        }
    };

    private Reindexing.Result reindex() throws CommandException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try (Progress progress = new Progress("objects", OptionalLong.empty(), out)) {
            return new Reindexing(storage, INDEXER).run(progress);
        }
    }

    private List<String> with(IndexCondition condition) {
        try (Stream<Item> found = storage.items().select(calendar, new Selection.Matching(condition), Set.of())) {
            return found.map(Item::name).toList();
        }
    }

    @Test
    void whatIsFoundIsWhatTheNewIndexSaysAndClientsAreToldNothing() throws CommandException {
        long before = storage.collections().find(calendar).orElseThrow().sequence();

        Reindexing.Result result = reindex();

        assertThat(result).isEqualTo(new Reindexing.Result(2, 2));
        assertThat(with(new IndexCondition.HasField("LOCATION"))).containsExactly("a", "b");
        assertThat(with(new IndexCondition.HasField("SUMMARY"))).containsExactly("bad", "deep");
        assertThat(storage.collections().find(calendar).orElseThrow().sequence())
                .isEqualTo(before);
        assertThat(samples.isWhole(samples.find(calendar, "a").orElseThrow())).isTrue();
    }

    @Test
    void whatIsLeftIsNamedWithTheReason() throws CommandException {
        reindex();

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anyMatch(
                        line -> line.endsWith("/bad: cannot be examined: java.lang.IllegalStateException: on purpose"))
                .anyMatch(line -> line.contains("/deep: cannot be examined"));
    }
}
