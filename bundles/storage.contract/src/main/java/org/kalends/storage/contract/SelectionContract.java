/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Selection;

/** Items are selected by name, by index or all of them, in the order of their names. */
public interface SelectionContract extends StoreUnderTest {
    /** Enough to need more than one page of any store. */
    int MANY = 5_000;

    private CollectionId filled(int number) {
        CollectionId id = created("work");
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, number).boxed().toList());
        Collections.shuffle(numbers, new Random(11));
        numbers.parallelStream().forEach(n -> put(id, nameOf(n), event("u" + n, "text " + n)));
        return id;
    }

    private static String nameOf(int number) {
        return String.format("%05d.ics", number);
    }

    @Test
    default void allShouldComeByNameInCodePointOrder() {
        CollectionId id = created("work");
        String[] ordered = {" ", "A", "B", "a", "ab", "b", "\u00e9", "\u20ac", "\uffe5", "\ud83d\udcc5", "\ud83d\udcc6"
        };
        List<String> shuffled = new ArrayList<>(List.of(ordered));
        Collections.shuffle(shuffled, new Random(3));
        shuffled.forEach(name -> put(id, name));

        assertThat(names(id)).containsExactly(ordered);
        assertThat(names(id, new Selection.Names(shuffled))).containsExactly(ordered);
        assertThat(names(id, new Selection.Matching(new IndexCondition.KindIs("VEVENT"))))
                .containsExactly(ordered);
    }

    @Test
    default void selectShouldFailWhenThereIsNoCollection() {
        CollectionId missing = new CollectionId(CONTEXT, "999");

        for (Selection selection : List.of(
                new Selection.All(),
                new Selection.Names(List.of("a.ics")),
                new Selection.Matching(new IndexCondition.KindIs("VEVENT")))) {
            assertThatThrownBy(() -> selected(missing, selection, FACTS)).isInstanceOf(NoSuchCollectionException.class);
        }
    }

    @Test
    default void anEmptyCollectionShouldSelectNothing() {
        assertThat(names(created("work"))).isEmpty();
    }

    @Test
    default void namesShouldPassOverUnknownOnesAndComeOnce() {
        CollectionId id = created("work");
        put(id, "a.ics");
        put(id, "b.ics");
        put(id, "c.ics");

        assertThat(names(id, new Selection.Names(List.of("c.ics", "missing", "a.ics", "c.ics", "A.ICS", "%"))))
                .containsExactly("a.ics", "c.ics");
        assertThat(names(id, new Selection.Names(List.of()))).isEmpty();
    }

    @Test
    default void selectShouldReadOnlyThePartsAskedFor() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "text"));
        testee().items().patch(new ItemAddress(id, "a.ics"), Map.of(NOTE, Optional.of("n")));

        Item facts = selected(id, new Selection.All(), FACTS).get(0);
        Item octets = selected(id, new Selection.All(), Set.of(ItemPart.OCTETS)).get(0);
        Item everything = selected(id, new Selection.All(), EVERYTHING).get(0);

        assertThat(facts.octets()).isEmpty();
        assertThat(facts.properties()).isEmpty();
        assertThat(octets.octets().orElseThrow().text()).endsWith("text");
        assertThat(octets.properties()).isEmpty();
        assertThat(everything).isEqualTo(find(id, "a.ics").orElseThrow());
    }

    @Test
    default void theStateAloneShouldBeThatOfTheItem() {
        CollectionId id = filled(MANY);

        List<Item> states = selected(id, new Selection.All(), Set.of(ItemPart.STATE_ALONE));
        List<Item> whole = selected(id, new Selection.All(), FACTS);

        assertThat(states)
                .extracting(SelectionContract::state)
                .isEqualTo(whole.stream().map(SelectionContract::state).toList());
    }

    @Test
    default void theStateAloneShouldMeanNothingBesideAnotherPart() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "text"));

        assertThat(selected(id, new Selection.All(), Set.of(ItemPart.STATE_ALONE, ItemPart.OCTETS)))
                .isEqualTo(selected(id, new Selection.All(), Set.of(ItemPart.OCTETS)));
    }

    private static List<Object> state(Item item) {
        return List.of(
                item.collection(),
                item.name(),
                item.mediaType(),
                item.etag(),
                item.sequence(),
                item.createdBy(),
                item.classification(),
                item.indexRevision());
    }

    @Test
    default void manyItemsShouldComeCompleteAndInOrder() {
        CollectionId id = filled(MANY);

        assertThat(names(id))
                .containsExactlyElementsOf(IntStream.range(0, MANY)
                        .mapToObj(SelectionContract::nameOf)
                        .toList());
    }

    @Test
    default void manyNamesShouldComeCompleteWithTheirOctets() {
        CollectionId id = filled(1_000);
        List<String> asked = IntStream.range(0, 2_000)
                .filter(n -> n % 2 == 0)
                .mapToObj(SelectionContract::nameOf)
                .toList();

        List<Item> items = selected(id, new Selection.Names(asked), Set.of(ItemPart.OCTETS));

        assertThat(items).hasSize(500);
        assertThat(items)
                .allSatisfy(item -> assertThat(item.octets().orElseThrow().text())
                        .endsWith("text " + Integer.parseInt(item.name().substring(0, 5))));
        assertThat(items).extracting(Item::name).isSorted();
    }

    @Test
    default void manyItemsMayBeWrittenWhileTheyAreRead() {
        CollectionId id = filled(1_000);
        int seen = 0;

        try (Stream<Item> items = testee().items().select(id, new Selection.All(), EVERYTHING)) {
            for (Iterator<Item> each = items.iterator(); each.hasNext(); seen++) {
                Item item = each.next();
                put(id, item.name(), event(item.uid(), "changed"));
            }
        }

        assertThat(seen).isEqualTo(1_000);
        assertThat(text(id, nameOf(999))).endsWith("changed");
    }

    @Test
    default void aSelectionMayBeLeftHalfRead() {
        CollectionId id = filled(600);

        for (int i = 0; i < 50; i++) {
            try (Stream<Item> items = testee().items().select(id, new Selection.All(), EVERYTHING)) {
                assertThat(items.limit(3)).hasSize(3);
            }
        }
        Stream<Item> neverRead = testee().items().select(id, new Selection.All(), EVERYTHING);
        neverRead.close();
        assertThat(names(id)).hasSize(600);
    }

    @Test
    default void kindAndUidShouldBeComparedCharacterByCharacter() {
        CollectionId id = created("work");
        put(id, "a.ics", item(new ItemIndex("u1", "VEVENT", Optional.empty(), List.of()), ""));
        put(id, "b.ics", item(new ItemIndex("U1", "VTODO", Optional.empty(), List.of()), ""));

        assertThat(names(id, new Selection.Matching(new IndexCondition.KindIs("VTODO"))))
                .containsExactly("b.ics");
        assertThat(names(id, new Selection.Matching(new IndexCondition.KindIs("vtodo"))))
                .isEmpty();
        assertThat(names(id, new Selection.Matching(new IndexCondition.UidIs("u1"))))
                .containsExactly("a.ics");
        assertThat(names(id, new Selection.Matching(new IndexCondition.UidIs("u%"))))
                .isEmpty();
    }

    @Test
    default void conditionsShouldCombine() {
        CollectionId id = created("work");
        put(id, "a.ics", item(new ItemIndex("u1", "VEVENT", Optional.empty(), List.of()), ""));
        put(id, "b.ics", item(new ItemIndex("u2", "VTODO", Optional.empty(), List.of()), ""));
        put(id, "c.ics", item(new ItemIndex("u3", "VTODO", Optional.empty(), List.of()), ""));
        IndexCondition todo = new IndexCondition.KindIs("VTODO");
        IndexCondition first = new IndexCondition.UidIs("u1");
        IndexCondition third = new IndexCondition.UidIs("u3");

        assertThat(matching(id, new IndexCondition.AllOf(List.of(todo, third)))).containsExactly("c.ics");
        assertThat(matching(id, new IndexCondition.AnyOf(List.of(first, third))))
                .containsExactly("a.ics", "c.ics");
        assertThat(matching(
                        id, new IndexCondition.AllOf(List.of(todo, new IndexCondition.AnyOf(List.of(first, third))))))
                .containsExactly("c.ics");
        assertThat(matching(id, new IndexCondition.AllOf(List.of()))).hasSize(3);
        assertThat(matching(id, new IndexCondition.AnyOf(List.of()))).isEmpty();
    }

    private List<String> matching(CollectionId id, IndexCondition condition) {
        return names(id, new Selection.Matching(condition));
    }
}
