/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.core.internal.client.ChangingConfig;
import org.kalends.dav.core.internal.http.PublishedSpace;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.dav.core.internal.resolve.Drawers;
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

/** What a user owns and how far it can be synchronised, in two stores. */
class CollectionsCommandTest {
    private final Storage first = new MemoryStorage("");
    private final Storage second = new MemoryStorage("second");
    private final PresentStores stores = new PresentStores(List.of(first, second));
    private final CollectionTypes types = new OneType(new Drawers());
    private final TypedCommand sync = new TypedCommand(new SyncCommand(stores, types, new RankedDirectories()));
    private TypedCommand collections;
    private StoredCollection work;

    @BeforeEach
    void fill(@TempDir Path folder) {
        ChangingConfig config = new ChangingConfig();
        config.put("com.openexchange.dav.prefixPath", "/dav");
        KeptInstallation installation = new KeptInstallation(folder.resolve("installation"), Map.of());
        installation.seen(Part.STORE, "second");
        installation.seen(Part.STORE, "window");
        collections = new TypedCommand(new CollectionsCommand(
                stores, installation, types, new PublishedSpace(config), new RankedDirectories()));
        work = create(first, "drawer", "my work");
        create(first, "drawer", "my work/old");
        create(first, "stranger", "hidden");
        create(second, "drawer", "more");
        put("a");
        put("b");
    }

    private static StoredCollection create(Storage store, String type, String name) {
        String displayName = StoredXml.of(DavNames.DISPLAYNAME, "The " + name);
        return store.collections()
                .create(new NewCollection(
                        1, 3, type, name, false, Map.of(StoredXml.key(DavNames.DISPLAYNAME), displayName)));
    }

    private void put(String name) {
        ItemIndex index = new ItemIndex(name, "BOOK", Optional.empty(), List.of());
        NewItem item = new NewItem("text/plain", name, Octets.utf8("12345"), index, 3);
        first.items().put(new ItemAddress(work.id(), name), item, Condition.NONE);
    }

    private void delete(String name) {
        first.items().delete(new ItemAddress(work.id(), name), Condition.NONE);
    }

    @Test
    void collectionsOfAllStoresShouldBeListedWithThoseInThem() {
        assertThat(collections.run("1", "3").lines())
                .hasSize(6)
                .anyMatch(line ->
                        line.matches("drawer +/dav/drawers/my%20work/ +The my work +\\(default\\) +2 +10 +\\d+"))
                .anyMatch(line -> line.matches("drawer +/dav/drawers/my%20work/old/ +The my work/old .* 0 +0 +\\d+"))
                .anyMatch(line -> line.matches("stranger +hidden +The hidden .*"))
                .anyMatch(line -> line.matches("drawer +/dav/drawers/more/ +The more +second .*"))
                .endsWith("The store window is away; what is in it is not shown.");
        assertThat(collections.run("1", "4")).startsWith("The user owns nothing");
    }

    @Test
    void aLongListShouldBeShownByThePage() {
        assertThat(collections.run("1", "3", "--limit", "1").lines())
                .hasSize(4)
                .contains("There is more; go on with --skip 1.");
    }

    @Test
    void theStateOfACollectionShouldBeTold() {
        delete("a");

        assertThat(sync.run("1", "3", "drawer", "my work").lines())
                .contains("account             (default)", "changes told since  0", "tombstones          1")
                .anyMatch(line -> line.matches("changed since then +1"))
                .anyMatch(line -> line.matches("sequence +[3-9]"));
        assertThat(sync.refusal("1", "3", "drawer", "other"))
                .isEqualTo("User 3 of context 1 has no drawer \"other\" in the stores that are here.");
    }

    @Test
    void whatWasForgottenShouldBeTold() {
        delete("a");
        long then = first.collections().find(work.id()).orElseThrow().sequence();
        first.changes().forget(Instant.now().plusSeconds(1));
        put("c");

        assertThat(sync.run("1", "3", "drawer", "my work").lines())
                .contains("changes told since  " + then, "changed since then  1", "tombstones          0");
    }

    @Test
    void kindsAndNamesShouldBeCompleted() {
        assertThat(sync.completions("", "1", "3")).containsExactly("drawer");
        assertThat(sync.completions("m", "1", "3", "drawer")).containsExactly("more", "my work", "my work/old");
        assertThat(sync.completions("", "one", "3", "drawer")).isEmpty();
    }

    private record OneType(CollectionType type) implements CollectionTypes {
        @Override
        public Optional<CollectionType> get(String name) {
            return Optional.of(type).filter(known -> known.name().equals(name));
        }

        @Override
        public Collection<CollectionType> all() {
            return Set.of(type);
        }
    }
}
