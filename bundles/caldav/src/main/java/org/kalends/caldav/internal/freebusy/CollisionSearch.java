/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.caldav.internal.object.InstanceLine;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.icalendar.busy.BookedTimes.Collisions;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what an object meets in a calendar: its instances in a range are found first, then all that the calendar has between the
 * first and the last of them. Used once.
 */
final class CollisionSearch {
    private static final Logger LOG = LoggerFactory.getLogger(CollisionSearch.class);

    /** Most instances that are looked at: some nine years of each day. */
    private static final int MOST_INSTANCES = 3_000;

    /** Most objects of the calendar that are looked at. */
    private static final int MOST_OBJECTS = 20_000;

    /** What all of it may cost; an object of a few instances takes some tens. */
    private static final int STEPS = 500_000;

    private final StoredCollection calendar;
    private final Storage storage;
    private final BusyTimes.Question question;
    private final ZoneRules floating;
    private final StepBudget budget = new StepBudget(STEPS);

    CollisionSearch(StoredCollection calendar, Storage storage, BusyTimes.Question question) {
        this.calendar = calendar;
        this.storage = storage;
        this.question = question;
        this.floating = FloatingZone.of(
                calendar, CollectionOwner.context(calendar.id().contextId()).user());
    }

    /** Which instances of an object are at a time that is taken; empty when that is not to be found out at a bearable cost. */
    Optional<Collisions> of(Component object) {
        try {
            return of(ZonedObject.of(CalendarObject.of(object)));
        } catch (MalformedCalendarException e) {
            throw new IllegalArgumentException("What is to be booked cannot be read.", e);
        }
    }

    private Optional<Collisions> of(ZonedObject object) throws MalformedCalendarException {
        TimeZones zones = object.zones(floating);
        List<Occurrence> instances = instances(
                new RecurrenceSet(object.components(), zones), new TimeRange(question.start(), question.end()));
        if (instances.size() > MOST_INSTANCES) {
            return Optional.empty();
        }
        if (instances.isEmpty()) {
            return budget.exhausted() ? Optional.empty() : Optional.of(new Collisions(0, List.of()));
        }
        Optional<BusyTime> busy = busy(instances);
        if (busy.isEmpty() || budget.exhausted()) {
            return Optional.empty();
        }
        List<Property> taken = new ArrayList<>();
        for (Occurrence instance : instances) {
            if (busy.get().takes(instance.begins(), instance.ends())) {
                taken.add(InstanceLine.universal("RECURRENCE-ID", instance.recurrenceId(), zones));
            }
        }
        return Optional.of(new Collisions(instances.size(), taken));
    }

    private List<Occurrence> instances(RecurrenceSet set, TimeRange range) {
        List<Occurrence> instances = new ArrayList<>();
        Iterator<Occurrence> occurrences = set.occurrences(range, budget);
        while (occurrences.hasNext() && instances.size() <= MOST_INSTANCES) {
            Occurrence instance = occurrences.next();
            if (EventTimes.type(instance.component()).isPresent() && instance.begins() < instance.ends()) {
                instances.add(instance);
            }
        }
        return instances;
    }

    /** When the calendar is taken between the first instance and the last; empty when there is too much in it. */
    private Optional<BusyTime> busy(List<Occurrence> instances) {
        TimeRange range = new TimeRange(
                instances.stream().mapToLong(Occurrence::begins).min().orElseThrow(),
                instances.stream().mapToLong(Occurrence::ends).max().orElseThrow());
        BusyTime busy = new BusyTime(range);
        EventTimes events = new EventTimes(range, floating);
        Selection selection = new Selection.Matching(new IndexCondition.AllOf(
                List.of(new IndexCondition.KindIs("VEVENT"), new IndexCondition.Overlaps(range.start(), range.end()))));
        int looked = 0;
        try (Stream<Item> items = storage.items().select(calendar.id(), selection, Set.of(ItemPart.OCTETS))) {
            for (Iterator<Item> each = items.iterator(); each.hasNext(); looked++) {
                Item item = each.next();
                if (looked == MOST_OBJECTS || budget.exhausted()) {
                    return Optional.empty();
                }
                if (!item.uid().equals(question.butUid())) {
                    add(item, events, busy);
                }
            }
        }
        return Optional.of(busy);
    }

    private void add(Item item, EventTimes events, BusyTime busy) {
        try {
            events.addTo(busy, ZonedObject.read(item.octets().orElseThrow().text()), budget);
        } catch (MalformedCalendarException e) {
            LOG.warn("{} in {} takes no time: {}", item.name(), item.collection(), e.getMessage());
        }
    }
}
