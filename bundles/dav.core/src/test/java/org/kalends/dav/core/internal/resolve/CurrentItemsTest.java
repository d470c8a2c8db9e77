/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.KalendsNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.ClassifiedAs;
import org.kalends.storage.api.IndexCondition.NamedAfter;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.IndexCondition.Relation;
import org.kalends.storage.api.IndexCondition.TermMatches;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Term;
import org.kalends.storage.memory.MemoryStorage;

/** What an earlier revision of a format has indexed is told and found as if today's had. */
class CurrentItemsTest {
    private static final int TODAY = 2;
    private static final IndexCondition TEA = new TermMatches("WORD", Relation.EQUALS, "tea");

    private final MemoryStorage storage = new MemoryStorage("");
    private final StoredCollection folder =
            storage.collections().create(new NewCollection(1, 3, "words", "work", false, Map.of()));
    private final List<String> examined = new ArrayList<>();
    private final CurrentItems items = new CurrentItems(storage, folder, new Words());

    /** Objects of one word, of which the first revision indexed nothing. */
    private final class Words implements ObjectFormat {
        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String nameSuffix() {
            return "";
        }

        @Override
        public long maxOctets() {
            return 100;
        }

        @Override
        public Precondition tooLarge() {
            return new Precondition(KalendsNames.kalends("too-large"), 403);
        }

        @Override
        public int indexRevision() {
            return TODAY;
        }

        @Override
        public AcceptedObject accept(Octets sent, StoredCollection collection) throws DavException {
            String word = sent.text();
            examined.add(word);
            if (word.equals("bad")) {
                throw DavException.of(tooLarge(), "on purpose");
            }
            return new AcceptedObject(sent, false, mediaType(), index(word));
        }

        @Override
        public void admit(String kind, StoredCollection collection) {
            // Every word is one
        }
    }

    private static ItemIndex index(String word) {
        Classification classification = word.equals("secret") ? Classification.PRIVATE : Classification.PUBLIC;
        Optional<Span> span = Optional.of(new Span(word.length(), word.length() + 1L, true));
        return new ItemIndex(word, "WORD", span, List.of(new Term("WORD", word)), classification);
    }

    private void put(String word, ItemIndex index) {
        NewItem item = new NewItem("text/plain", word, Octets.utf8(word), index, 3);
        storage.items().put(new ItemAddress(folder.id(), word), item, Condition.NONE);
    }

    @BeforeEach
    void fill() {
        for (String word : List.of("bad", "pie", "secret", "tea")) {
            put(word, new ItemIndex(word, "WORD", Optional.of(new Span(90, 91, true)), List.of()));
        }
        put("newer tea", index("newer tea").drawnBy(TODAY));
    }

    private List<Item> found(IndexCondition condition) {
        try (Stream<Item> found = items.select(new Selection.Matching(condition), Set.of())) {
            return found.toList();
        }
    }

    private List<String> names(IndexCondition condition) {
        return found(condition).stream().map(Item::name).toList();
    }

    @Test
    void aTextIsFoundThatWasNotIndexed() {
        assertThat(names(TEA)).as("what cannot be examined may have it").containsExactly("bad", "tea");
        assertThat(examined).containsExactlyInAnyOrder("bad", "pie", "secret", "tea");
    }

    @Test
    void aTimeIsFoundThatWasIndexedOtherwise() {
        assertThat(names(new Overlaps(3, 4))).containsExactly("bad", "pie", "tea");
        assertThat(names(new Overlaps(90, 91))).containsExactly("bad");
        assertThat(found(new Overlaps(3, 4)).get(0).span())
                .as("nobody is to decide by it")
                .isEmpty();
    }

    @Test
    void whatIsNotOfTheIndexHoldsForAll() {
        assertThat(names(new AllOf(List.of(TEA, new NamedAfter("pie"))))).containsExactly("tea");
    }

    @Test
    void whatHasBecomeASecretIsOneAtOnce() {
        assertThat(names(new ClassifiedAs(Classification.PRIVATE))).containsExactly("secret");
        assertThat(items.find("secret", Set.of()).orElseThrow().classification())
                .isEqualTo(Classification.PRIVATE);
        try (Stream<Item> all = items.select(new Selection.All(), Set.of())) {
            assertThat(all.filter(item -> item.classification() == Classification.PRIVATE))
                    .extracting(Item::name)
                    .containsExactly("secret");
        }
    }

    @Test
    void whatTodaysRevisionHasIndexedIsNotExamined() {
        assertThat(items.find("newer tea", Set.of()).orElseThrow().octets()).isEmpty();
        assertThat(examined).isEmpty();
    }

    @Test
    void eachIsExaminedOnce() {
        try (Stream<Item> all = items.select(new Selection.All(), Set.of(ItemPart.OCTETS))) {
            assertThat(all).hasSize(5);
        }
        assertThat(examined).hasSize(4);
    }
}
