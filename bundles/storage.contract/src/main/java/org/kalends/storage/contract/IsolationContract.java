/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.StoredCollection;

/** Nothing of one context is visible from another. */
public interface IsolationContract extends StoreUnderTest {
    int OTHER_CONTEXT = 2;

    private CollectionId inContext(int context) {
        return testee().collections()
                .create(new NewCollection(context, OWNER, CALENDAR, "work", false, Map.of(NOTE, "of " + context)))
                .id();
    }

    @Test
    default void aCollectionShouldBeSeenInItsContextOnly() {
        CollectionId id = inContext(CONTEXT);

        assertThat(testee().collections().ownedBy(OTHER_CONTEXT, OWNER)).isEmpty();
        assertThat(testee().collections().find(OTHER_CONTEXT, OWNER, CALENDAR, "work"))
                .isEmpty();
        assertThat(testee().collections().find(new CollectionId(OTHER_CONTEXT, id.folderId())))
                .isEmpty();
    }

    @Test
    default void equalKeysOfTwoContextsShouldBeTwoCollections() {
        CollectionId here = inContext(CONTEXT);
        CollectionId there = inContext(OTHER_CONTEXT);
        put(here, "a.ics", event("u1", "here"));
        put(there, "a.ics", event("u1", "there"));
        testee().items().patch(new ItemAddress(here, "a.ics"), Map.of(NOTE, Optional.of("here")));

        assertThat(text(here, "a.ics")).endsWith("here");
        assertThat(text(there, "a.ics")).endsWith("there");
        assertThat(find(there, "a.ics").orElseThrow().properties()).isEmpty();
        assertThat(reread(there).properties()).isEqualTo(Map.of(NOTE, "of 2"));
        assertThat(since(there, 0).changes()).hasSize(1);
    }

    @Test
    default void deletingInOneContextShouldLeaveTheOtherAlone() {
        CollectionId here = inContext(CONTEXT);
        CollectionId there = inContext(OTHER_CONTEXT);
        put(here, "a.ics", event("u1", "here"));
        put(there, "a.ics", event("u1", "there"));

        testee().collections().delete(here);

        assertThat(text(there, "a.ics")).endsWith("there");
        assertThat(testee().collections().ownedBy(OTHER_CONTEXT, OWNER))
                .extracting(StoredCollection::id)
                .containsExactly(there);
    }

    @Test
    default void aFolderKeyOfAnotherContextShouldReachNoItem() {
        CollectionId here = inContext(CONTEXT);
        put(here, "a.ics");

        assertThat(find(new CollectionId(OTHER_CONTEXT, here.folderId()), "a.ics"))
                .isEmpty();
    }
}
