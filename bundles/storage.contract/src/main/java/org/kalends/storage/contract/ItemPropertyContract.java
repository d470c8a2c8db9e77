/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Selection;

/** Items carry properties that the store keeps and does not read. */
public interface ItemPropertyContract extends StoreUnderTest {
    private Item patched(CollectionId id, String name, Map<PropertyName, Optional<String>> changes) {
        return testee().items().patch(new ItemAddress(id, name), changes);
    }

    @Test
    default void itemPatchShouldSetReplaceAndRemove() {
        CollectionId id = created("work");
        put(id, "a.ics");

        Item once = patched(id, "a.ics", Map.of(COLOR, Optional.of("red"), NOTE, Optional.of("")));
        assertThat(once.properties()).isEqualTo(Map.of(COLOR, "red", NOTE, ""));

        Item twice = patched(
                id,
                "a.ics",
                Map.of(
                        COLOR,
                        Optional.of("<x xmlns='y'>\u00e9\ud83d\udcc5</x>"),
                        NOTE,
                        Optional.empty(),
                        new PropertyName("x", "missing"),
                        Optional.empty()));
        assertThat(twice.properties()).isEqualTo(Map.of(COLOR, "<x xmlns='y'>\u00e9\ud83d\udcc5</x>"));
        assertThat(find(id, "a.ics").orElseThrow().properties()).isEqualTo(twice.properties());
    }

    @Test
    default void propertiesOfOneNameInTwoNamespacesShouldBeTwo() {
        CollectionId id = created("work");
        put(id, "a.ics");
        PropertyName other = new PropertyName("urn:other", NOTE.name());

        Item item = patched(id, "a.ics", Map.of(NOTE, Optional.of("one"), other, Optional.of("two")));

        assertThat(item.properties()).isEqualTo(Map.of(NOTE, "one", other, "two"));
    }

    @Test
    default void itemPatchShouldCountAsAChangeThatKeepsTheEntityTag() {
        CollectionId id = created("work");
        Item before = put(id, "a.ics").item();

        Item after = patched(id, "a.ics", Map.of(NOTE, Optional.of("n")));

        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(after.created()).isEqualTo(before.created());
        assertThat(after.sequence())
                .isGreaterThan(before.sequence())
                .isEqualTo(reread(id).sequence());
        assertThat(since(id, before.sequence()).names()).containsExactly("a.ics");
    }

    @Test
    default void propertiesShouldSurviveAReplace() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "one"));
        patched(id, "a.ics", Map.of(NOTE, Optional.of("kept")));

        put(id, "a.ics", event("u1", "two"));

        assertThat(find(id, "a.ics").orElseThrow().properties()).isEqualTo(Map.of(NOTE, "kept"));
    }

    @Test
    default void propertiesShouldNotReachOtherItems() {
        CollectionId id = created("work");
        put(id, "a.ics");
        put(id, "b.ics");
        patched(id, "a.ics", Map.of(NOTE, Optional.of("a")));
        patched(id, "b.ics", Map.of(COLOR, Optional.of("b")));

        assertThat(selected(id, new Selection.All(), EVERYTHING))
                .extracting(Item::properties)
                .containsExactly(Map.of(NOTE, "a"), Map.of(COLOR, "b"));
    }

    @Test
    default void itemPatchShouldFailWhenThereIsNoItem() {
        CollectionId id = created("work");
        long before = reread(id).sequence();

        assertThatThrownBy(() -> patched(id, "a.ics", Map.of(NOTE, Optional.of("n"))))
                .isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> patched(new CollectionId(CONTEXT, "999"), "a.ics", Map.of(NOTE, Optional.of("n"))))
                .isInstanceOf(NoSuchItemException.class);
        assertThat(reread(id).sequence()).isEqualTo(before);
    }
}
