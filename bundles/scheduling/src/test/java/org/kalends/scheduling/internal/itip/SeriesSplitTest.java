/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.series.SeriesInstances;

class SeriesSplitTest {
    private static final Instant TENTH = Instant.parse("2031-01-10T10:00:00Z");
    private static final String DAILY = "DTSTART:20310101T100000Z\nDTEND:20310101T110000Z\nRRULE:FREQ=DAILY;COUNT=20\n";

    /** Instances each day at the time of DTSTART, as long as the rule says, as if nothing else could be. */
    private static final SeriesInstances DAYS = (calendar, series, moment) -> {
        Point start = series.property("DTSTART").flatMap(Point::of).orElseThrow();
        long days = series.property("RRULE").orElseThrow().value().endsWith("COUNT=20") ? 20 : 1000;
        return LongStream.range(0, days)
                .mapToObj(day -> new SeriesInstances.Instance(on(start, day).as("DTSTART"), epoch(on(start, day)), day))
                .filter(instance -> instance.begins() >= moment)
                .findFirst();
    };

    private static Point on(Point start, long day) {
        return new Point(start.local().plusDays(day), start.date(), start.tzid());
    }

    private static long epoch(Point point) {
        return point.instant()
                .orElseGet(() -> point.local().toInstant(ZoneOffset.UTC))
                .getEpochSecond();
    }

    private static Optional<SeriesSplit> split(SchedulingObject object) {
        return SeriesSplit.of(object, TENTH, "past", DAYS);
    }

    private static String past(SchedulingObject object) {
        return Meeting.text(split(object).orElseThrow().past(object).orElseThrow());
    }

    private static String future(SchedulingObject object) {
        return Meeting.text(split(object).orElseThrow().future(object).orElseThrow());
    }

    @Test
    void theRuleEndsBeforeTheSplitAndBeginsAnewWithWhatIsLeftOfItsCount() {
        SchedulingObject object = Meeting.of(DAILY + Meeting.answered("berta", "ACCEPTED"));

        assertThat(past(object))
                .contains("UID:past\r\n", "DTSTART:20310101T100000Z", "RRULE:FREQ=DAILY;UNTIL=20310110T095959Z")
                .contains("PARTSTAT=ACCEPTED", "RELATED-TO;RELTYPE=X-CALENDARSERVER-RECURRENCE-SET:past");
        assertThat(future(object))
                .contains("UID:u\r\n", "DTSTART:20310110T100000Z", "DTEND:20310110T110000Z", "SEQUENCE:1")
                .contains("RRULE:FREQ=DAILY;COUNT=11\r\n", "PARTSTAT=ACCEPTED")
                .contains("RELATED-TO;RELTYPE=X-CALENDARSERVER-RECURRENCE-SET:past");
    }

    @Test
    void instancesAndDatesGoToTheSideTheyAreOn() {
        SchedulingObject object = Meeting.of(
                DAILY + "EXDATE:20310103T100000Z,20310112T100000Z\nRDATE:20310104T150000Z\n",
                "RECURRENCE-ID:20310105T100000Z\nDTSTART:20310122T120000Z\nSUMMARY:Early\n",
                "RECURRENCE-ID;TZID=Europe/Berlin:20310111T110000\nDTSTART:20310102T120000Z\nSUMMARY:Late\n");

        assertThat(past(object))
                .contains("EXDATE:20310103T100000Z\r\n", "RDATE:20310104T150000Z", "SUMMARY:Early")
                .doesNotContain("SUMMARY:Late");
        assertThat(future(object))
                .contains("EXDATE:20310112T100000Z\r\n", "SUMMARY:Late")
                .doesNotContain("RDATE", "SUMMARY:Early");
    }

    @Test
    void aSeriesOfDaysEndsOnTheDayBefore() {
        SchedulingObject object =
                Meeting.of("DTSTART;VALUE=DATE:20310101\nDTEND;VALUE=DATE:20310102\nRRULE:FREQ=DAILY\n");

        assertThat(past(object)).contains("RRULE:FREQ=DAILY;UNTIL=20310110\r\n");
        assertThat(future(object))
                .contains("DTSTART;VALUE=DATE:20310111", "DTEND;VALUE=DATE:20310112", "RRULE:FREQ=DAILY\r\n");
    }

    @Test
    void whoIsAskedToSingleInstancesHasThemOnTheirSide() {
        SeriesSplit split = split(Meeting.of(DAILY)).orElseThrow();
        SchedulingObject copy = Meeting.of("RECURRENCE-ID:20310105T100000Z\nDTSTART:20310105T120000Z\n");

        assertThat(split.future(copy)).isEmpty();
        assertThat(split.past(copy)).map(Meeting::text).hasValueSatisfying(text -> assertThat(text)
                .contains("UID:past\r\n", "RECURRENCE-ID:20310105T100000Z"));
    }

    @Test
    void whatWasOneSeriesOnceStaysOne() {
        SchedulingObject object = Meeting.of(DAILY + "RELATED-TO;RELTYPE=X-CALENDARSERVER-RECURRENCE-SET:first\n");

        assertThat(past(object)).contains("RECURRENCE-SET:first").doesNotContain("RECURRENCE-SET:past");
        assertThat(future(object)).contains("RECURRENCE-SET:first").doesNotContain("RECURRENCE-SET:past");
    }

    @Test
    void whatHasNothingBeforeOrBehindIsNotSplit() {
        SchedulingObject object = Meeting.of(DAILY);

        assertThat(SeriesSplit.of(object, Instant.parse("2031-01-01T10:00:00Z"), "past", DAYS))
                .isEmpty();
        assertThat(SeriesSplit.of(object, Instant.parse("2030-12-31T10:00:00Z"), "past", DAYS))
                .isEmpty();
        assertThat(SeriesSplit.of(object, Instant.parse("2031-01-20T10:00:01Z"), "past", DAYS))
                .isEmpty();
        assertThat(split(Meeting.of("RECURRENCE-ID:20310111T100000Z\nDTSTART:20310111T120000Z\n")))
                .isEmpty();
        assertThat(split(Meeting.of(DAILY + "RRULE:FREQ=WEEKLY\n"))).isEmpty();
    }
}
