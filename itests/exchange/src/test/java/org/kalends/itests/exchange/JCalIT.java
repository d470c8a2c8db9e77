/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Calendar objects in JSON (RFC 7265): read and written by clients, stored as iCalendar. */
class JCalIT {
    private static final String JSON = "application/calendar+json";
    private static final String EVENT =
            "[\"vcalendar\",[[\"version\",{},\"text\",\"2.0\"],[\"prodid\",{},\"text\",\"-//t//EN\"]],"
                    + "[[\"vevent\",[[\"uid\",{},\"text\",\"j\"],[\"dtstamp\",{},\"date-time\",\"2026-01-01T00:00:00Z\"],"
                    + "[\"dtstart\",{\"tzid\":\"Europe/Berlin\"},\"date-time\",\"2027-03-01T10:00:00\"],"
                    + "[\"rrule\",{},\"recur\",{\"freq\":\"DAILY\",\"count\":3}],[\"summary\",{},\"text\",\"Lunch, late\"]],[]]]]";

    private final Client user = Server.client("user1");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
    }

    private Answer put(String body) {
        return user.sendObject("PUT " + calendar + "j.ics HTTP/1.1\nContent-Type: " + JSON, body);
    }

    private Answer get(String accept) {
        return user.send("GET " + calendar + "j.ics HTTP/1.1\nAccept: " + accept);
    }

    private String query(String form, String more) {
        return user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n<C:calendar-query xmlns='DAV:'"
                        + " xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><C:calendar-data content-type='" + form
                        + "' version='2.0'>" + more + "</C:calendar-data></prop><C:filter><C:comp-filter"
                        + " name='VCALENDAR'/></C:filter></C:calendar-query>")
                .body();
    }

    @Test
    void whatIsSentInJsonIsStoredAsICalendar() {
        Answer created = put(EVENT);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEmpty();
        Answer stored = get("text/calendar");
        assertThat(stored.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(stored.body())
                .contains("DTSTART;TZID=Europe/Berlin:20270301T100000\r\n", "RRULE:FREQ=DAILY;COUNT=3\r\n")
                .contains("SUMMARY:Lunch\\, late\r\n");
    }

    @Test
    void whatIsStoredIsGivenInTheFormThatIsLiked() {
        put(EVENT);

        Answer json = get("text/calendar;q=0.5, " + JSON);

        assertThat(json.header("Content-Type").orElseThrow()).startsWith(JSON);
        assertThat(json.header("ETag")).isEqualTo(get("*/*").header("ETag"));
        assertThat(json.header("Vary").orElseThrow()).contains("Accept");
        assertThat(json.body()).isEqualTo(EVENT);
        assertThat(get("image/png").header("Content-Type").orElseThrow()).startsWith("text/calendar");
    }

    @Test
    void reportsTellItWholeInPartAndExpanded() {
        put(EVENT);

        assertThat(query(JSON, "")).contains("content-type=\"" + JSON + "\"", "[\"vcalendar\"", "\"count\":3");
        assertThat(query(
                        JSON,
                        "<C:comp name='VCALENDAR'><C:comp name='VEVENT'><C:prop name='SUMMARY'/></C:comp></C:comp>"))
                .contains("[\"vcalendar\",[],[[\"vevent\",[[\"summary\",{},\"text\",\"Lunch, late\"]],[]]]]");
        assertThat(query(JSON, "<C:expand start='20270302T000000Z' end='20270303T000000Z'/>"))
                .contains("\"2027-03-02T09:00:00Z\"")
                .doesNotContain("rrule");
        assertThat(query("text/html", "")).contains("supported-calendar-data");
    }

    @Test
    void whatIsNoCalendarIsRefusedWithASentence() {
        String[] bodies = {
            "",
            "[",
            "{}",
            "[\"vcalendar\"]",
            EVENT + EVENT,
            "[\"vevent\",[],[]]",
            EVENT.replace("2027-03-01T", "never"),
            "[".repeat(1_000_000),
            EVENT.replace("\"j\"", "\"j\\r\\nATTENDEE:x\"").replace("\"text\",\"j", "\"uri\",\"j")
        };
        for (String body : bodies) {
            Answer refused = put(body);
            assertThat(refused.status())
                    .as(body.substring(0, Math.min(80, body.length())))
                    .isEqualTo(403);
            assertThat(refused.preconditions()).containsAnyOf("valid-calendar-data", "supported-calendar-data");
        }
        assertThat(get("*/*").status()).isEqualTo(404);
    }

    @Test
    void oneMayBeAddedUnderANameOfTheServer() {
        Answer added = user.sendObject("POST " + calendar + "?add-member HTTP/1.1\nContent-Type: " + JSON, EVENT);

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(user.send("GET " + calendar + "j.ics HTTP/1.1").body()).contains("SUMMARY:Lunch\\, late\r\n");
    }

    @Test
    void severalComeInOneFileOrEachInAnElement() {
        String several = EVENT.replace(
                "[]]]]",
                "[]]," + EVENT.substring(EVENT.indexOf("[[\"vevent\"") + 1).replace("\"j\"", "\"k\""));

        Answer simple = user.sendObject("POST " + calendar + " HTTP/1.1\nContent-Type: " + JSON, several);
        Answer crud = user.send("POST " + calendar + " HTTP/1.1\nContent-Type: text/xml\n\n<M:multiput xmlns='DAV:'"
                + " xmlns:M='http://me.com/_namespace/'><M:resource><set><prop><C:calendar-data"
                + " xmlns:C='urn:ietf:params:xml:ns:caldav' content-type='" + JSON + "'>"
                + EVENT.replace("\"j\"", "\"l\"")
                + "</C:calendar-data></prop></set></M:resource></M:multiput>");

        assertThat(Bulk.statuses(simple)).containsExactly("200", "200");
        assertThat(Bulk.statuses(crud)).containsExactly("200");
        for (String name : new String[] {"j", "k", "l"}) {
            assertThat(user.send("GET " + calendar + name + ".ics HTTP/1.1").body())
                    .contains("UID:" + name + "\r\n", "SUMMARY:Lunch\\, late\r\n");
        }
    }

    @Test
    void whatWasMendedComesBackInTheFormInWhichItWasSent() {
        String incomplete = EVENT.replace("[\"uid\",{},\"text\",\"j\"],", "");

        Answer answer = user.sendObject(
                "POST " + calendar + " HTTP/1.1\nContent-Type: " + JSON
                        + "\nX-MobileMe-DAV-Options: return-changed-data",
                incomplete);

        assertThat(answer.body()).contains("calendar-data content-type=\"" + JSON + "\"");
        assertThat(Bulk.texts(answer, "urn:ietf:params:xml:ns:caldav", "calendar-data"))
                .singleElement()
                .matches(data -> data.startsWith("[\"vcalendar\",") && data.contains("[\"uid\",{},\"text\","));
    }

    @Test
    void theTimeZoneOfACalendarIsSetAndToldInJson() {
        String zone = "[\"vcalendar\",[[\"version\",{},\"text\",\"2.0\"],[\"prodid\",{},\"text\",\"-//t//EN\"]],"
                + "[[\"vtimezone\",[[\"tzid\",{},\"text\",\"Own\"]],[[\"standard\",[[\"dtstart\",{},\"date-time\",\"1970-01-01T00:00:00\"],"
                + "[\"tzoffsetfrom\",{},\"utc-offset\",\"+05:45\"],[\"tzoffsetto\",{},\"utc-offset\",\"+05:45\"]],[]]]]]]";

        assertThat(timezone("PROPPATCH", "content-type='" + JSON + "'", zone)).contains("200 OK");
        assertThat(timezone("PROPFIND", "", "")).contains("BEGIN:VTIMEZONE").doesNotContain("content-type");
        assertThat(timezone("PROPFIND", "content-type='" + JSON + "'", ""))
                .contains("calendar-timezone content-type=\"" + JSON + "\" version=\"2.0\"")
                .contains("[\"tzoffsetto\",{},\"utc-offset\",\"+05:45\"]");
        assertThat(timezone("PROPFIND", "content-type='text/html'", "")).contains("supported-calendar-data");
        assertThat(timezone("PROPPATCH", "content-type='" + JSON + "'", "[1")).contains("valid-calendar-data");
    }

    private String timezone(String method, String attributes, String value) {
        String property = "<prop><C:calendar-timezone " + attributes + ">" + value + "</C:calendar-timezone></prop>";
        String names = " xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'>";
        return user.send(method + " " + calendar + " HTTP/1.1\nDepth: 0\n\n"
                        + (method.equals("PROPFIND")
                                ? "<propfind" + names + property + "</propfind>"
                                : "<propertyupdate" + names + "<set>" + property + "</set></propertyupdate>"))
                .body();
    }

    @Test
    void calendarsTellThatTheyTakeIt() {
        Answer told = user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop>"
                + "<supported-calendar-data xmlns='urn:ietf:params:xml:ns:caldav'/></prop></propfind>");

        assertThat(told.body()).contains("content-type=\"text/calendar\"", "content-type=\"" + JSON + "\"");
    }
}
