/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.window;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.caldav.internal.object.ReadObject;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.Window;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Span;

/**
 * The events and journals that end at or after one moment and begin at or before another one; of a recurring one an instance
 * is enough. Tasks are always shown: one that is overdue is not over.
 *
 * @param start seconds since the epoch; {@link Span#UNBOUNDED_START} without limit
 * @param end seconds since the epoch; {@link Span#UNBOUNDED_END} without limit
 */
public record TimeWindow(long start, long end) implements Window {
    private static final String TASK = "VTODO";
    private static final String UNBOUNDED = "x";
    private static final Pattern KEY = Pattern.compile("(x|-?[0-9]{1,15})\\.(x|-?[0-9]{1,15})");
    private static final int STEPS = 50_000;

    public TimeWindow {
        if (end < start) {
            throw new IllegalArgumentException("A window ends after its start");
        }
    }

    /** The window of a key. */
    public static Optional<TimeWindow> parse(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long start = matcher.group(1).equals(UNBOUNDED) ? Span.UNBOUNDED_START : Long.parseLong(matcher.group(1));
        long end = matcher.group(2).equals(UNBOUNDED) ? Span.UNBOUNDED_END : Long.parseLong(matcher.group(2));
        return start <= end ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
    }

    @Override
    public String key() {
        return (start == Span.UNBOUNDED_START ? UNBOUNDED : String.valueOf(start))
                + '.'
                + (end == Span.UNBOUNDED_END ? UNBOUNDED : String.valueOf(end));
    }

    /** The same as a range that is open on neither side. */
    private TimeRange range() {
        return new TimeRange(
                start == Span.UNBOUNDED_START ? start : start - 1, end == Span.UNBOUNDED_END ? end : end + 1);
    }

    @Override
    public IndexCondition condition() {
        return new IndexCondition.AnyOf(List.of(new IndexCondition.KindIs(TASK), overlaps(range())));
    }

    private static IndexCondition overlaps(TimeRange range) {
        return new IndexCondition.Overlaps(range.start(), range.end());
    }

    @Override
    public IndexCondition difference(Window other) {
        TimeRange mine = range();
        TimeRange others = ((TimeWindow) other).range();
        return new IndexCondition.AnyOf(
                List.of(between(mine.start(), others.start()), between(mine.end(), others.end())));
    }

    private static IndexCondition between(long one, long another) {
        long from = Math.min(one, another);
        long to = Math.max(one, another);
        return overlaps(
                new TimeRange(from == Span.UNBOUNDED_START ? from : from - 1, to == Span.UNBOUNDED_END ? to : to + 1));
    }

    @Override
    public Verdict verdict(Item item) {
        return verdict(item.kind(), item.span());
    }

    private Verdict verdict(String kind, Optional<Span> span) {
        if (kind.equals(TASK) || span.isEmpty()) {
            return Verdict.SHOWN;
        }
        TimeRange range = range();
        if (!range.meets(span.get().start(), span.get().end())) {
            return Verdict.HIDDEN;
        }
        return span.get().exact()
                        || range.contains(span.get().start(), span.get().end())
                ? Verdict.SHOWN
                : Verdict.NEEDS_OCTETS;
    }

    @Override
    public boolean showsByOctets(Resource object) {
        return hasInstance(() -> ReadObject.of(object));
    }

    /** Whether it will show an object once that is stored. */
    boolean shows(AcceptedObject object) {
        return switch (verdict(object.index().kind(), object.index().span())) {
            case SHOWN -> true;
            case HIDDEN -> false;
            case NEEDS_OCTETS -> hasInstance(() -> ReadObject.of(object));
        };
    }

    /** Something that reads an object, or finds that it is none. */
    @FunctionalInterface
    private interface Reading {
        ZonedObject read() throws MalformedCalendarException;
    }

    /** What cannot be decided is shown: to hide something that is there would be worse. */
    private boolean hasInstance(Reading reading) {
        try {
            ZonedObject object = reading.read();
            TimeZones zones = object.zones(TimeZones.UTC);
            StepBudget budget = new StepBudget(STEPS);
            boolean found = new RecurrenceSet(object.components(), zones)
                    .occurrences(range(), budget)
                    .hasNext();
            return found || budget.exhausted();
        } catch (MalformedCalendarException e) {
            return true;
        }
    }
}
