/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/** Where invitations go (RFC 6638 section 9.2): into the calendar that the owner of an inbox has named, or the first that takes them. */
public final class DefaultCalendars {
    /** The name of the kind of calendars. */
    public static final String TYPE = "calendar";

    private DefaultCalendars() {}

    /** Under which property an inbox keeps the folder id of the calendar for objects of a kind. */
    public static PropertyName key(String kind) {
        return new PropertyName("urn:kalends:dav", "default-for-" + kind.toLowerCase(Locale.ROOT));
    }

    /**
     * The calendar of an inbox's owner that takes new objects of a kind.
     *
     * @param kind {@code VEVENT}, {@code VTODO}
     * @param type calendars
     */
    public static Optional<StoredCollection> of(
            StoredCollection inbox, String kind, CollectionType type, Storage storage) {
        int contextId = inbox.id().contextId();
        return Optional.ofNullable(inbox.properties().get(key(kind)))
                .flatMap(folder -> storage.collections().find(new CollectionId(contextId, folder)))
                .filter(calendar -> calendar.ownerId() == inbox.ownerId() && takes(calendar, kind, type))
                .or(() -> of(storage.collections().ownedBy(contextId, inbox.ownerId()), kind, type));
    }

    /**
     * The first of some collections that takes new objects of a kind.
     *
     * @param owned collections of one owner, standard ones first
     * @param kind {@code VEVENT}, {@code VTODO}
     * @param type calendars
     */
    public static Optional<StoredCollection> of(List<StoredCollection> owned, String kind, CollectionType type) {
        return owned.stream()
                .filter(collection -> takes(collection, kind, type))
                .findFirst();
    }

    /** Whether a collection is a calendar that takes objects of a kind. */
    public static boolean takes(StoredCollection collection, String kind, CollectionType type) {
        try {
            type.format().admit(kind, collection);
            return collection.type().equals(type.name());
        } catch (DavException e) {
            return false; // it is for other kinds
        }
    }
}
