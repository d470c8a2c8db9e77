/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectChange.Kind;
import org.kalends.dav.write.internal.registry.StorageLimits;
import org.kalends.dav.write.internal.registry.WriteParticipants;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.UnitNotSupportedException;
import org.kalends.storage.api.Write;

/** A unit of work that is being put together. */
final class PlannedUnit implements UnitOfWork {
    /**
     * How often a write is planned, as somebody else may have changed what was looked at. Each time one of all who are in each other's way
     * gets through, so that it is as many as are let through at once.
     */
    private static final int ATTEMPTS = 12;

    private final Initiator initiator;
    private final Storage storage;
    private final Participation participation;
    private final UnitGuards guards;
    private final List<Step> steps = new ArrayList<>();
    private int maker;

    PlannedUnit(Initiator initiator, Storage storage, WriteParticipants participants, StorageLimits limits) {
        this.initiator = initiator;
        this.storage = storage;
        this.participation = new Participation(participants, initiator);
        this.guards = new UnitGuards(initiator, storage, limits);
        this.maker = initiator.user().id();
    }

    Storage storage() {
        return storage;
    }

    @Override
    public UnitOfWork put(StoredMembers collection, String name, AcceptedObject object, Condition condition) {
        return put(type(collection), stored(collection), name, object, condition);
    }

    @Override
    public UnitOfWork put(
            CollectionType type, StoredCollection stored, String name, AcceptedObject object, Condition condition) {
        ItemAddress address = new ItemAddress(stored.id(), name);
        PlannedObject planned = new PlannedObject(
                Kind.PUT,
                new PlannedObject.Place(storage, type, stored, address),
                initiator,
                Optional.empty(),
                Optional.of(object));
        guards.growth(owner(stored));
        int author = maker;
        return step(planned, Optional.empty(), () -> {
            AcceptedObject accepted = planned.accepted();
            ItemIndex index = accepted.index().drawnBy(type.format().indexRevision());
            NewItem item = new NewItem(accepted.mediaType(), planned.etag(), accepted.octets(), index, author);
            return new Write.PutItem(address, item, condition.and(planned.unchanged()));
        });
    }

    @Override
    public UnitOfWork delete(Resource object, Condition condition) {
        PlannedObject planned = planned(Kind.DELETE, object, Optional.empty());
        return step(
                planned,
                Optional.of(object),
                () -> new Write.DeleteItem(planned.address(), condition.and(planned.unchanged())));
    }

    @Override
    public UnitOfWork move(
            Resource object, StoredMembers collection, String name, Condition onSource, Condition onTarget) {
        ItemAddress target = new ItemAddress(stored(collection).id(), name);
        PlannedObject planned = planned(Kind.MOVE, object, Optional.of(target));
        if (planned.collection().ownerId() != stored(collection).ownerId()) {
            guards.growth(owner(stored(collection)));
        }
        return step(
                planned,
                Optional.of(object),
                () -> new Write.MoveItem(planned.address(), target, onSource.and(planned.unchanged()), onTarget));
    }

    @Override
    public UnitOfWork copy(
            Resource object, StoredMembers collection, String name, Condition onSource, Condition onTarget) {
        ItemAddress target = new ItemAddress(stored(collection).id(), name);
        PlannedObject planned = planned(Kind.COPY, object, Optional.of(target));
        guards.growth(owner(stored(collection)));
        int author = maker;
        return step(
                planned,
                Optional.empty(),
                () -> new Write.CopyItem(
                        planned.address(), target, onSource.and(planned.unchanged()), onTarget, author));
    }

    @Override
    public UnitOfWork patch(Resource resource, Map<PropertyName, Optional<String>> changes) {
        Optional<Item> item = resource.as(Item.class);
        return also(
                item.isPresent()
                        ? new Write.PatchItem(address(item.get()), changes)
                        : new Write.PatchCollection(stored(resource).id(), changes));
    }

    @Override
    public UnitOfWork deleteCollection(Resource collection) {
        return step(
                Kind.DELETE,
                collection,
                new Write.DeleteCollection(stored(collection).id()),
                true);
    }

    @Override
    public UnitOfWork rename(Resource collection, String path, boolean replace) {
        Write write = new Write.RenameCollection(stored(collection).id(), path, replace);
        return step(Kind.MOVE, collection, write, true);
    }

    @Override
    public UnitOfWork copyCollection(Resource collection, NewCollection copy, boolean replace) {
        guards.growth(new UserId(copy.contextId(), copy.ownerId()));
        Write write = new Write.CopyCollection(stored(collection).id(), copy, replace);
        return step(Kind.COPY, collection, write, false);
    }

