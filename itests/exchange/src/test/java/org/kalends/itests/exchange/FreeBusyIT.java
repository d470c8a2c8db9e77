/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** When somebody is busy, asked of a calendar, a home and a principal (RFC 4791 section 7.10, RFC 7953). */
class FreeBusyIT {
    private static final String CALDAV = "xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";

    private final Client owner = Server.client("user3");
    private final Client other = Server.client("user4");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(owner);
    }

    private static String object(String component) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\n" + component + "END:VCALENDAR\n";
    }

    private void putEvent(String uid, String day) {
        put(
                uid,
                "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\nDTSTART:" + day + "T100000Z\nDURATION:PT1H\n"
                        + "END:VEVENT\n");
    }

    private void put(String uid, String component) {
        Answer answer = owner.sendObject(
                "PUT " + calendar + uid + ".ics HTTP/1.1\nContent-Type: text/calendar", object(component));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Answer ask(Client client, String path, String day) {
        return client.send("REPORT " + path + " HTTP/1.1\nDepth: 1\n\n<C:free-busy-query " + CALDAV
                + "><C:time-range start='" + day + "T000000Z' end='" + day + "T235959Z'/></C:free-busy-query>");
    }

    private Answer propPatch(String property) {
        return owner.send("PROPPATCH " + calendar + " HTTP/1.1\n\n<propertyupdate " + CALDAV + "><set><prop>" + property
                + "</prop></set></propertyupdate>");
    }

    @Test
    void aHomeAndAPrincipalTellOfAllCalendarsThatMakeBusy() {
        putEvent("a", "20310105");
        String first = calendar;
        emptyCalendar();
        putEvent("b", "20310105");
        propPatch("<C:schedule-calendar-transp><C:transparent/></C:schedule-calendar-transp>");
        put(
                "c",
                "BEGIN:VEVENT\nUID:c\nDTSTAMP:20260101T000000Z\nDTSTART:20310105T150000Z\nDURATION:PT1H\nEND:VEVENT\n");

        for (String path : new String[] {"/dav/caldav/", "/dav/caldav/users/3/", "/dav/principals/users/3/", first}) {
            assertThat(ask(owner, path, "20310105").body())
                    .as(path)
                    .contains("FREEBUSY;FBTYPE=BUSY:20310105T100000Z/20310105T110000Z")
                    .doesNotContain("T150000Z");
        }
        assertThat(ask(owner, calendar, "20310105").body().replace("\r\n ", ""))
                .contains("20310105T150000Z/20310105T160000Z");
    }

    @Test
    void anObjectTellsOfItself() {
        putEvent("a", "20310107");
        putEvent("b", "20310107");
        put(
                "j",
                "BEGIN:VEVENT\nUID:j\nDTSTAMP:20260101T000000Z\nDTSTART:20310107T150000Z\nDURATION:PT1H\nEND:VEVENT\n");
        String reports = owner.send(
                        "PROPFIND " + calendar
                                + "j.ics HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop><supported-report-set/></prop></propfind>")
                .body();

        assertThat(reports).contains("<C:calendar-query/>", "<C:calendar-multiget/>", "<C:free-busy-query/>");
        assertThat(ask(owner, calendar + "j.ics", "20310107").body())
                .contains("FREEBUSY;FBTYPE=BUSY:20310107T150000Z/20310107T160000Z\r\n");
        assertThat(ask(owner, calendar + "j.ics", "20310108").body())
                .contains("VFREEBUSY")
                .doesNotContain("FBTYPE");
        assertThat(ask(other, calendar.replace("/caldav/", "/caldav/users/3/") + "j.ics", "20310107")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void othersAreToldWhatIsOpenToThemAndNobodyIsSaidToBeFree() {
        putEvent("a", "20310106");
        for (String path : new String[] {"/dav/caldav/users/3/", "/dav/principals/users/3/"}) {
            assertThat(ask(other, path, "20310106").status()).as(path).isIn(403, 404);
        }
        Answer granted = owner.send(
                "ACL " + calendar + " HTTP/1.1\n\n<acl " + CALDAV + "><ace><principal>"
                        + "<href>/dav/principals/users/4/</href></principal><grant><privilege><read/></privilege></grant></ace></acl>");
        assertThat(granted.status()).isEqualTo(200);
        for (String path : new String[] {"/dav/caldav/users/3/", "/dav/principals/users/3/"}) {
            assertThat(ask(other, path, "20310106").body()).as(path).contains("20310106T100000Z/20310106T110000Z");
        }
    }

    @Test
    void publishedBusyTimeAndAvailabilityCountWhereACalendarTakesThem() {
        calendar = "/dav/caldav/availability/";
        owner.send("DELETE " + calendar + " HTTP/1.1");
        assertThat(owner.send("MKCALENDAR " + calendar + " HTTP/1.1\n\n<C:mkcalendar " + CALDAV + "><set><prop>"
                                + "<C:supported-calendar-component-set><C:comp name='VEVENT'/><C:comp name='VFREEBUSY'/>"
                                + "<C:comp name='VAVAILABILITY'/></C:supported-calendar-component-set></prop></set>"
                                + "</C:mkcalendar>")
                        .status())
                .isEqualTo(201);
        putEvent("a", "20310107");
        put(
                "f",
                "BEGIN:VFREEBUSY\nUID:f\nDTSTAMP:20260101T000000Z\nDTSTART:20310107T000000Z\nDTEND:20310108T000000Z\n"
                        + "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20310107T120000Z/PT1H\nFREEBUSY;FBTYPE=FREE:20310107T150000Z/PT1H\n"
                        + "END:VFREEBUSY\n");
        put(
                "v",
                "BEGIN:VAVAILABILITY\nUID:v\nDTSTAMP:20260101T000000Z\nDTSTART:20310107T000000Z\nBEGIN:AVAILABLE\nUID:w\n"
                        + "DTSTAMP:20260101T000000Z\nDTSTART:20310107T090000Z\nDURATION:PT8H\nRRULE:FREQ=DAILY\n"
                        + "END:AVAILABLE\nEND:VAVAILABILITY\n");

        assertThat(ask(owner, calendar, "20310107").body().replace("\r\n ", ""))
                .contains("FREEBUSY;FBTYPE=BUSY:20310107T100000Z/20310107T110000Z\r\n")
                .contains("FREEBUSY;FBTYPE=BUSY-TENTATIVE:20310107T120000Z/20310107T130000Z\r\n")
                .contains("FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20310107T000000Z/20310107T090000Z,"
                        + "20310107T170000Z/20310107T235959Z\r\n");
        String query = owner.send(
                        "REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n<C:calendar-query " + CALDAV + "><prop>"
                                + "<getetag/></prop><C:filter><C:comp-filter name='VCALENDAR'><C:comp-filter name='VAVAILABILITY'>"
                                + "<C:time-range start='20400101T000000Z' end='20400102T000000Z'/></C:comp-filter></C:comp-filter>"
                                + "</C:filter></C:calendar-query>")
                .body();
        assertThat(query).contains("v.ics").doesNotContain("f.ics");
        owner.send("DELETE " + calendar + " HTTP/1.1");
    }

    @Test
    void aCalendarThatWasNotAskedToTakesNoAvailability() {
        Answer refused = owner.sendObject(
                "PUT " + calendar + "v.ics HTTP/1.1\nContent-Type: text/calendar",
                object("BEGIN:VAVAILABILITY\nUID:v\nDTSTAMP:20260101T000000Z\nEND:VAVAILABILITY\n"));

        assertThat(refused.preconditions()).containsExactly("supported-calendar-component");
    }

    @Test
    void theAvailabilityOfItsOwnerIsAPropertyOfACalendar() {
        assertThat(owner.send("OPTIONS " + calendar + " HTTP/1.1").header("DAV").orElseThrow())
                .contains("calendar-availability");
        String available = object("BEGIN:VAVAILABILITY\nUID:v\nDTSTAMP:20260101T000000Z\nBUSYTYPE:BUSY\n"
                + "DTSTART:20310108T060000Z\nDTEND:20310108T080000Z\nEND:VAVAILABILITY\n");

        for (String wrong : new String[] {
            "This is not a calendar!",
            object(""),
            object("BEGIN:VEVENT\nUID:e\nDTSTART:20310101T000000Z\nEND:VEVENT\n"),
            object("BEGIN:VAVAILABILITY\nUID:v\nDTSTART:never\nEND:VAVAILABILITY\n")
        }) {
            Answer refused = propPatch("<C:calendar-availability>" + wrong + "</C:calendar-availability>");
            assertThat(refused.multiStatus().at(calendar).status("calendar-availability"))
                    .isEqualTo(403);
        }
        Answer set = propPatch("<C:calendar-availability>" + available + "</C:calendar-availability>");

        assertThat(set.multiStatus().at(calendar).status("calendar-availability"))
                .isEqualTo(200);
        assertThat(ask(owner, calendar, "20310108").body())
                .contains("FREEBUSY;FBTYPE=BUSY:20310108T060000Z/20310108T080000Z");
        owner.send("DELETE " + calendar + " HTTP/1.1");
    }

    @Test
    void theAvailabilityOfItsOwnerMayBeSaidAtTheHome() {
        String available = object("BEGIN:VAVAILABILITY\nUID:v\nDTSTAMP:20260101T000000Z\nDTSTART:20310110T060000Z\n"
                + "DTEND:20310110T080000Z\nEND:VAVAILABILITY\n");
        Answer set = owner.send("PROPPATCH /dav/caldav/ HTTP/1.1\n\n<propertyupdate " + CALDAV
                + "><set><prop><C:calendar-availability>" + available
                + "</C:calendar-availability></prop></set></propertyupdate>");

        assertThat(set.multiStatus().at("/dav/caldav/").status("calendar-availability"))
                .isEqualTo(200);
        assertThat(ask(owner, "/dav/principals/users/3/", "20310110").body())
                .contains("FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20310110T060000Z/20310110T080000Z");
        String readable = "/dav/caldav/users/3/";
        assertThat(other.send("PROPPATCH " + readable + " HTTP/1.1\n\n<propertyupdate " + CALDAV
                                + "><set><prop><C:calendar-availability>" + available
                                + "</C:calendar-availability></prop></set></propertyupdate>")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void itIsToldInJsonToWhoeverLikesThat() {
        putEvent("a", "20310111");
        String report = "REPORT " + calendar + " HTTP/1.1\nDepth: 1\nAccept: %s\n\n<C:free-busy-query " + CALDAV
                + "><C:time-range start='20310111T000000Z' end='20310112T000000Z'/></C:free-busy-query>";

        Answer json = owner.send(report.formatted("application/calendar+json"));

        assertThat(json.header("Content-Type").orElseThrow()).startsWith("application/calendar+json");
        assertThat(json.body())
                .contains("[\"freebusy\",{\"fbtype\":\"BUSY\"},\"period\","
                        + "[\"2031-01-11T10:00:00Z\",\"2031-01-11T11:00:00Z\"]]");
        assertThat(owner.send(report.formatted("*/*")).body()).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void aHomeIsSearchedAtDepthOne() {
        putEvent("a", "20310109");
        String report =
                "REPORT /dav/caldav/ HTTP/1.1\nDepth: %s\n\n<C:calendar-query " + CALDAV + "><prop><getetag/></prop>"
                        + "<C:filter><C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'><C:time-range"
                        + " start='20310109T000000Z' end='20310110T000000Z'/></C:comp-filter></C:comp-filter></C:filter>"
                        + "</C:calendar-query>";

        assertThat(owner.send(report.formatted("1")).body()).contains(calendar + "a.ics");
        assertThat(owner.send(report.formatted("infinity")).body()).contains(calendar + "a.ics");
        assertThat(owner.send(report.formatted("0")).body()).doesNotContain("a.ics");
    }
}
