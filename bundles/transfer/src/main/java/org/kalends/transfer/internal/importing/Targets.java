/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.UserId;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/**
 * Finds and makes the collections that objects come into, through the door that everything is written through.
 *
 * @param stores all stores
 * @param types the kinds there are
 * @param units the door
 * @param properties the live properties there are
 */
public record Targets(Stores stores, CollectionTypes types, UnitsOfWork units, LiveProperties properties) {
    /** What a segment of an address can be: neither a step in a path nor what nobody could type. */
    private static final Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[^/\\p{Cntrl}]{1,255}");

    /**
     * A collection that is there or is made, with at least these properties.
     *
     * @param tally told of properties that it cannot have
     */
    public Target obtain(NewCollection wanted, ImportTally tally) throws CommandException {
        CollectionType type = types.get(wanted.type())
                .orElseThrow(() -> new CommandException(
                        "There are no collections of the kind " + Table.harmless(wanted.type()) + " here."));
        for (String segment : wanted.name().split("/", -1)) {
            if (!isSegment(segment)) {
                throw new CommandException("Nothing can be called \"" + Table.harmless(segment) + "\".");
            }
        }
        Optional<Target> present = find(new UserId(wanted.contextId(), wanted.ownerId()), type, wanted.name());
        ExaminedProperties examined = new ExaminedProperties(properties, tally);
        return present.isPresent()
                ? completed(present.get(), wanted.properties(), examined)
                : create(wanted, type, examined);
    }

    /** Says who may do what beside the owner, unless it is so already. */
    Target granted(Target target, List<Grant> grants) throws CommandException {
        if (new HashSet<>(target.stored().grants()).equals(Set.copyOf(grants))) {
            return target;
        }
        return written(target, new Write.GrantRights(target.stored().id(), grants));
    }

    /** Whether a name can be part of an address. */
    static boolean isSegment(String name) {
        return SEGMENT.matcher(name).matches();
    }

    /** A collection that is there. */
    public Optional<Target> find(UserId owner, CollectionType type, String name) {
        for (Storage storage : stores.all()) {
            Optional<StoredCollection> found =
                    storage.collections().find(owner.contextId(), owner.id(), type.name(), name);
            if (found.isPresent()) {
                return Optional.of(new Target(storage, type, found.get()));
            }
        }
        return Optional.empty();
    }

    private Target completed(Target target, Map<PropertyName, String> wanted, ExaminedProperties examined)
            throws CommandException {
        ComingCollection collection = new ComingCollection(target.type(), target.stored());
        Map<PropertyName, Optional<String>> changes = examined.changes(wanted, collection);
        return changes.isEmpty()
                ? target
                : written(target, new Write.PatchCollection(target.stored().id(), changes));
    }

    private Target create(NewCollection wanted, CollectionType type, ExaminedProperties examined)
            throws CommandException {
        UserId owner = new UserId(wanted.contextId(), wanted.ownerId());
        Storage storage = stores.forNew(owner);
        NewCollection accepted = new NewCollection(
                wanted.contextId(),
                wanted.ownerId(),
                wanted.type(),
                wanted.name(),
                wanted.standard(),
                examined.atCreation(wanted.properties(), ComingCollection.of(type, wanted)));
        return committed(units.begin(owner, storage).create(accepted, false), storage, type);
    }

    private Target written(Target target, Write write) throws CommandException {
        return committed(units.begin(target.owner(), target.storage()).also(write), target.storage(), target.type());
    }

    private static Target committed(UnitOfWork unit, Storage storage, CollectionType type) throws CommandException {
        try {
            return new Target(storage, type, unit.commit().collection(0));
        } catch (DavException e) {
            throw new CommandException(e.getMessage());
        } catch (StorageException e) {
            throw new CommandException(Refusals.sentence(e));
        }
    }
}
