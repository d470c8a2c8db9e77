/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.TestCalendar;
import org.kalends.caldav.internal.TestHome;
import org.kalends.caldav.internal.TestResponse;
import org.kalends.caldav.internal.Xml;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.testing.TestRequest;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;

class CalendarQueryReportTest {
    private static final String JULY = "<filter><comp-filter name='VCALENDAR'><comp-filter name='VEVENT'>"
            + "<time-range start='20260701T000000Z' end='20260801T000000Z'/></comp-filter></comp-filter></filter>";

    private final TestCalendar calendar = new TestCalendar();

    @BeforeEach
    void fill() throws DavException {
        calendar.put("single.ics", event("1", "DTSTART:20260704T100000Z\nSUMMARY:Lunch"));
        calendar.put("august.ics", event("2", "DTSTART:20260804T100000Z\nSUMMARY:Dinner"));
        calendar.put("series.ics", event("3", "DTSTART:20200104T100000Z\nRRULE:FREQ=YEARLY\nSUMMARY:Birthday"));
        calendar.put("weekly.ics", event("4", "DTSTART:20200104T100000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:Meeting"));
        calendar.put("day.ics", event("5", "DTSTART;VALUE=DATE:20260801\nSUMMARY:First of August"));
        calendar.putBroken("broken.ics", new ItemIndex("6", "VEVENT", Optional.empty(), List.of()));
    }

    private static String event(String uid, String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:" + uid + "\n" + lines
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static TestResponse run(Resource of, Depth depth, String content, Set<ItemPart> parts)
            throws DavException, IOException {
        XmlElement body = Xml.caldav("<calendar-query>" + content + "</calendar-query>");
        TestResponse response = new TestResponse(parts);
        TestRequest request = new TestRequest(TestCalendar.actor(), new Target.Existing(of)).with(depth);
        new CalendarQueryReport().run(body, of, request, response);
        return response;
    }

    private static TestResponse run(Resource of, String content, Set<ItemPart> parts) throws DavException, IOException {
        return run(of, Depth.ZERO, content, parts);
    }

    @Test
    void whatMatchesShouldBeToldAndABrokenObjectPassedOver() throws DavException, IOException {
        TestResponse response = run(calendar, JULY, Set.of(ItemPart.OCTETS));
        assertThat(response.told).containsExactlyInAnyOrder("single.ics", "weekly.ics", "day.ics");
        assertThat(response.finished).isTrue();
    }

    @Test
    void anObjectThatTheIndexDecidesShouldNotBeRead() throws DavException, IOException {
        TestResponse response = run(calendar, JULY, Set.of());
        assertThat(response.told).containsExactlyInAnyOrder("single.ics", "weekly.ics", "day.ics");
        assertThat(calendar.reads()).isEqualTo(4);
    }

    @Test
    void anOpenRangeShouldReadNothingButWhatCannotBeDecided() throws DavException, IOException {
        TestResponse response = run(calendar, JULY.replace(" end='20260801T000000Z'", ""), Set.of());
        assertThat(response.told)
                .containsExactlyInAnyOrder("single.ics", "august.ics", "series.ics", "weekly.ics", "day.ics");
        assertThat(calendar.reads()).isEqualTo(1);
    }

    @Test
    void textShouldBeLookedForInTheCandidatesOnly() throws DavException, IOException {
        String filter = "<filter><comp-filter name='VCALENDAR'><comp-filter name='VEVENT'><prop-filter name='SUMMARY'>"
                + "<text-match>meet</text-match></prop-filter></comp-filter></comp-filter></filter>";
        assertThat(run(calendar, filter, Set.of()).told).containsExactly("weekly.ics");
        assertThat(calendar.reads()).isEqualTo(1);
    }

    @Test
    void nothingFoundShouldBeAnEmptyMultistatus() throws DavException, IOException {
        TestResponse response = run(new TestCalendar(), JULY, Set.of());
        assertThat(response.told).isEmpty();
        assertThat(response.status).isEqualTo(207);
        assertThat(response.finished).isTrue();
    }

    @Test
    void theZoneOfTheReportShouldGoBeforeTheCalendarsAndTheUsers() throws DavException, IOException {
        assertThat(run(calendar, JULY + "<timezone-id>America/New_York</timezone-id>", Set.of()).told)
                .doesNotContain("day.ics");
        XmlElement newYork = Xml.caldav("<calendar-timezone-id>America/New_York</calendar-timezone-id>");
        TestCalendar american = new TestCalendar(newYork);
        american.put("day.ics", event("5", "DTSTART;VALUE=DATE:20260801"));
        assertThat(run(american, JULY, Set.of()).told).isEmpty();
        assertThat(run(american, JULY + "<timezone-id>Europe/Berlin</timezone-id>", Set.of()).told)
                .hasSize(1);
    }

    @Test
    void theZoneOfTheReportShouldGoWithTheData() throws DavException, IOException {
        String zone = "<timezone-id>America/New_York</timezone-id>";
        String prop = "<D:prop><D:getetag/><calendar-data><expand start='20260731T000000Z' end='20260803T000000Z'/>"
                + "</calendar-data></D:prop>";
        List<XmlElement> asked =
                run(calendar, prop + JULY + zone, Set.of()).selected.requested();
        assertThat(asked.get(0).content()).isEmpty();
        assertThat(asked.get(1).children().map(XmlElement::name))
                .containsExactly(CalDavNames.EXPAND, CalDavNames.TIMEZONE_ID);
    }

    @Test
    void anObjectShouldBeAskedItself() throws DavException, IOException {
        assertThat(run(calendar.object("single.ics"), JULY, Set.of()).told).containsExactly("single.ics");
        assertThat(run(calendar.object("august.ics"), JULY, Set.of()).told).isEmpty();
        assertThat(run(calendar.object("broken.ics"), JULY, Set.of()).told).isEmpty();
    }

    @Test
    void aHomeShouldBeAskedToItsDepth() throws DavException, IOException {
        TestHome home = new TestHome(List.of(calendar));
        assertThat(new CalendarQueryReport().appliesTo(home)).isTrue();
        for (Depth depth : List.of(Depth.ONE, Depth.INFINITY)) {
            assertThat(run(home, depth, JULY, Set.of()).told)
                    .containsExactlyInAnyOrder("single.ics", "weekly.ics", "day.ics");
        }
        assertThat(run(home, Depth.ZERO, JULY, Set.of()).told).isEmpty();
    }

    @Test
    void badRequestsShouldBeRefusedBeforeTheAnswerBegins() {
        refused(CalDavPreconditions.VALID_FILTER, "");
        refused(CalDavPreconditions.VALID_FILTER, "<filter/>");
        refused(CalDavPreconditions.VALID_TIMEZONE, JULY + "<timezone-id>Atlantis</timezone-id>");
        refused(CalDavPreconditions.VALID_CALENDAR_DATA, JULY + "<timezone>Europe/Berlin</timezone>");
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                JULY + "<timezone>BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Europe/Berlin\nEND:VTIMEZONE\n"
                        + "END:VCALENDAR\n</timezone>");
        refused(
                CalDavPreconditions.SUPPORTED_CALENDAR_DATA,
                JULY + "<D:prop><calendar-data content-type='text/html'/></D:prop>");
    }

    private void refused(Precondition precondition, String content) {
        assertThatThrownBy(() -> run(calendar, content, Set.of()))
                .as(content)
                .isInstanceOfSatisfying(
                        DavException.class, e -> assertThat(e.precondition()).hasValue(precondition));
    }
}