    @Override
    public UnitOfWork create(NewCollection collection, boolean replace) {
        return also(new Write.CreateCollection(collection, replace));
    }

    @Override
    public UnitOfWork grant(Resource collection, List<Grant> grants) {
        return also(new Write.GrantRights(stored(collection).id(), grants));
    }

    @Override
    public UnitOfWork also(Write write) {
        steps.add(Step.of(write));
        return this;
    }

    @Override
    public UnitOfWork submits(String lockToken) {
        guards.submit(lockToken);
        return this;
    }

    @Override
    public UnitOfWork provided(Guard guard) {
        guards.add(guard);
        return this;
    }

    @Override
    public UnitOfWork madeBy(int userId) {
        maker = userId;
        return this;
    }

    private UnitOfWork step(PlannedObject object, Optional<Resource> gone, Supplier<Write> write) {
        steps.add(new Step(write, Optional.of(object), Optional.empty(), gone));
        return this;
    }

    private UnitOfWork step(Kind kind, Resource collection, Write write, boolean goes) {
        WholeCollection whole = new WholeCollection(kind, storage, type(collection), stored(collection));
        steps.add(new Step(
                () -> write, Optional.empty(), Optional.of(whole), goes ? Optional.of(collection) : Optional.empty()));
        return this;
    }

    private PlannedObject planned(Kind kind, Resource object, Optional<ItemAddress> target) {
        Resource parent = object.parent().orElseThrow();
        PlannedObject.Place place =
                place(parent, stored(parent), address(object.as(Item.class).orElseThrow()));
        return new PlannedObject(kind, place, initiator, target, Optional.empty());
    }

    private PlannedObject.Place place(Resource collection, StoredCollection stored, ItemAddress address) {
        return new PlannedObject.Place(storage, type(collection), stored, address);
    }

    private static CollectionType type(Resource collection) {
        return collection.as(CollectionType.class).orElseThrow();
    }

    private static StoredCollection stored(Resource collection) {
        return collection.as(StoredCollection.class).orElseThrow();
    }

    private static ItemAddress address(Item item) {
        return new ItemAddress(item.collection(), item.name());
    }

    private static UserId owner(StoredCollection collection) {
        return new UserId(collection.id().contextId(), collection.ownerId());
    }

    @Override
    public AcceptedObject stored(int write) {
        return steps.get(write).object().orElseThrow().accepted();
    }

    @Override
    public Committed commit() throws DavException {
        try {
            return committed();
        } finally {
            release();
        }
    }

    private Committed committed() throws DavException {
        try {
            Committed committed = storage.commit(prepared());
            tell();
            return committed;
        } catch (StorageException e) {
            return afterRefusal(e);
        }
    }

    /** Whether participants have taken something for this unit that is to be given back. */
    boolean holds() {
        return participation.holds();
    }

    /** It is over: what participants have taken for it is given back. */
    void release() {
        participation.release();
    }

    /** The unit as it is now asked of the store, after participants had their say. */
    Unit prepared() throws DavException {
        Further further = participation.before(steps);
        List<Write> writes = new ArrayList<>(steps.size() + further.writes().size());
        steps.forEach(step -> writes.add(step.write().get()));
        writes.addAll(further.writes());
        List<Guard> all = new ArrayList<>(guards.all());
        all.addAll(further.guards());
        return new Unit(all, writes, initiator.author());
    }

    /**
     * Goes on where going on helps: a simple store does what it can of the unit, and where participants looked at what somebody
     * else has changed meanwhile all is planned anew.
     */
    Committed afterRefusal(StorageException refusal) throws DavException {
        if (refusal instanceof UnitNotSupportedException) {
            Committed committed = SimpleStores.commit(storage, prepared());
            tell();
            return committed;
        }
        if (refusal instanceof LockedException) {
            throw initiator.locked();
        }
        StorageException last = refusal;
        for (int attempt = 1; attempt < ATTEMPTS && last instanceof ConditionFailedException && looked(); attempt++) {
            steps.forEach(step -> step.object().ifPresent(PlannedObject::startAnew));
            try {
                Committed committed = SimpleStores.commit(storage, prepared());
                tell();
                return committed;
            } catch (ConditionFailedException e) {
                last = e;
            }
        }
        throw last;
    }

    private boolean looked() {
        return steps.stream()
                .anyMatch(step -> step.object().filter(PlannedObject::looked).isPresent());
    }

    /** What follows once it is durable. */
    void tell() {
        steps.forEach(step -> step.gone().flatMap(StoredPlace::of).ifPresent(StoredPlace::release));
        participation.after(steps);
    }
}
