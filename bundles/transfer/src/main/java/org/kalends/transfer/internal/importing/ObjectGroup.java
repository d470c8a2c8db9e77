/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.AnyMediaType;
import org.kalends.dav.api.spi.EarlierForms;
import org.kalends.dav.api.spi.MemberName;
import org.kalends.dav.api.spi.Merging;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.Write;
import org.kalends.transfer.internal.importing.ImportTally.Fate;

/**
 * Objects on their way into a collection, some hundred at a time: each is examined by the format, held against what is there, and written
 * through the door as a unit of its own, with many units to a transaction. Whoever has added the last one flushes.
 */
public final class ObjectGroup {
    private static final int MOST = 200;
    private static final long MOST_OCTETS = 4 << 20;

    private final Target target;
    private final UnitsOfWork units;
    private final Conflict conflict;
    private final ImportTally tally;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private long octets;

    /** What becomes of an object that is there with other octets. */
    public enum Conflict {
        /** It is replaced. */
        REPLACE,
        /** It stays as it is. */
        KEEP
    }

    public ObjectGroup(Target target, UnitsOfWork units, Conflict conflict, ImportTally tally) {
        this.target = target;
        this.units = units;
        this.conflict = conflict;
        this.tally = tally;
    }

    /**
     * A write that was decided on.
     *
     * @param named whether the object can have no other name
     */
    private record Planned(Arrival arrival, UnitOfWork unit, Fate fate, boolean named) {}

    /** Takes an object in; it is written now or later. */
    public void add(Incoming incoming) throws CommandException {
        try {
            requireName(incoming);
            Arrival arrival = new Arrival(incoming, accepted(incoming));
            if (arrival.accepted().altered()) {
                tally.countMended();
            }
            String key = arrival.uid().isEmpty() ? "name " + incoming.name().orElse("") : "uid " + arrival.uid();
            if (!keys.add(key)) {
                // What comes second depends on what came of the first
                flush();
                keys.add(key);
            }
            arrivals.add(arrival);
            octets += incoming.octets().length();
        } catch (DavException e) {
            tally.refuse(incoming.origin(), e.getMessage());
        }
        if (arrivals.size() == MOST || octets >= MOST_OCTETS) {
            flush();
        }
    }

    private static void requireName(Incoming incoming) throws DavException {
        if (incoming.name().isPresent() && !Targets.isSegment(incoming.name().get())) {
            throw DavException.of(
                    403, "Nothing can be called \"" + incoming.name().get() + "\".");
        }
    }

    private AcceptedObject accepted(Incoming incoming) throws DavException {
        ObjectFormat format = target.format();
        requireSize(incoming.octets(), format);
        AcceptedObject accepted = format.accept(today(incoming.octets()), target.stored());
        return format.as(AnyMediaType.class)
                .map(any -> accepted.as(any.servedAs(incoming.mediaType().orElse(format.mediaType()))))
                .orElse(accepted);
    }

    private Octets today(Octets found) {
        return target.format()
                .as(EarlierForms.class)
                .map(earlier -> earlier.today(found))
                .orElse(found);
    }

    private static void requireSize(Octets octets, ObjectFormat format) throws DavException {
        if (octets.length() > format.maxOctets()) {
            throw DavException.of(format.tooLarge(), "An object has at most " + format.maxOctets() + " octets.");
        }
    }

    /** Writes what is waiting. */
    public void flush() throws CommandException {
        try {
            write();
        } catch (StorageUnavailableException e) {
            throw new CommandException(
                    "The store cannot be written to for the moment; done again, the import goes on from here.");
        } finally {
            arrivals.clear();
            keys.clear();
            octets = 0;
        }
    }

