/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemPath;
import org.kalends.storage.api.LocatedItem;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Right;

/** A collection and one of its items, found by their names at once. */
public interface LocatedItemContract extends StoreUnderTest {
    List<Set<ItemPart>> PARTS = List.of(
            FACTS,
            Set.of(ItemPart.OCTETS),
            Set.of(ItemPart.SMALL_OCTETS),
            Set.of(ItemPart.PROPERTIES),
            Set.of(ItemPart.STATE_ALONE, ItemPart.OCTETS),
            EVERYTHING);

    private static ItemPath path(String collection, String item) {
        return new ItemPath(CONTEXT, OWNER, CALENDAR, collection, item);
    }

    private static NewItem large(NewItem item) {
        Octets octets = Octets.utf8("x".repeat((int) ItemPart.MOST_SMALL_OCTETS + 1));
        return new NewItem(item.mediaType(), item.etag(), octets, item.index(), item.author());
    }

    @Test
    default void whatIsLocatedShouldBeWhatIsFoundOneAfterTheOther() {
        CollectionId id = created("work");
        testee().collections().patch(id, Map.of(COLOR, Optional.of("<c/>"), NOTE, Optional.of("<note/>")));
        testee().collections()
                .grant(id, List.of(new Grant(Grantee.user(7), Right.READING), new Grant(Grantee.group(7), Right.ALL)));
        put(id, "a.ics", event("u1", "text"));
        put(id, "b.ics", large(event("u2")));

        for (Set<ItemPart> parts : PARTS) {
            for (String name : List.of("a.ics", "b.ics", "c.ics")) {
                assertThat(testee().locate(path("work", name), parts))
                        .as("%s with %s", name, parts)
                        .contains(new LocatedItem(
                                testee().collections().find(id).orElseThrow(),
                                testee().items().find(new ItemAddress(id, name), parts)));
            }
        }
    }

    @Test
    default void anItemOfAnotherCollectionShouldNotBeLocated() {
        put(created("home"), "a.ics", event("u1", "text"));
        CollectionId work = created("work");

        assertThat(testee().locate(path("work", "a.ics"), FACTS))
                .contains(new LocatedItem(testee().collections().find(work).orElseThrow(), Optional.empty()));
    }

    @Test
    default void nothingShouldBeLocatedInACollectionThatIsNotThere() {
        put(created("work"), "a.ics", event("u1", "text"));

        assertThat(testee().locate(path("play", "a.ics"), FACTS)).isEmpty();
        assertThat(testee().locate(new ItemPath(CONTEXT, OWNER + 1, CALENDAR, "work", "a.ics"), FACTS))
                .isEmpty();
        assertThat(testee().locate(new ItemPath(CONTEXT + 1, OWNER, CALENDAR, "work", "a.ics"), FACTS))
                .isEmpty();
    }
}
