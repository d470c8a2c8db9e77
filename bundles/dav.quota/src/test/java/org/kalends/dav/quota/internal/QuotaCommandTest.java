/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.testing.PresentStores;
import org.kalends.identity.internal.RankedDirectories;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.memory.MemoryStorage;
import org.kalends.testing.TypedCommand;

class QuotaCommandTest {
    private final Storage first = new MemoryStorage("");
    private final Storage second = new MemoryStorage("second");

    private static TypedCommand command(Map<String, String> bounds, Stores stores) {
        return new TypedCommand(new QuotaCommand(new Quota(new FixedConfig(bounds), stores), new RankedDirectories()));
    }

    private static void store(Storage store, int ownerId, String text) {
        StoredCollection collection =
                store.collections().create(new NewCollection(1, ownerId, "calendar", "work", false, Map.of()));
        ItemIndex index = new ItemIndex("a", "VEVENT", Optional.empty(), List.of());
        store.items()
                .put(
                        new ItemAddress(collection.id(), "a"),
                        new NewItem("text/plain", "a", Octets.utf8(text), index, ownerId),
                        Condition.NONE);
    }

    @Test
    void whatIsUsedInAllStoresShouldBeHeldAgainstTheBounds() {
        store(first, 3, "12345");
        store(second, 3, "1234567");
        store(first, 4, "123");

        assertThat(command(Map.of(Quota.USER, "10", Quota.CONTEXT, "1K"), new PresentStores(List.of(first, second)))
                        .run("1", "3"))
                .isEqualTo(
                        """
                        OF         USED  LIMIT  LEFT
                        user 3     12    10     0
                        context 1  15    1024   1009""");
    }

    @Test
    void withoutABoundThereShouldBeNone() {
        assertThat(command(Map.of(), new PresentStores(List.of(first))).run("1", "3"))
                .contains("user 3     0     none   -");
    }

    @Test
    void whileAStoreIsAwayNobodyShouldGuess() {
        assertThat(command(Map.of(), new Away()).refusal("1", "3"))
                .isEqualTo("What is used is not known: No store is here.");
    }
}
