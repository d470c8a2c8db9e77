/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/**
 * The copies of one object that people have in a store, as they are and as they are to be. Nothing is written here: what is to be written
 * is added to the unit that changes the object. Used by one thread.
 */
final class Copies {
    private final String uid;
    private final CollectionType type;
    private final Storage storage;
    private final SharedTexts texts;
    private final Map<UserId, Optional<Copy>> copies = new HashMap<>();
    private final Map<CollectionId, Optional<Copy>> booked = new HashMap<>();

    /** A copy. */
    final class Copy {
        private final StoredCollection collection;
        private final String name;
        private final Optional<String> etag;
        private final Optional<Octets> before;
        private Optional<Octets> octets;
        private boolean newTag;

        private Copy(StoredCollection collection, String name, Optional<String> etag, Optional<Octets> before) {
            this.collection = collection;
            this.name = name;
            this.etag = etag;
            this.before = before;
            this.octets = before;
        }

        /** The copy as it is to be by now; empty when there is none. */
        Optional<SchedulingObject> object() {
            return octets.flatMap(texts::read);
        }

        /** Has it be another one, without those who look after it being told that more than answers have changed. */
        void becomes(SchedulingObject changed) {
            octets = Optional.of(texts.shared(changed.octets()));
        }

        /** Has it be another one, with more in it that is new than answers. */
        void becomesNews(SchedulingObject changed) {
            becomes(changed);
            newTag = true;
        }

        /** Has it be none. */
        void vanishes() {
            octets = Optional.empty();
        }
    }

    Copies(String uid, CollectionType type, Storage storage, SharedTexts texts) {
        this.uid = uid;
        this.type = type;
        this.storage = storage;
        this.texts = texts;
    }

    /** The copy that somebody has. */
    Optional<Copy> of(UserId user) {
        return copies.computeIfAbsent(user, this::find);
    }

    /** The copy that lies in a calendar of nobody's, as those of rooms are. */
    Optional<Copy> in(StoredCollection calendar) {
        return booked.computeIfAbsent(
                calendar.id(), id -> find(new UserId(id.contextId(), calendar.ownerId()), any -> any.equals(id)));
    }

    private Optional<Copy> find(UserId user) {
        return find(user, any -> true);
    }

    private Optional<Copy> find(UserId user, Predicate<CollectionId> where) {
        Set<ItemPart> parts = Set.of(ItemPart.OCTETS);
        for (Item item : storage.items().withUid(user.contextId(), user.id(), type.name(), uid, parts)) {
            Optional<Octets> octets = item.octets().map(texts::shared);
            Optional<StoredCollection> collection =
                    storage.collections().find(item.collection()).filter(found -> where.test(found.id()));
            if (octets.flatMap(texts::read).isPresent() && collection.isPresent()) {
                return Optional.of(new Copy(collection.get(), item.name(), Optional.of(item.etag()), octets));
            }
        }
        return Optional.empty();
    }

    /** A new copy where somebody has a copy of another object. */
    Copy beside(UserId user, Copy other) {
        Copy copy = empty(other.collection);
        copies.put(user, Optional.of(copy));
        return copy;
    }

    /** A new copy where a copy of another object lies in a calendar of nobody's. */
    Copy besideBooked(Copy other) {
        Copy copy = empty(other.collection);
        booked.put(other.collection.id(), Optional.of(copy));
        return copy;
    }

    private Copy empty(StoredCollection collection) {
        return new Copy(collection, UUID.randomUUID() + type.format().nameSuffix(), Optional.empty(), Optional.empty());
    }

    /** The copy that somebody has or can have, where that person's calendar for such things is. */
    Optional<Copy> made(UserId user, String kind) {
        Optional<Copy> present = of(user);
        if (present.isEmpty()) {
            present = calendar(user, kind).map(this::empty);
            copies.put(user, present);
        }
        return present;
    }

    private Optional<StoredCollection> calendar(UserId user, String kind) {
        return storage.collections()
                .find(user.contextId(), user.id(), Inbox.NAME, Inbox.NAME)
                .flatMap(inbox -> DefaultCalendars.of(inbox, kind, type, storage));
    }

    /** The writes by which all copies become what they are to be. */
    void addTo(List<Write> writes) throws DavException {
        for (Map.Entry<UserId, Optional<Copy>> entry : copies.entrySet()) {
            write(entry.getValue(), entry.getKey().id(), writes);
        }
        for (Optional<Copy> copy : booked.values()) {
            write(copy, CollectionOwner.NOBODY, writes);
        }
    }

    private void write(Optional<Copy> any, int author, List<Write> writes) throws DavException {
        Optional<Copy> changed = any.filter(copy -> !copy.octets.equals(copy.before));
        if (changed.isPresent()) {
            write(changed.get(), author, writes);
        }
    }

    private void write(Copy copy, int author, List<Write> writes) throws DavException {
        ItemAddress address = new ItemAddress(copy.collection.id(), copy.name);
        Condition unchanged = Condition.onETag(copy.etag::equals);
        if (copy.octets.isEmpty()) {
            writes.add(new Write.DeleteItem(address, unchanged));
            return;
        }
        AcceptedObject accepted = texts.accepted(copy.octets.get(), copy.collection);
        writes.add(new Write.PutItem(address, item(accepted, type, author), unchanged));
        if (copy.newTag) {
            writes.add(tag(address, accepted.octets()));
        }
    }

    /** An object as it is written to a calendar. */
    static NewItem item(AcceptedObject accepted, CollectionType type, int author) {
        return new NewItem(
                accepted.mediaType(),
                ETag.of(accepted.octets()).value(),
                accepted.octets(),
                accepted.index().drawnBy(type.format().indexRevision()),
                author);
    }

    /** Gives an object the schedule tag of its present octets. */
    static Write tag(ItemAddress address, Octets octets) {
        String value = StoredXml.of(ScheduleNames.SCHEDULE_TAG, ETag.of(octets).quoted());
        return new Write.PatchItem(address, Map.of(ScheduleNames.STORED_SCHEDULE_TAG, Optional.of(value)));
    }
}
