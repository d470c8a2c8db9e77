/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.Term;
import org.kalends.storage.api.Written;

/** Items are put, found and deleted, each under its condition. */
public interface ItemStoreContract extends StoreUnderTest {
    @Test
    default void putShouldKeepWhatItWasGiven() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CollectionId id = created("work");
        Span span = new Span(1_000, 2_000, true);
        NewItem wanted = item(new ItemIndex("u1", "VTODO", Optional.of(span), List.of(new Term("FN", "x"))), "text");

        Written written = put(id, "a.ics", wanted);
        Item found = find(id, "a.ics").orElseThrow();

        assertThat(written.created()).isTrue();
        assertThat(found.collection()).isEqualTo(id);
        assertThat(found.name()).isEqualTo("a.ics");
        assertThat(found.uid()).isEqualTo("u1");
        assertThat(found.kind()).isEqualTo("VTODO");
        assertThat(found.mediaType()).isEqualTo(wanted.mediaType());
        assertThat(found.etag()).isEqualTo(wanted.etag());
        assertThat(found.size()).isEqualTo(wanted.octets().length());
        assertThat(found.span()).contains(span);
        assertThat(found.octets()).contains(wanted.octets());
        assertThat(found.properties()).isEmpty();
        assertThat(found.created()).isBetween(before, Instant.now()).isEqualTo(found.modified());
        assertThat(found.sequence()).isEqualTo(reread(id).sequence());
    }

    @Test
    default void putShouldAnswerTheItemWithoutOctetsAndProperties() {
        CollectionId id = created("work");

        Item written = put(id, "a.ics").item();

        assertThat(written.octets()).isEmpty();
        assertThat(testee().items().find(new ItemAddress(id, "a.ics"), FACTS)).contains(written);
    }

    @Test
    default void octetsShouldComeBackUnchanged() {
        CollectionId id = created("work");
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        ItemIndex index = new ItemIndex("u1", "VEVENT", Optional.empty(), List.of());

        put(id, "noise", new NewItem("application/octet-stream", "e1", Octets.of(noise.clone()), index, OWNER));
        assertThat(find(id, "noise").flatMap(Item::octets)).contains(Octets.of(noise));

        put(id, "noise", new NewItem("application/octet-stream", "e2", Octets.of(new byte[0]), index, OWNER));
        assertThat(find(id, "noise").flatMap(Item::octets)).contains(Octets.of(new byte[0]));
    }

    @Test
    default void findShouldReadOnlyThePartsAskedFor() {
        CollectionId id = created("work");
        put(id, "a.ics");
        ItemAddress address = new ItemAddress(id, "a.ics");
        testee().items().patch(address, Map.of(NOTE, Optional.of("n")));

        Item octets = testee().items().find(address, Set.of(ItemPart.OCTETS)).orElseThrow();
        Item properties =
                testee().items().find(address, Set.of(ItemPart.PROPERTIES)).orElseThrow();

        assertThat(octets.octets()).isPresent();
        assertThat(octets.properties()).isEmpty();
        assertThat(properties.octets()).isEmpty();
        assertThat(properties.properties()).isEqualTo(Map.of(NOTE, "n"));
    }

    @Test
    default void smallOctetsShouldBeReadWithTheirItemAndLargeOnesWhenTheyAreAskedFor() {
        CollectionId id = created("work");
        put(id, "small.ics");
        ItemAddress large = new ItemAddress(id, "large.ics");
        Octets octets = Octets.of(new byte[(int) ItemPart.MOST_SMALL_OCTETS + 1]);
        ItemIndex index = new ItemIndex("large", "VEVENT", Optional.empty(), List.of());
        testee().items().put(large, new NewItem("text/calendar", "tag", octets, index, OWNER), Condition.NONE);

        assertThat(testee().items().find(new ItemAddress(id, "small.ics"), Set.of(ItemPart.SMALL_OCTETS)))
                .get()
                .extracting(Item::octets)
                .isEqualTo(testee().items()
                        .find(new ItemAddress(id, "small.ics"), Set.of(ItemPart.OCTETS))
                        .orElseThrow()
                        .octets());
        assertThat(testee().items().find(large, Set.of(ItemPart.SMALL_OCTETS)))
                .get()
                .satisfies(item -> assertThat(item.octets()).isIn(Optional.empty(), Optional.of(octets)));
        assertThat(testee().items().find(large, Set.of(ItemPart.SMALL_OCTETS, ItemPart.PROPERTIES)))
                .isPresent();
        assertThat(testee().items()
                        .find(large, Set.of(ItemPart.OCTETS))
                        .orElseThrow()
                        .octets())
                .contains(octets);
    }

    @Test
    default void findShouldBeEmptyWithoutItemOrCollection() {
        CollectionId id = created("work");
        put(id, "a.ics");

        assertThat(find(id, "A.ics")).isEmpty();
        assertThat(find(new CollectionId(CONTEXT, "999"), "a.ics")).isEmpty();
    }

    @Test
    default void putShouldReplaceAndKeepTheTimeOfCreation() {
        CollectionId id = created("work");
        Item first = put(id, "a.ics", event("u1", "one")).item();

        Written second = put(id, "a.ics", event("u1", "two"));

        assertThat(second.created()).isFalse();
        assertThat(second.item().created()).isEqualTo(first.created());
        assertThat(second.item().sequence()).isGreaterThan(first.sequence());
        assertThat(text(id, "a.ics")).endsWith("two");
        assertThat(names(id)).containsExactly("a.ics");
        assertThat(reread(id).modified()).isAfterOrEqualTo(first.modified());
    }

    @Test
    default void putShouldFailWhenThereIsNoCollection() {
        assertThatThrownBy(() -> put(new CollectionId(CONTEXT, "999"), "a.ics"))
                .isInstanceOf(NoSuchCollectionException.class);
        assertThatThrownBy(() -> put(new CollectionId(CONTEXT, "no number"), "a.ics"))
                .isInstanceOf(NoSuchCollectionException.class);
    }

    @Test
    default void putShouldAskItsConditionOfThePresentItem() {
        CollectionId id = created("work");
        ItemAddress address = new ItemAddress(id, "a.ics");
        String etag = put(id, "a.ics", event("u1", "one")).item().etag();

        assertThatThrownBy(() -> testee().items().put(address, event("u1", "two"), matches("stale")))
                .isInstanceOf(ConditionFailedException.class);
        assertThatThrownBy(() -> testee().items().put(address, event("u1", "two"), Condition.MUST_NOT_EXIST))
                .isInstanceOf(ConditionFailedException.class);
        assertThat(text(id, "a.ics")).endsWith("one");

        testee().items().put(address, event("u1", "three"), matches(etag));
        assertThat(text(id, "a.ics")).endsWith("three");
    }

    @Test
    default void aRefusedPutShouldLeaveNoTrace() {
        CollectionId id = created("work");
        put(id, "a.ics");
        var before = reread(id);

        assertThatThrownBy(() -> testee().items().put(new ItemAddress(id, "b.ics"), event("u2"), matches("x")))
                .isInstanceOf(ConditionFailedException.class);

        assertThat(reread(id)).isEqualTo(before);
        assertThat(names(id)).containsExactly("a.ics");
        assertThat(since(id, before.sequence()).changes()).isEmpty();
        put(id, "c.ics", event("u2"));
    }

    @Test
    default void aConditionThatThrowsShouldLeaveNoTrace() {
        CollectionId id = created("work");
        Condition broken = current -> {
            throw new IllegalStateException("asked too much");
        };

        assertThatThrownBy(() -> testee().items().put(new ItemAddress(id, "a.ics"), event("u1"), broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("asked too much");
        assertThat(names(id)).isEmpty();
        put(id, "a.ics", event("u1"));
    }

    @Test
    default void mustNotExistShouldHoldForANewName() {
        CollectionId id = created("work");

        Written written = testee().items().put(new ItemAddress(id, "a.ics"), event("u1"), Condition.MUST_NOT_EXIST);

        assertThat(written.created()).isTrue();
    }

    @Test
    default void deleteShouldRemoveTheItem() {
        CollectionId id = created("work");
        put(id, "a.ics");
        put(id, "b.ics");
        long before = reread(id).sequence();

        delete(id, "a.ics");

        assertThat(find(id, "a.ics")).isEmpty();
        assertThat(names(id)).containsExactly("b.ics");
        assertThat(reread(id).sequence()).isGreaterThan(before);
    }

    @Test
    default void deleteShouldAskItsCondition() {
        CollectionId id = created("work");
        String etag = put(id, "a.ics").item().etag();
        ItemAddress address = new ItemAddress(id, "a.ics");

        assertThatThrownBy(() -> testee().items().delete(address, matches("stale")))
                .isInstanceOf(ConditionFailedException.class);
        assertThat(find(id, "a.ics")).isPresent();

        testee().items().delete(address, matches(etag));
        assertThat(find(id, "a.ics")).isEmpty();
    }

    @Test
    default void deleteShouldFailWhenThereIsNoItem() {
        CollectionId id = created("work");

        assertThatThrownBy(() -> delete(id, "a.ics")).isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> delete(new CollectionId(CONTEXT, "999"), "a.ics"))
                .isInstanceOf(NoSuchItemException.class);
    }

    @Test
    default void aNameShouldBeFreeAgainAfterDelete() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "one"));
        testee().items().patch(new ItemAddress(id, "a.ics"), Map.of(NOTE, Optional.of("old")));
        delete(id, "a.ics");

        Written again = put(id, "a.ics", event("u2", "two"));

        assertThat(again.created()).isTrue();
        assertThat(text(id, "a.ics")).endsWith("two");
        assertThat(find(id, "a.ics").orElseThrow().properties()).isEmpty();
    }

    @Test
    default void namesShouldBeOpaque() {
        CollectionId id = created("work");
        String[] names = {
            "a/b", "..", "%41", "it's \"x\"", "\u00e9", "e\u0301", "\ud83d\udcc5.ics", "A", "a", " a", "a "
        };
        for (String name : names) {
            put(id, name);
        }

        assertThat(names(id)).containsExactlyInAnyOrder(names);
        for (String name : names) {
            assertThat(text(id, name)).startsWith("uid of " + name);
        }
    }
}
