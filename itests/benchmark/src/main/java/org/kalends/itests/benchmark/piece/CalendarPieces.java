/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark.piece;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.kalends.caldav.internal.format.ICalendarFormat;
import org.kalends.caldav.internal.time.Beginning;
import org.kalends.caldav.internal.time.RecurrenceRule;
import org.kalends.caldav.internal.time.RuleIterator;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.itests.benchmark.Objects;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is done with an event: read into lines, examined for the index, repeated by its rule. */
@State(Scope.Benchmark)
public class CalendarPieces extends Piece {
    private static final int STEPS = 100_000;

    private final Octets octets = Octets.of(Objects.event(5, 0));
    private final String text = octets.text();
    private final ICalendarFormat format = new ICalendarFormat();
    private final StoredCollection calendar = new StoredCollection(
            new CollectionId(1, "100"),
            "calendar",
            3,
            "calendar",
            false,
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            Map.of(),
            List.of(),
            0);
    private final Beginning beginning = new Beginning(
            LocalDateTime.of(2020, 1, 6, 9, 0),
            false,
            ZoneId.of("Europe/Berlin").getRules());
    private final TimeRange month = new TimeRange(
            Instant.parse("2026-03-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2026-04-01T00:00:00Z").getEpochSecond());

    /** The content lines of an event and its time zone. */
    @Benchmark
    public List<Component> contentLines() throws MalformedCalendarException {
        return CalendarReader.read(text);
    }

    /** All that a PUT does before it asks the store: rules, mending, the row of the index. */
    @Benchmark
    public AcceptedObject indexRow() throws DavException {
        return format.accept(octets, calendar);
    }

    /** The instances in a month, six years after the first. */
    @Benchmark
    public long rule() throws MalformedCalendarException {
        RuleIterator instances = new RuleIterator(
                RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=MO,WE,FR"), beginning, month, new StepBudget(STEPS));
        long sum = 0;
        while (instances.hasNext()) {
            sum += instances.next().epoch();
        }
        return sum;
    }
}
