/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/** A change of an object, planned and not yet carried out. What participants ask for is found out once, when it is asked. */
final class PlannedObject implements ObjectChange {
    private final Kind kind;
    private final Place place;
    private final Initiator initiator;
    private final Optional<ItemAddress> target;
    private final Optional<AcceptedObject> planned;
    private final Further further = new Further();
    private final Map<Class<?>, Object> modelsBefore = new HashMap<>();
    private final Map<Class<?>, Object> modelsAfter = new HashMap<>();
    private final List<Runnable> endings = new ArrayList<>();
    private Optional<AcceptedObject> accepted;
    private Optional<Item> present;
    private boolean knowsProperties;

    /**
     * Where the object is, or will be.
     *
     * @param storage its store
     * @param type kind of its collection
     * @param collection its collection
     * @param address its address
     */
    record Place(Storage storage, CollectionType type, StoredCollection collection, ItemAddress address) {}

    /**
     * @param target where it or its copy will be, if elsewhere
     * @param accepted what is stored, if something new is
     */
    PlannedObject(
            Kind kind,
            Place place,
            Initiator initiator,
            Optional<ItemAddress> target,
            Optional<AcceptedObject> accepted) {
        this.kind = kind;
        this.place = place;
        this.initiator = initiator;
        this.target = target;
        this.planned = accepted;
        this.accepted = accepted;
    }

    /** Forgets what was found out and what participants did, as somebody else has changed the object. */
    void startAnew() {
        accepted = planned;
        present = null;
        further.clear();
        modelsBefore.clear();
        modelsAfter.clear();
    }

    /** What is stored. */
    AcceptedObject accepted() {
        return accepted.orElseThrow();
    }

    /** What participants have added. */
    Further further() {
        return further;
    }

    /** What participants want done when the unit is over. */
    List<Runnable> endings() {
        return endings;
    }

    /** Whether what is there now was asked for, so that the write hangs on it. */
    boolean looked() {
        return present != null;
    }

    /** What must hold of the object for what was decided about it to be right. */
    Condition unchanged() {
        if (!looked()) {
            return Condition.NONE;
        }
        Optional<String> seen = present.map(Item::etag);
        return Condition.onETag(seen::equals);
    }

    /** The entity tag of what is stored. */
    String etag() {
        return ETag.of(accepted().octets()).value();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Optional<Actor> actor() {
        return initiator.actor();
    }

    @Override
    public Optional<String> header(String name) {
        return initiator.header(name);
    }

    @Override
    public CollectionType type() {
        return place.type();
    }

    @Override
    public Storage storage() {
        return place.storage();
    }

    @Override
    public StoredCollection collection() {
        return place.collection();
    }

    @Override
    public ItemAddress address() {
        return place.address();
    }

    @Override
    public Optional<ItemAddress> target() {
        return target;
    }

    @Override
    public Optional<Octets> before() {
        if (present == null) {
            look(Set.of(ItemPart.OCTETS));
        }
        return present.flatMap(Item::octets);
    }

    private void look(Set<ItemPart> parts) {
        present = place.storage().items().find(place.address(), parts);
        modelsBefore.clear();
        knowsProperties = parts.contains(ItemPart.PROPERTIES);
    }

    @Override
    public Optional<String> property(PropertyName name) {
        if (present == null || !knowsProperties) {
            look(Set.of(ItemPart.OCTETS, ItemPart.PROPERTIES));
        }
        return present.map(item -> item.properties().get(name));
    }

    @Override
    public Optional<Octets> after() {
        return switch (kind) {
            case PUT -> accepted.map(AcceptedObject::octets);
            case DELETE -> Optional.empty();
            case MOVE, COPY -> before();
        };
    }

    @Override
    public Optional<Span> spanBefore() throws DavException {
        Optional<Octets> octets = before();
        if (octets.isEmpty() || isIndexed()) {
            return present.flatMap(Item::span);
        }
        return place.type()
                .format()
                .accept(octets.get(), place.collection())
                .index()
                .span();
    }

    /** Whether the index says of the object as it is what it would say today. */
    private boolean isIndexed() {
        int today = place.type().format().indexRevision();
        return present.orElseThrow().indexRevision().orElse(today) == today;
    }

    @Override
    public Optional<Span> spanAfter() throws DavException {
        return switch (kind) {
            case PUT -> accepted.flatMap(object -> object.index().span());
            case DELETE -> Optional.empty();
            case MOVE, COPY -> spanBefore();
        };
    }

    @Override
    public <T> Optional<T> before(Class<T> model, Function<Octets, T> reader) {
        return before().map(octets -> model.cast(modelsBefore.computeIfAbsent(model, any -> reader.apply(octets))));
    }

    @Override
    public <T> Optional<T> after(Class<T> model, Function<Octets, T> reader) {
        return kind == Kind.PUT
                ? after().map(octets -> model.cast(modelsAfter.computeIfAbsent(model, any -> reader.apply(octets))))
                : after().flatMap(octets -> before(model, reader));
    }

    @Override
    public void replace(Octets octets) throws DavException {
        AcceptedObject before = accepted.orElseThrow(() -> new IllegalStateException("Nothing is put"));
        AcceptedObject fresh = place.type().format().accept(octets, place.collection());
        accepted = Optional.of(new AcceptedObject(fresh.octets(), true, before.mediaType(), fresh.index()));
        modelsAfter.clear();
    }

    @Override
    public PersonalStore personal() {
        return place.storage().personal();
    }

    @Override
    public void whenOver(Runnable release) {
        endings.add(release);
    }

    @Override
    public void also(Write write) {
        further.add(write);
    }

    @Override
    public void provided(Guard guard) {
        further.add(guard);
    }
}
