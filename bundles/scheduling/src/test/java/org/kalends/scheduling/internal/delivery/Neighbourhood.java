/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Town;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.outside.OutsideMessages;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.memory.MemoryStorage;

/** A store in which each user of the {@link Town} has an inbox and a calendar that takes any object. */
public final class Neighbourhood {
    /** A meeting to which Anna asks Berta and Carl. */
    public static final String MEETING =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//t//EN
            BEGIN:VEVENT
            UID:u
            DTSTAMP:20260101T000000Z
            ORGANIZER:mailto:anna@example.org
            DTSTART:20310106T100000Z
            SUMMARY:Talk
            ATTENDEE:mailto:berta@example.org
            ATTENDEE:mailto:carl@example.org
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n");

    private static final int USERS = 3;

    public final Storage storage = new MemoryStorage(Storage.DEFAULT_ACCOUNT);
    public final CollectionType type = type();
    public final Parties parties = Town.parties();

    public Neighbourhood() {
        for (int user = 1; user <= USERS; user++) {
            create(user, Inbox.NAME, Inbox.NAME);
            create(user, DefaultCalendars.TYPE, "calendar");
        }
    }

    private void create(int user, String kind, String name) {
        storage.collections().create(new NewCollection(1, user, kind, name, true, Map.of()));
    }

    private static CollectionType type() {
        ServiceGate gate = new ServiceGate("CalDAV", "enabled", Set.of("calendar"));
        ObjectFormat format = proxy(ObjectFormat.class, Map.of("nameSuffix", ".ics", "mediaType", "text/calendar"));
        return proxy(
                CollectionType.class,
                Map.of("format", format, "name", DefaultCalendars.TYPE, "area", "caldav", "gate", gate));
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "accept" -> accepted((Octets) arguments[0]);
                    case "indexRevision" -> ItemIndex.FIRST_REVISION;
                    default -> answers.get(method.getName());
                }));
    }

    private static AcceptedObject accepted(Octets octets) {
        String uid = octets.text().replaceAll("(?s).*\\r\\nUID:([^\\r]*)\\r.*", "$1");
        ItemIndex index = new ItemIndex(uid, "VEVENT", Optional.empty(), List.of());
        return new AcceptedObject(octets, false, "text/calendar", index);
    }

    /** Everybody has what is needed already. */
    public static Provisioning provisioning() {
        return (user, area) -> {};
    }

    /** A delivery of what is about the object {@code u}. */
    public Delivery delivery(long mostOctets) {
        OutsideMessages outside =
                new OutsideMessages(new Transports(), storage, new UserId(1, 1), parties, Optional.empty());
        return new Delivery("u", parties, type, storage, provisioning(), outside, mostOctets);
    }

    public StoredCollection calendar(int user) {
        return storage.collections()
                .find(1, user, DefaultCalendars.TYPE, "calendar")
                .orElseThrow();
    }

    /** Stores somebody's copy of the object. */
    public void has(int user, Octets octets) {
        AcceptedObject accepted = accepted(octets);
        NewItem item = new NewItem("text/calendar", "e", octets, accepted.index(), user);
        storage.items().put(new ItemAddress(calendar(user).id(), "x.ics"), item, Condition.NONE);
    }

    public void removes(int user) {
        storage.items().delete(new ItemAddress(calendar(user).id(), "x.ics"), Condition.NONE);
    }

    public void commit(List<Write> writes) {
        storage.commit(new Unit(List.of(), writes, new Author(1, "")));
    }

    /** What is in somebody's calendar. */
    public List<String> copies(int user) {
        return texts(calendar(user).id());
    }

    /** What is in somebody's inbox. */
    public List<String> letters(int user) {
        return texts(storage.collections()
                .find(1, user, Inbox.NAME, Inbox.NAME)
                .orElseThrow()
                .id());
    }

    private List<String> texts(CollectionId collection) {
        try (var items = storage.items().select(collection, new Selection.All(), Set.of(ItemPart.OCTETS))) {
            return items.map(Item::octets)
                    .map(octets -> octets.orElseThrow().text().replace("\r\n ", ""))
                    .toList();
        }
    }
}
