/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;

class OctetsOnDemandTest {
    private static final long MEBIBYTE = 1024L * 1024;

    private final List<List<String>> questions = new ArrayList<>();

    private static Item item(String name, long size, Optional<Octets> octets) {
        return new Item(
                new CollectionId(1, "1"),
                name,
                name,
                "VEVENT",
                "text/calendar",
                name,
                size,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                octets,
                Map.of(),
                3,
                Classification.PUBLIC);
    }

    private static Item facts(String name) {
        return item(name, 10, Optional.empty());
    }

    private Stream<Item> read(List<String> names) {
        questions.add(names);
        return names.stream()
                .filter(name -> !name.equals("gone"))
                .map(name -> item(name, 10, Optional.of(Octets.utf8(name))));
    }

    private List<OctetsOnDemand.Found<Item>> found(Stream<Item> items) {
        List<OctetsOnDemand.Found<Item>> found = new ArrayList<>();
        new OctetsOnDemand<>(
                        items.iterator(),
                        Optional::of,
                        item -> !item.name().startsWith("plain"),
                        this::read,
                        Optional.empty())
                .forEachRemaining(found::add);
        return found;
    }

    @Test
    void readsThoseThatNeedItWithOneQuestionAndKeepsTheirOrder() {
        List<OctetsOnDemand.Found<Item>> found = found(Stream.of(facts("a"), facts("plain"), facts("b")));

        assertThat(questions).containsExactly(List.of("a", "b"));
        assertThat(found).extracting(each -> each.item().orElseThrow().name()).containsExactly("a", "plain", "b");
        assertThat(found)
                .extracting(each -> each.item().orElseThrow().octets().map(Octets::text))
                .containsExactly(Optional.of("a"), Optional.empty(), Optional.of("b"));
    }

    @Test
    void asksNothingWhereNothingIsNeededOrAllIsThere() {
        Item complete = item("a", 10, Optional.of(Octets.utf8("a")));

        assertThat(found(Stream.of(facts("plain"), complete))).hasSize(2);
        assertThat(questions).isEmpty();
    }

    @Test
    void tellsThatAnItemHasGoneMeanwhile() {
        List<OctetsOnDemand.Found<Item>> found = found(Stream.of(facts("gone"), facts("a")));

        assertThat(found).extracting(each -> each.item().isPresent()).containsExactly(false, true);
        assertThat(found.get(0).from().name()).isEqualTo("gone");
    }

    @Test
    void asksAgainBeforeTooManyItemsOrOctetsComeTogether() {
        assertThat(found(IntStream.range(0, 450).mapToObj(i -> facts("i" + i)))).hasSize(450);
        assertThat(questions).extracting(List::size).containsExactly(200, 200, 50);

        questions.clear();
        found(IntStream.range(0, 5).mapToObj(i -> item("i" + i, MEBIBYTE * 3 / 4, Optional.empty())));
        assertThat(questions).extracting(List::size).containsExactly(2, 2, 1);
    }
}
