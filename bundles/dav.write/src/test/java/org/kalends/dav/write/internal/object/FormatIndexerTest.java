/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UnfitObjectException;

class FormatIndexerTest {
    private static final int REVISION = 3;
    private static final ItemIndex INDEX = new ItemIndex("u1", "SHOUT", Optional.empty(), List.of());

    private final FormatIndexer indexer = new FormatIndexer(new Shouts());

    private static StoredCollection collection(String type) {
        CollectionId id = new CollectionId(1, "x");
        return new StoredCollection(id, type, 7, "x", false, 1, Instant.EPOCH, Instant.EPOCH, Map.of(), List.of(), 0);
    }

    /** Knows one kind of collection, in which everything is written large. */
    private static final class Shouts implements CollectionTypes {
        @Override
        public Optional<CollectionType> get(String name) {
            return name.equals("shouts") ? Optional.of(only()) : Optional.empty();
        }

        @Override
        public Collection<CollectionType> all() {
            return List.of(only());
        }

        private static CollectionType only() {
            ObjectFormat format = (ObjectFormat) Proxy.newProxyInstance(
                    ObjectFormat.class.getClassLoader(),
                    new Class<?>[] {ObjectFormat.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("indexRevision") ? REVISION : shout((Octets) arguments[0]));
            return (CollectionType) Proxy.newProxyInstance(
                    CollectionType.class.getClassLoader(),
                    new Class<?>[] {CollectionType.class},
                    (proxy, method, arguments) -> method.getName().equals("name") ? "shouts" : format);
        }

        private static AcceptedObject shout(Octets sent) throws DavException {
            if (sent.length() == 0) {
                throw DavException.of(403, "Silence is no shout.");
            }
            Octets loud = Octets.utf8(sent.text().toUpperCase(Locale.ROOT));
            return new AcceptedObject(loud, !loud.equals(sent), "text/x-shout", INDEX);
        }
    }

    @Test
    void whatIsKeptIsWhatTheFormatMakesOfIt() throws UnfitObjectException {
        NewItem item = indexer.item(Octets.utf8("hey"), collection("shouts"), 4);

        assertThat(item)
                .isEqualTo(new NewItem(
                        "text/x-shout",
                        ETag.of(Octets.utf8("HEY")).value(),
                        Octets.utf8("HEY"),
                        INDEX.drawnBy(REVISION),
                        4));
    }

    @Test
    void theRevisionOfAnIndexIsWhatTheFormatSays() {
        assertThat(indexer.revisions()).isEqualTo(Map.of("shouts", REVISION));
    }

    @Test
    void whatTheFormatRefusesIsRefusedInItsWords() {
        assertThatExceptionOfType(UnfitObjectException.class)
                .isThrownBy(() -> indexer.item(Octets.utf8(""), collection("shouts"), 4))
                .withMessage("Silence is no shout.");
    }

    @Test
    void withoutTheKindItIsPutOff() {
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> indexer.item(Octets.utf8("hey"), collection("whispers"), 4));
    }
}
