/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Derived;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.identity.Context;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.memory.MemoryStorage;

/** A calendar in a memory store, as a resource. */
public final class TestCalendar implements StoredMembers {
    /** Its type. */
    public static final CalendarCollectionType TYPE = new CalendarCollectionType();

    private final Storage storage = new MemoryStorage(Storage.DEFAULT_ACCOUNT);
    private final StoredCollection stored;
    private int reads;

    /** A calendar with properties. */
    public TestCalendar(XmlElement... properties) {
        Map<PropertyName, String> values = new HashMap<>();
        for (XmlElement property : properties) {
            values.put(StoredXml.key(property.name()), StoredXml.of(property));
        }
        stored = storage.collections().create(new NewCollection(1, 3, "calendar", "work", false, values));
    }

    /** A user in Berlin. */
    public static Actor actor() {
        User user = new User(
                new UserId(1, 3),
                "lisa",
                "Lisa",
                "Lisa",
                "L",
                Optional.of("lisa@example.com"),
                List.of("l@example.com"),
                Locale.GERMAN,
                ZoneId.of("Europe/Berlin"),
                Set.of("calendar", "tasks"),
                Map.of());
        Context context = new Context(1, "one", List.of(), Map.of());
        return new Actor(user, context, Set.of(Grantee.user(3), Grantee.EVERYONE), new OpenToAll(), Optional.empty());
    }

    private record OpenToAll() implements ConfigView {
        @Override
        public Optional<ConfigValue> find(String property) {
            return Optional.empty();
        }

        @Override
        public long number(String property, long defaultValue) {
            return defaultValue;
        }

        @Override
        public boolean isTrue(String property, boolean defaultValue) {
            return property.equals(Calendars.GATE.property()) || defaultValue;
        }
    }

    /** Puts an object as a client would. */
    public void put(String name, String text) throws DavException {
        AcceptedObject accepted = TYPE.format().accept(Octets.utf8(text), stored);
        put(name, accepted.octets(), accepted.index());
    }

    /** Puts octets that no client could put. */
    public void putBroken(String name, ItemIndex index) {
        put(name, Octets.utf8("broken"), index);
    }

    private void put(String name, Octets octets, ItemIndex index) {
        storage.items()
                .put(
                        new ItemAddress(stored.id(), name),
                        new NewItem("text/calendar", name, octets, index, 3),
                        Condition.NONE);
    }

    /** An object with its octets. */
    public Resource object(String name) {
        return storage.items()
                .find(new ItemAddress(stored.id(), name), Set.of(ItemPart.OCTETS))
                .map(this::member)
                .orElseThrow();
    }

    /** How many objects were read with their octets. */
    public int reads() {
        return reads;
    }

    @Override
    public Href href() {
        return Href.parse("/caldav/work/");
    }

    @Override
    public List<QName> types() {
        return List.of(DavNames.COLLECTION, CalDavNames.CALENDAR);
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return Set.of(Privilege.ALL, Privilege.READ);
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Stream.of(stored, TYPE)
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return select(new Selection.All(), parts);
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        return regardless(selection, parts).map(this::member);
    }

    @Override
    public Stream<Resource> listed(Selection selection, Set<ItemPart> parts, Predicate<Item> open) {
        return regardless(selection, parts)
                .map(item -> item.octets().isEmpty() && open.test(item) ? withOctets(item) : item)
                .map(this::member);
    }

    private Item withOctets(Item item) {
        reads++;
        return storage.items()
                .find(new ItemAddress(stored.id(), item.name()), Set.of(ItemPart.OCTETS))
                .orElseThrow();
    }

    @Override
    public Stream<Item> regardless(Selection selection, Set<ItemPart> parts) {
        return storage.items()
                .select(stored.id(), selection, parts)
                .peek(item -> reads += item.octets().isPresent() ? 1 : 0);
    }

    @Override
    public Href memberHref(String itemName) {
        return href().child(itemName);
    }

    @Override
    public Resource member(Item item) {
        return new Member(this, item, new Derived());
    }

    private record Member(TestCalendar calendar, Item item, Derived derived) implements Resource {
        @Override
        public Href href() {
            return calendar.href().child(item.name());
        }

        @Override
        public List<QName> types() {
            return List.of();
        }

        @Override
        public Set<Privilege> privileges(Actor actor) {
            return calendar.privileges(actor);
        }

        @Override
        public Optional<Collection> parent() {
            return Optional.of(calendar);
        }

        @Override
        public <T> Optional<T> as(Class<T> facet) {
            return Stream.of(item, TYPE, derived)
                    .filter(facet::isInstance)
                    .map(facet::cast)
                    .findFirst();
        }
    }
}
