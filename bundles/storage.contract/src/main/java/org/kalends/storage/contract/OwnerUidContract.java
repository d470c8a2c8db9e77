/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;

/** Items are found by their UID in all collections of an owner. */
public interface OwnerUidContract extends StoreUnderTest {
    private List<Item> withUid(String uid) {
        return testee().items().withUid(CONTEXT, OWNER, CALENDAR, uid, Set.of(ItemPart.OCTETS));
    }

    private CollectionId created(int context, int owner, String type) {
        return testee().collections()
                .create(new NewCollection(context, owner, type, "elsewhere", false, Map.of()))
                .id();
    }

    @Test
    default void aUidShouldBeFoundInEveryCollectionOfTheOwner() {
        CollectionId one = created("one");
        CollectionId other = created("other");
        CollectionId below = created("other/below");
        put(other, "b.ics", event("u1", "in other"));
        put(one, "a.ics", event("u1", "in one"));
        put(below, "c.ics", event("u1", "below"));
        put(one, "another.ics", event("u2"));

        assertThat(withUid("u1")).extracting(Item::collection).containsExactly(one, other, below);
        assertThat(withUid("u1"))
                .extracting(item -> item.octets().orElseThrow().text())
                .containsExactly("u1\r\nin one", "u1\r\nin other", "u1\r\nbelow");
        assertThat(withUid("u1")).extracting(Item::name).containsExactly("a.ics", "b.ics", "c.ics");
    }

    @Test
    default void whatIsOfAnotherOwnerTypeOrContextShouldNotBeFound() {
        put(created(CONTEXT, OWNER + 1, CALENDAR), "a.ics", event("u1"));
        put(created(CONTEXT, OWNER, "addressbook"), "a.ics", event("u1"));
        put(created(CONTEXT + 1, OWNER, CALENDAR), "a.ics", event("u1"));

        assertThat(withUid("u1")).isEmpty();
    }

    @Test
    default void aUidShouldBeFoundToTheCharacterOnly() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1"));
        put(id, "b.ics", event(""));

        assertThat(withUid("U1")).isEmpty();
        assertThat(withUid("u")).isEmpty();
        assertThat(withUid("")).isEmpty();
    }

    @Test
    default void aUidShouldBeFoundWhereItsItemIsNow() {
        CollectionId one = created("one");
        CollectionId other = created("other");
        put(one, "a.ics", event("u1"));

        move(new ItemAddress(one, "a.ics"), new ItemAddress(other, "b.ics"));
        assertThat(withUid("u1")).extracting(Item::collection).containsExactly(other);

        delete(other, "b.ics");
        assertThat(withUid("u1")).isEmpty();
    }
}
