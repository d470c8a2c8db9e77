/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;

/** Collections are created, found and deleted. */
public interface CollectionStoreContract extends StoreUnderTest {
    @Test
    default void createShouldKeepWhatItWasGiven() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        NewCollection wanted = new NewCollection(
                CONTEXT, OWNER, CALENDAR, "work", true, Map.of(COLOR, "#ff0000", NOTE, "a <b>&\u00e9"));

        StoredCollection created = testee().collections().create(wanted);

        assertThat(created.id().contextId()).isEqualTo(CONTEXT);
        assertThat(created.type()).isEqualTo(CALENDAR);
        assertThat(created.ownerId()).isEqualTo(OWNER);
        assertThat(created.name()).isEqualTo("work");
        assertThat(created.standard()).isTrue();
        assertThat(created.properties()).isEqualTo(wanted.properties());
        assertThat(created.created()).isBetween(before, Instant.now());
        assertThat(created.modified()).isEqualTo(created.created());
        assertThat(reread(created.id())).isEqualTo(created);
    }

    @Test
    default void findShouldKnowACollectionByOwnerTypeAndName() {
        StoredCollection created = testee().collections().create(calendar("work"));

        assertThat(testee().collections().find(CONTEXT, OWNER, CALENDAR, "work"))
                .contains(created);
        assertThat(testee().collections().find(CONTEXT, OWNER, CALENDAR, "Work"))
                .isEmpty();
        assertThat(testee().collections().find(CONTEXT, OWNER, "addressbook", "work"))
                .isEmpty();
        assertThat(testee().collections().find(CONTEXT, OWNER + 1, CALENDAR, "work"))
                .isEmpty();
    }

    @Test
    default void findShouldBeEmptyForAKeyNobodyHas() {
        assertThat(testee().collections().find(new CollectionId(CONTEXT, "100")))
                .isEmpty();
        assertThat(testee().collections().find(new CollectionId(CONTEXT, "no number")))
                .isEmpty();
        assertThat(testee().collections().find(new CollectionId(CONTEXT, "0100")))
                .isEmpty();
    }

    @Test
    default void aKeyShouldHaveOneSpelling() {
        CollectionId id = created("work");

        assertThat(testee().collections().find(new CollectionId(CONTEXT, "0" + id.folderId())))
                .isEmpty();
        assertThat(testee().collections().find(new CollectionId(CONTEXT, "+" + id.folderId())))
                .isEmpty();
    }

    @Test
    default void ownedByShouldListStandardOnesFirstThenByCreation() {
        created("b");
        created("a");
        testee().collections().create(new NewCollection(CONTEXT, OWNER, "addressbook", "z", true, Map.of(NOTE, "n")));
        testee().collections().create(new NewCollection(CONTEXT, OWNER, CALENDAR, "y", true, Map.of()));
        testee().collections().create(new NewCollection(CONTEXT, OWNER + 1, CALENDAR, "other", false, Map.of()));

        assertThat(testee().collections().ownedBy(CONTEXT, OWNER))
                .extracting(StoredCollection::name)
                .containsExactly("z", "y", "b", "a");
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER).get(0).properties())
                .isEqualTo(Map.of(NOTE, "n"));
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER + 2)).isEmpty();
    }

    @Test
    default void createShouldRefuseANameTheOwnerHasForThatType() {
        created("work");

        assertThatThrownBy(() -> created("work")).isInstanceOf(NameTakenException.class);
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER)).hasSize(1);
    }

    @Test
    default void aNameShouldBeFreeForOtherTypesAndOtherOwners() {
        created("work");

        testee().collections().create(new NewCollection(CONTEXT, OWNER, "addressbook", "work", false, Map.of()));
        testee().collections().create(new NewCollection(CONTEXT, OWNER + 1, CALENDAR, "work", false, Map.of()));

        assertThat(testee().collections().ownedBy(CONTEXT, OWNER)).hasSize(2);
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER + 1)).hasSize(1);
    }

    @Test
    default void namesShouldBeComparedCharacterByCharacter() {
        for (String name :
                new String[] {"Stra\u00dfe", "strasse", "\u00e9", "e\u0301", "\ud83d\udcc5", "%", "_", "it's", " "}) {
            created(name);
        }

        assertThat(testee().collections().ownedBy(CONTEXT, OWNER))
                .extracting(StoredCollection::name)
                .containsExactly("Stra\u00dfe", "strasse", "\u00e9", "e\u0301", "\ud83d\udcc5", "%", "_", "it's", " ");
        assertThat(testee().collections().find(CONTEXT, OWNER, CALENDAR, "\ud83d\udcc5"))
                .isPresent();
    }

    @Test
    default void deleteShouldRemoveTheCollectionWithItsItemsAndItsHistory() {
        CollectionId id = created("work");
        put(id, "a.ics");
        put(id, "b.ics");
        delete(id, "b.ics");

        testee().collections().delete(id);

        assertThat(testee().collections().find(id)).isEmpty();
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER)).isEmpty();
        assertThat(find(id, "a.ics")).isEmpty();
        assertThatThrownBy(() -> selected(id, new Selection.All(), FACTS))
                .isInstanceOf(NoSuchCollectionException.class);
        assertThatThrownBy(() -> since(id, 0)).isInstanceOf(NoSuchCollectionException.class);
    }

    @Test
    default void deleteShouldFailWhenThereIsNoCollection() {
        CollectionId id = created("work");
        testee().collections().delete(id);

        assertThatThrownBy(() -> testee().collections().delete(id)).isInstanceOf(NoSuchCollectionException.class);
    }

    @Test
    default void keysShouldNotBeReused() {
        CollectionId first = created("work");
        put(first, "a.ics");
        testee().collections().delete(first);

        CollectionId second = created("work");

        assertThat(second).isNotEqualTo(first);
        assertThat(names(second)).isEmpty();
        assertThat(reread(second).properties()).isEmpty();
    }
}