    private void write() throws CommandException {
        PresentObjects present = new PresentObjects(target, arrivals);
        List<Planned> planned = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            try {
                Optional<Item> item = present.of(arrival);
                Optional<Planned> plan =
                        item.isPresent() ? replacement(arrival, item.get()) : Optional.of(creation(arrival));
                plan.ifPresent(planned::add);
            } catch (DavException e) {
                tally.refuse(arrival.incoming().origin(), e.getMessage());
            }
        }
        List<WorkOutcome> outcomes =
                units.commitAll(planned.stream().map(Planned::unit).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            count(planned.get(i), outcomes.get(i));
        }
    }

    private Planned creation(Arrival arrival) {
        Optional<String> own = arrival.incoming().name();
        String name = own.orElseGet(() -> MemberName.of(arrival.uid(), target.format()));
        UnitOfWork unit = put(arrival, arrival.accepted(), name, Condition.MUST_NOT_EXIST);
        return new Planned(arrival, unit, Fate.CREATED, own.isPresent());
    }

    private Optional<Planned> replacement(Arrival arrival, Item present) throws DavException, CommandException {
        AcceptedObject accepted = merged(arrival, present);
        boolean same = ETag.of(accepted.octets()).value().equals(present.etag());
        if (same && changes(arrival, present.properties()).isEmpty()) {
            tally.count(Fate.UNCHANGED);
            return Optional.empty();
        }
        if (conflict == Conflict.KEEP) {
            tally.count(Fate.KEPT);
            return Optional.empty();
        }
        Condition unchanged = Condition.onETag(Optional.of(present.etag())::equals);
        UnitOfWork unit = put(arrival, accepted, present.name(), unchanged);
        return Optional.of(new Planned(arrival, unit, Fate.UPDATED, true));
    }

    /** Some formats keep of an object what the one in its place does not say. */
    private AcceptedObject merged(Arrival arrival, Item present) throws DavException {
        Optional<Merging> merging = target.format().as(Merging.class);
        boolean same = ETag.of(arrival.accepted().octets()).value().equals(present.etag());
        if (same || merging.isEmpty()) {
            return arrival.accepted();
        }
        ItemAddress address = new ItemAddress(present.collection(), present.name());
        return merging.get().accept(today(arrival.incoming().octets()), target.stored(), () -> target.storage()
                .items()
                .find(address, Set.of(ItemPart.OCTETS))
                .flatMap(Item::octets));
    }

    private static Map<PropertyName, Optional<String>> changes(Arrival arrival, Map<PropertyName, String> present) {
        Map<PropertyName, Optional<String>> changes = new HashMap<>();
        arrival.incoming().properties().forEach((name, value) -> {
            if (!value.equals(present.get(name))) {
                changes.put(name, Optional.of(value));
            }
        });
        return changes;
    }

    private UnitOfWork put(Arrival arrival, AcceptedObject accepted, String name, Condition condition) {
        UnitOfWork unit = units.begin(target.owner(), target.storage())
                .madeBy(arrival.incoming().creator())
                .put(target.type(), target.stored(), name, accepted, condition);
        Map<PropertyName, Optional<String>> changes = changes(arrival, Map.of());
        ItemAddress address = new ItemAddress(target.stored().id(), name);
        return changes.isEmpty() ? unit : unit.also(new Write.PatchItem(address, changes));
    }

    private void count(Planned planned, WorkOutcome outcome) throws CommandException {
        boolean nameTaken = outcome instanceof WorkOutcome.Failed failed
                && failed.failure() instanceof ConditionFailedException
                && !planned.named();
        settle(planned, nameTaken ? () -> elsewhere(planned.arrival()) : outcome::committed);
    }

    /** Another object has the name that was made of the UID. */
    private Committed elsewhere(Arrival arrival) throws DavException {
        return put(arrival, arrival.accepted(), MemberName.random(target.format()), Condition.MUST_NOT_EXIST)
                .commit();
    }

    /** What a write has come to. */
    @FunctionalInterface
    private interface Attempt {
        Committed result() throws DavException;
    }

    private void settle(Planned planned, Attempt attempt) throws CommandException {
        String origin = planned.arrival().incoming().origin();
        try {
            attempt.result();
            tally.count(planned.fate());
        } catch (DavException e) {
            tally.refuse(origin, e.getMessage());
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (StorageException e) {
            tally.refuse(origin, Refusals.sentence(e));
        }
    }
}
