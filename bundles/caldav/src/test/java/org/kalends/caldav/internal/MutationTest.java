/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.data.CalendarDataRenderer;
import org.kalends.caldav.internal.data.CalendarDataRequest;
import org.kalends.caldav.internal.data.ExpansionAllowance;
import org.kalends.caldav.internal.filter.CalendarFilter;
import org.kalends.caldav.internal.format.ICalendarFormat;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.memory.MemoryStorage;

/** Whatever a client sends is taken or refused, and what was taken can be asked about, in bounded time. */
class MutationTest {
    private static final ZoneRules TOKYO = ZoneId.of("Asia/Tokyo").getRules();
    private static final String RANGE = " start='20260301T000000Z' end='20260501T000000Z'/>";

    private final ICalendarFormat format = new ICalendarFormat();
    private final StoredCollection calendar = new MemoryStorage(Storage.DEFAULT_ACCOUNT)
            .collections()
            .create(new NewCollection(1, 3, "calendar", "c", false, Map.of()));
    private final List<CalendarFilter> filters = new ArrayList<>();
    private final List<CalendarDataRequest> requests = new ArrayList<>();

    MutationTest() throws DavException {
        for (String kind : List.of("VEVENT", "VTODO")) {
            filters.add(filter("<comp-filter name='" + kind + "'><time-range" + RANGE + "</comp-filter>"));
            filters.add(filter("<comp-filter name='" + kind + "'><comp-filter name='VALARM'><time-range" + RANGE
                    + "</comp-filter></comp-filter>"));
        }
        filters.add(filter("<comp-filter name='VEVENT'><prop-filter name='DTSTART'><time-range" + RANGE
                + "</prop-filter></comp-filter>"));
        requests.add(CalendarDataRequest.parse(Xml.caldav("<calendar-data><expand" + RANGE + "</calendar-data>")));
        requests.add(CalendarDataRequest.parse(
                Xml.caldav("<calendar-data><limit-recurrence-set" + RANGE + "</calendar-data>")));
    }

    private static CalendarFilter filter(String inVCalendar) throws DavException {
        return CalendarFilter.parse(
                Xml.caldav("<filter><comp-filter name='VCALENDAR'>" + inVCalendar + "</comp-filter></filter>"));
    }

    private static List<String> samples() throws IOException {
        List<String> samples = new ArrayList<>();
        for (String name : List.of("series", "all-day", "tasks", "floating")) {
            try (InputStream in = MutationTest.class.getResourceAsStream("samples/" + name + ".ics")) {
                samples.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return samples;
    }

    /** Whether the format takes the text; what it takes is asked about. */
    private boolean survives(String text) {
        try {
            AcceptedObject accepted = format.accept(Octets.utf8(text), calendar);
            ZonedObject object = ZonedObject.read(accepted.octets().text());
            for (CalendarFilter filter : filters) {
                filter.matches(object, TOKYO);
            }
            for (CalendarDataRequest request : requests) {
                new CalendarDataRenderer(request, TOKYO, Preferences.NONE, new ExpansionAllowance()).render(object);
            }
            return true;
        } catch (DavException | MalformedCalendarException e) {
            assertThat(e.getMessage()).as(text).endsWith(".");
            return false;
        }
    }

    @Test
    void spoiledObjectsShouldBeRefusedOrAnswered() throws IOException {
        List<String> samples = samples();
        assertThat(samples).allMatch(this::survives);
        Mutations mutations = new Mutations(11, samples);
        long start = System.nanoTime();
        int survivors = 0;
        for (int i = 0; i < 2_000; i++) {
            survivors += survives(mutations.next()) ? 1 : 0;
        }
        assertThat(survivors).isBetween(200, 1_800);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(30_000);
    }
}
