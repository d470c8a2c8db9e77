/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.caldav.internal.format.ICalendarFormat;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.icalendar.busy.BookedTimes.Collisions;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.memory.MemoryStorage;

class CalendarsBookedTimesTest {
    private static final BusyTimes.Question YEARS = new BusyTimes.Question(
            Instant.parse("2031-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2034-01-01T00:00:00Z").getEpochSecond(),
            "own");

    private final Storage storage = new MemoryStorage(Storage.DEFAULT_ACCOUNT);
    private final StoredCollection calendar = storage.collections()
            .create(new NewCollection(1, CollectionOwner.NOBODY, "calendar", "hall", true, Map.of()), false);
    private final CalendarsBookedTimes times = new CalendarsBookedTimes();

    private static String event(String uid, String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:" + uid
                + "\r\nDTSTAMP:20260101T000000Z\r\n" + lines.replace("\n", "\r\n")
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private void book(String uid, String lines) throws DavException {
        ICalendarFormat format = new ICalendarFormat();
        AcceptedObject accepted = format.accept(Octets.utf8(event(uid, lines)), calendar);
        storage.items()
                .put(
                        new ItemAddress(calendar.id(), uid + ".ics"),
                        new NewItem(
                                accepted.mediaType(),
                                ETag.of(accepted.octets()).value(),
                                accepted.octets(),
                                accepted.index().drawnBy(format.indexRevision()),
                                CollectionOwner.NOBODY),
                        Condition.NONE);
    }

    private Optional<Collisions> collisions(String lines) throws MalformedCalendarException {
        Component object = CalendarObject.read(event("own", lines)).calendar();
        return times.collisions(object, calendar, storage, YEARS);
    }

    private List<String> taken(String lines) throws MalformedCalendarException {
        return collisions(lines).orElseThrow().taken().stream()
                .map(Property::value)
                .toList();
    }

    @Test
    void whatMeetsNothingIsFree() throws Exception {
        book("a", "DTSTART:20310106T100000Z\nDTEND:20310106T110000Z");

        assertThat(collisions("DTSTART:20310106T110000Z\nDURATION:PT1H")).contains(new Collisions(1, List.of()));
        assertThat(taken("DTSTART:20310106T090000Z\nDURATION:PT1H")).isEmpty();
    }

    @Test
    void theInstancesThatMeetSomethingAreTold() throws Exception {
        book("a", "DTSTART:20310108T093000Z\nDURATION:PT1H");

        assertThat(collisions("DTSTART;TZID=Europe/Berlin:20310106T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5"))
                .hasValueSatisfying(found -> {
                    assertThat(found.instances()).isEqualTo(5);
                    assertThat(found.taken()).extracting(Property::value).containsExactly("20310108T090000Z");
                });
    }

    @Test
    void aSeriesWithoutEndIsMetByWhatIsFarAhead() throws Exception {
        book("a", "DTSTART:20310106T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY");

        assertThat(taken("DTSTART:20331226T103000Z\nDURATION:PT1H")).containsExactly("20331226T103000Z");
        assertThat(taken("DTSTART:20310107T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TU"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS:CANCELLED", "TRANSP:TRANSPARENT"})
    void whatTakesNoTimeIsInNobodysWay(String line) throws Exception {
        book("a", "DTSTART:20310106T100000Z\nDURATION:PT1H\n" + line);

        assertThat(taken("DTSTART:20310106T100000Z\nDURATION:PT1H")).isEmpty();
    }

    @Test
    void nobodyIsInTheOwnWay() throws Exception {
        book("own", "DTSTART:20310106T100000Z\nDURATION:PT1H");

        assertThat(taken("DTSTART:20310106T103000Z\nDURATION:PT1H")).isEmpty();
    }

    @Test
    void whatWouldCostTooMuchIsNotTold() throws Exception {
        assertThat(collisions("DTSTART:20310106T100000Z\nDURATION:PT1M\nRRULE:FREQ=MINUTELY"))
                .isEmpty();
        book("a", "DTSTART:20310106T100000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY");

        assertThat(collisions("DTSTART:20310106T100000Z\nDURATION:P365D")).isEmpty();
    }

    @Test
    void withoutACalendarThereIsNothing() throws Exception {
        assertThat(times.of(List.of(), storage, YEARS, () -> {}).text())
                .contains("VFREEBUSY")
                .doesNotContain("FBTYPE");
    }
}
