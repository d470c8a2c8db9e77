/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.CollectedChanges;
import org.kalends.storage.api.support.UnitCollectionStore;
import org.kalends.storage.api.support.UnitItemStore;

/** A store with two empty calendars, one of which is shared, that works as long as it is told that it is in the mood for it. */
public class Moody implements Storage, Consumer<String> {
    public static final String FINE = "fine";
    public static final String SLEEPS = "sleeps";
    public static final String BROKEN = "broken";
    public static final String UNAVAILABLE = "unavailable";

    private static final PropertyName NAME = new PropertyName("DAV:", "displayname");
    private static final List<Grant> TO_ANTON =
            List.of(new Grant(Grantee.user(3), Set.of(Right.SEE, Right.READ_ALL, Right.WRITE_ALL)));
    private static final List<StoredCollection> ALL =
            List.of(calendar("own", 3, List.of()), calendar("shared", 40, TO_ANTON));

    private final AtomicReference<String> mood = new AtomicReference<>(FINE);

    private static StoredCollection calendar(String name, int owner, List<Grant> grants) {
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        Map<PropertyName, String> properties =
                Map.of(NAME, "<displayname xmlns=\"DAV:\">Moody and " + name + "</displayname>");
        CollectionId id = new CollectionId(1, name);
        return new StoredCollection(
                id, "calendar", owner, "moody-" + name, false, 5, then, then, properties, grants, 0);
    }

    /** Changes the mood; who waits goes on. */
    @Override
    public void accept(String other) {
        synchronized (mood) {
            mood.set(other);
            mood.notifyAll();
        }
    }

    private List<StoredCollection> inTheMood() {
        synchronized (mood) {
            while (mood.get().equals(SLEEPS)) {
                try {
                    mood.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("Nobody wakes it like this", e);
                }
            }
        }
        switch (mood.get()) {
            case BROKEN -> throw new IllegalStateException("A mistake in somebody else's store");
            case UNAVAILABLE -> throw new StorageUnavailableException("The groupware's database is restarted");
            default -> {
                return ALL;
            }
        }
    }

    @Override
    public String account() {
        return "moody";
    }

    @Override
    public CollectionStore collections() {
        return new MoodyCollections();
    }

    @Override
    public ItemStore items() {
        return new MoodyItems();
    }

    @Override
    public ChangeLog changes() {
        return new MoodyChanges();
    }

    private class MoodyCollections extends UnitCollectionStore {
        MoodyCollections() {
            super(Moody.this::commit);
        }

        @Override
        public List<StoredCollection> ownedBy(int contextId, int ownerId) {
            return inTheMood().stream()
                    .filter(collection -> collection.ownerId() == ownerId)
                    .toList();
        }

        @Override
        public List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
            return inTheMood().stream()
                    .filter(collection ->
                            collection.grants().stream().anyMatch(grant -> grantees.contains(grant.grantee())))
                    .toList();
        }

        @Override
        public long octetsOf(int contextId, int ownerId) {
            return inTheMood().stream().mapToLong(StoredCollection::octets).sum();
        }

        @Override
        public long octetsOf(int contextId) {
            return octetsOf(contextId, 3);
        }

        @Override
        public Optional<StoredCollection> find(CollectionId id) {
            return inTheMood().stream()
                    .filter(collection -> collection.id().equals(id))
                    .findFirst();
        }

        @Override
        public Optional<StoredCollection> find(int contextId, int ownerId, String type, String name) {
            return ownedBy(contextId, ownerId).stream()
                    .filter(collection ->
                            collection.type().equals(type) && collection.name().equals(name))
                    .findFirst();
        }

        @Override
        public List<StoredCollection> in(CollectionId id) {
            return List.of();
        }
    }

    private class MoodyItems extends UnitItemStore {
        MoodyItems() {
            super(Moody.this::commit);
        }

        @Override
        public Optional<Item> find(ItemAddress address, Set<ItemPart> parts) {
            inTheMood();
            return Optional.empty();
        }

        @Override
        public Stream<Item> select(CollectionId collection, Selection selection, Set<ItemPart> parts) {
            inTheMood();
            return Stream.empty();
        }

        @Override
        public List<Item> withUid(int contextId, int ownerId, String type, String uid, Set<ItemPart> parts) {
            inTheMood();
            return List.of();
        }
    }

    private class MoodyChanges implements ChangeLog {
        @Override
        public Changes since(CollectionId collection, OptionalLong since, int limit, Set<ItemPart> parts) {
            inTheMood();
            return new CollectedChanges(List.<Change>of(), 5, false);
        }

        @Override
        public void forget(Instant before) {
            inTheMood();
        }
    }
}
