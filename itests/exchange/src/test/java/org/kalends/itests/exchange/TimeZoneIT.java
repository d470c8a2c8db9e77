/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** The time zone of a calendar, in its two forms, and the time zones in objects. */
class TimeZoneIT {
    private static final String NAMESPACES = " xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'";
    private static final String DEFINITION = "BEGIN:VTIMEZONE\nTZID:%s\n"
            + observance("DAYLIGHT", "+0100", "+0200", 3)
            + observance("STANDARD", "+0200", "+0100", 10)
            + "END:VTIMEZONE\n";

    private final Client user = Server.client("user1");
    private String calendar;

    private static String observance(String name, String from, String to, int month) {
        return "BEGIN:" + name + "\nTZOFFSETFROM:" + from + "\nTZOFFSETTO:" + to + "\nDTSTART:1970"
                + (month == 3 ? "0329T020000" : "1025T030000") + "\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=" + month
                + "\nEND:" + name + "\n";
    }

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
    }

    private static String definition(String name) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kalends//itests//EN\n" + DEFINITION.formatted(name)
                + "END:VCALENDAR\n";
    }

    private static String timezone(String text) {
        return "<c:calendar-timezone>" + text + "</c:calendar-timezone>";
    }

    private static String id(String name) {
        return "<c:calendar-timezone-id>" + name + "</c:calendar-timezone-id>";
    }

    private static String set(String property) {
        return "<set><prop>" + property + "</prop></set>";
    }

    private static String remove(String name) {
        return "<remove><prop><c:" + name + "/></prop></remove>";
    }

    private Answer patch(String instructions) {
        return user.send("PROPPATCH " + calendar + " HTTP/1.1\n\n<propertyupdate" + NAMESPACES + ">" + instructions
                + "</propertyupdate>");
    }

    private Answer make(String path, String properties) {
        return user.send("MKCALENDAR " + path + " HTTP/1.1\n\n<c:mkcalendar" + NAMESPACES + ">" + set(properties)
                + "</c:mkcalendar>");
    }

    private Optional<String> property(String path, String name) {
        MultiStatus.Response told = user.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n<propfind" + NAMESPACES
                        + "><prop><c:" + name + "/></prop></propfind>")
                .multiStatus()
                .at(path);
        return told.status(name) == 200 ? Optional.of(told.text(name)) : Optional.empty();
    }

    private boolean isFound(String start, String end) {
        return !user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n<c:calendar-query" + NAMESPACES
                        + "><prop><getetag/></prop><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>"
                        + "<c:time-range start='" + start + "' end='" + end
                        + "'/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>")
                .multiStatus()
                .responses()
                .isEmpty();
    }

    @Test
    void settingOneFormChangesTheOther() {
        patch(set(timezone(definition("America/New_York"))));
        assertThat(property(calendar, "calendar-timezone-id")).contains("America/New_York");

        patch(set(id("Asia/Tokyo")));
        assertThat(property(calendar, "calendar-timezone").orElseThrow()).contains("TZID:Asia/Tokyo");
        Samples.put(
                user,
                calendar + "day.ics",
                Samples.event("day", "Day", 10)
                        .replace("DTSTART:20270310T100000Z", "DTSTART;VALUE=DATE:20270310")
                        .replace("DTEND:20270310T110000Z\n", ""));
        assertThat(isFound("20270309T151000Z", "20270309T155000Z")).isTrue();
        assertThat(isFound("20270310T160000Z", "20270310T170000Z")).isFalse();

        patch(set(timezone(definition("Private"))));
        assertThat(property(calendar, "calendar-timezone-id")).isEmpty();
        assertThat(isFound("20270309T223000Z", "20270309T224500Z")).isFalse();
        assertThat(isFound("20270309T231000Z", "20270309T234500Z")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar-timezone", "calendar-timezone-id"})
    void removingOneFormRemovesTheOther(String removed) {
        for (String given : new String[] {timezone(definition("Asia/Tokyo")), id("Asia/Tokyo")}) {
            patch(set(given));
            patch(remove(removed));
            assertThat(property(calendar, "calendar-timezone")).isEmpty();
            assertThat(property(calendar, "calendar-timezone-id")).isEmpty();
        }
    }

    @Test
    void whatIsSaidLastInARequestHolds() {
        patch(set(timezone(definition("America/New_York")) + id("Asia/Tokyo")));
        assertThat(property(calendar, "calendar-timezone").orElseThrow()).contains("TZID:Asia/Tokyo");
        patch(set(id("Asia/Tokyo") + timezone(definition("America/New_York"))));
        assertThat(property(calendar, "calendar-timezone-id")).contains("America/New_York");
        patch(set(timezone(definition("Europe/Berlin"))) + remove("calendar-timezone-id"));
        assertThat(property(calendar, "calendar-timezone-id")).contains("Europe/Berlin");
    }

    @Test
    void aCalendarIsMadeWithWhatIsMeant() {
        String[] sent = {
            DEFINITION.formatted("Europe/Vienna"),
            "BEGIN:VCALENDAR\n" + DEFINITION.formatted("Europe/Vienna") + "END:VCALENDAR",
            "<![CDATA[BEGIN:VCALENDAR\n" + DEFINITION.formatted("Europe/Vienna") + "END:VCALENDAR\n]]>",
            "Europe/Vienna"
        };
        for (int i = 0; i < sent.length; i++) {
            String path = calendar.replace("made", "zone-" + i);
            assertThat(make(path, timezone(sent[i])).status()).as(sent[i]).isEqualTo(201);
            assertThat(property(path, "calendar-timezone").orElseThrow())
                    .contains("VERSION:2.0", "PRODID:", "BEGIN:VTIMEZONE", "TZID:Europe/Vienna");
            assertThat(property(path, "calendar-timezone-id")).contains("Europe/Vienna");
        }
    }

    @Test
    void aCalendarIsMadeWithoutAZoneThatNobodyKnows() {
        for (String sent : new String[] {"", "Atlantis"}) {
            String path = calendar.replace("made", "bare" + sent);
            assertThat(make(path, timezone(sent)).status()).isEqualTo(201);
            assertThat(property(path, "calendar-timezone")).isEmpty();
        }
        String collection = calendar.replace("made", "mkcol");
        Answer made =
                user.send("MKCOL " + collection + " HTTP/1.1\nContent-Type: application/xml\n\n<mkcol" + NAMESPACES
                        + ">" + set("<resourcetype><collection/><c:calendar/></resourcetype>" + timezone("Atlantis"))
                        + "</mkcol>");
        assertThat(made.status()).isEqualTo(201);
        assertThat(patch(set(timezone("Atlantis"))).body()).contains("valid-calendar-data");
    }

    @Test
    void whatIsNoZoneMakesNoCalendar() {
        String event = "BEGIN:VEVENT\nUID:a\nDTSTART:20260101T000000Z\nEND:VEVENT\n";
        for (String sent : new String[] {
            definition("A").replace("END:VCALENDAR", event + "END:VCALENDAR"),
            definition("A").replace("END:VCALENDAR", DEFINITION + "END:VCALENDAR"),
            "BEGIN:VCALENDAR\nno colon\nEND:VCALENDAR\n"
        }) {
            String path = calendar.replace("made", "none");
            assertThat(make(path, timezone(sent)).body()).contains("valid-calendar-data");
            assertThat(user.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0").status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(UTC+01:00) Aachen\\, Bonn|\"(UTC+01:00) Aachen, Bonn\"",
                "Hall 4\\; north|\"Hall 4; north\"",
                "Mid Zone |\"Mid Zone\"",
                "GMT|GMT",
                "Work/Asia/Tokyo|Work/Asia/Tokyo"
            })
    void aTimeIsReadByTheDefinitionInItsObject(String defined, String referred) {
        String zoned = Samples.event("zoned", "Zoned", 10)
                .replace("DTSTART:20270310T100000Z", "DTSTART;TZID=" + referred + ":20270710T120000")
                .replace("DTEND:20270310T110000Z", "DURATION:PT1H")
                .replace("BEGIN:VEVENT", DEFINITION.formatted(defined) + "BEGIN:VEVENT");
        Samples.put(user, calendar + "zoned.ics", zoned);

        assertThat(isFound("20270710T101000Z", "20270710T105000Z")).isTrue();
        assertThat(isFound("20270710T111000Z", "20270710T115000Z")).isFalse();
        assertThat(isFound("20270710T160000Z", "20270710T165000Z")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W. Europe Standard Time",
                "W. Europe",
                "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin",
                "/mozilla.org/20070129_1/Europe/Berlin",
                "\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\"",
                "GMT+0200"
            })
    void aTimeIsReadByTheNameOfItsZoneWhereThereIsNoDefinition(String zone) {
        put("named", zone, "");

        assertThat(isFound("20260601T075500Z", "20260601T080500Z")).isTrue();
        assertThat(isFound("20260601T095500Z", "20260601T100500Z")).isFalse();
    }

    private String put(String name, String zone, String definition) {
        String path = calendar + name + ".ics";
        String event = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kalends//itests//EN\n" + definition
                + "BEGIN:VEVENT\nUID:" + name + "\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=" + zone
                + ":20260601T100000\nEND:VEVENT\nEND:VCALENDAR\n";
        assertThat(user.put(path, event.replace("\n", "\r\n")).status()).isEqualTo(201);
        return path;
    }

    private Answer get(String path, String header) {
        return user.send("GET " + path + " HTTP/1.1\n" + header);
    }

    private String reported(String path, String header) {
        return user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\n" + header + "\n\n<c:calendar-multiget"
                        + NAMESPACES + "><prop><getetag/><c:calendar-data/></prop><href>" + path
                        + "</href></c:calendar-multiget>")
                .multiStatus()
                .at(path)
                .text("calendar-data");
    }

    @Test
    void whoKnowsAllZonesIsToldOfNone() {
        String path = put("known", "Europe/Berlin", DEFINITION.formatted("Europe/Berlin"));
        Answer plain = get(path, "");
        Answer bare = get(path, "CalDAV-Timezones: F");

        assertThat(plain.body()).contains("BEGIN:VTIMEZONE");
        assertThat(bare.body()).doesNotContain("VTIMEZONE").contains("DTSTART;TZID=Europe/Berlin:20260601T100000");
        assertThat(bare.header("ETag")).isEqualTo(plain.header("ETag"));
        assertThat(bare.header("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("CalDAV-Timezones"));
        assertThat(reported(path, "CalDAV-Timezones: F"))
                .doesNotContain("VTIMEZONE")
                .contains("BEGIN:VEVENT");
        assertThat(reported(path, "CalDAV-Timezones: T")).isEqualTo(reported(path, "Brief: f"));
    }

    @Test
    void aZoneThatIsNamedWithoutADefinitionIsDefinedForWhoWantsIt() {
        String path = put("bare", "America/New_York", "");

        assertThat(get(path, "").body()).doesNotContain("VTIMEZONE");
        assertThat(get(path, "CalDAV-Timezones: T").body())
                .containsSubsequence("PRODID", "TZID:America/New_York", "END:VTIMEZONE", "BEGIN:VEVENT");
        assertThat(reported(path, "CalDAV-Timezones: T")).containsOnlyOnce("BEGIN:VTIMEZONE");
        assertThat(isFound("20260601T133000Z", "20260601T143000Z")).isTrue();
    }

    @Test
    void aNameThatNobodyElseKnowsKeepsItsDefinition() {
        String path = put("own", "Mine", DEFINITION.formatted("Mine"));

        assertThat(get(path, "CalDAV-Timezones: F").body()).contains("TZID:Mine");
        assertThat(reported(path, "CalDAV-Timezones: F")).contains("TZID:Mine");
    }

    @Test
    void clientsAreToldThatZonesNeedNoDefinition() {
        assertThat(user.send("OPTIONS " + calendar + " HTTP/1.1").header("DAV"))
                .hasValueSatisfying(classes -> assertThat(classes).contains("calendar-no-timezone"));
    }

    @Test
    void aZoneThatNobodyKnowsIsRefusedByItsName() {
        Answer refused = user.put(
                calendar + "a.ics",
                Samples.event("a", "A", 1).replaceFirst("DTSTART:(\\w+)Z", "DTSTART;TZID=Nowhere:$1"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("valid-timezone", "\"Nowhere\"");
    }
}
