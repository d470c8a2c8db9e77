/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.kalends.itests.exchange.WorkLog.Work;

/**
 * What each kind of request takes of the store and of the parsers. A calendar has four events near now, four far in the future,
 * two daily series that reach over the end of a window, and one whose every instance is far in the past; an address book has
 * three cards of version 3.0. Somebody of whom nothing outside a window is taken has one series, in a time zone of its own.
 */
class WorkIT {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Instant TODAY = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final String BOOK = "/dav/carddav/contacts/";
    private static final String ETAGS = "<getetag/>";
    private static final String LINES = " HTTP/1.1\nDepth: 1\nContent-Type: application/xml\n\n";
    private static final String NAMESPACES = " xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'"
            + " xmlns:A='urn:ietf:params:xml:ns:carddav' xmlns:S='http://calendarserver.org/ns/'>";
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: all, password: "{noop}secret", displayName: All,
                      permissions: [calendar, contacts, infostore] }
                  - { id: 2, login: near, password: "{noop}secret", displayName: Near,
                      permissions: [calendar, contacts, infostore, tasks] }
                  - { id: 3, login: strict, password: "{noop}secret", displayName: Strict,
                      permissions: [calendar, contacts, infostore, tasks, strict] }
            """;

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static WorkLog log;

    @BeforeAll
    static void start() throws IOException {
        Path etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        Files.writeString(
                etc.resolve("contextSets/a-window.yml"),
                """
                window:
                    withTags: ucTasks
                    com.openexchange.caldav.interval.start: "30"
                    com.openexchange.caldav.interval.end: "30"
                strict:
                    withTags: ucStrict
                    com.openexchange.caldav.interval.strict: "true"
                """);
        log = WorkLog.configure(etc, folder.resolve("work.log"));
        server = ServerProcess.start(etc, folder.resolve("data"));
        for (Client user : new Client[] {client("all"), client("near")}) {
            IntStream.range(0, 4).forEach(i -> put(user, "near" + i, i, ""));
            IntStream.range(0, 4).forEach(i -> put(user, "far" + i, 100 + i, ""));
            IntStream.range(0, 2).forEach(i -> put(user, "daily" + i, i, "RRULE:FREQ=DAILY\n"));
            put(user, "past", -400, "RRULE:FREQ=DAILY;COUNT=3\n");
            IntStream.range(0, 3)
                    .forEach(i -> Samples.put(user, BOOK + i + ".vcf", Samples.card("card" + i, "Person " + i)));
            user.send("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: 1");
        }
        Samples.put(client("strict"), CALENDAR + "zoned.ics", zoned());
        share(client("near"), client("all"));
    }

    private static void share(Client owner, Client other) {
        for (int i = 0; i < 3; i++) {
            String calendar = "/dav/caldav/shared" + i + "/";
            assertThat(owner.send("MKCALENDAR " + calendar + " HTTP/1.1").status())
                    .isEqualTo(201);
            assertThat(owner.send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                                    + "<href>/dav/principals/users/1/</href></principal>"
                                    + "<grant><privilege><read/></privilege></grant></ace></acl>")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(other.send("PROPFIND /dav/caldav/" + LINES + "<propfind" + NAMESPACES + "<prop>" + ETAGS
                                + "</prop></propfind>")
                        .multiStatus()
                        .responses())
                .hasSize(8);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private static Client client(String login) {
        return Client.at(server.baseUri()).as(login);
    }

    private static void put(Client user, String name, int day, String rule) {
        Samples.put(user, CALENDAR + name + ".ics", event(name, day, rule));
    }

    private static String event(String name, int day, String rule) {
        Instant start = TODAY.plus(day, ChronoUnit.DAYS);
        return Samples.event(name, name, 1)
                .replaceFirst("DTSTART:.*", "DTSTART:" + UTC.format(start))
                .replaceFirst("DTEND:.*\n", "DTEND:" + UTC.format(start.plusSeconds(3600)) + "\n" + rule);
    }

    /** A daily series in a zone that only the object itself knows. */
    private static String zoned() {
        return event("zoned", 0, "RRULE:FREQ=DAILY\n")
                .replaceFirst("DTSTART:(.*)Z", "DTSTART;TZID=Here:$1")
                .replaceFirst("DTEND:(.*)Z", "DTEND;TZID=Here:$1")
                .replaceFirst(
                        "BEGIN:VEVENT",
                        "BEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0130\n"
                                + "TZOFFSETTO:+0130\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT");
    }

    private static String propfind(String path, String properties) {
        return "PROPFIND " + path + LINES + "<propfind" + NAMESPACES + "<prop>" + properties + "</prop></propfind>";
    }

    private static String report(String path, String name, String properties, String rest) {
        return "REPORT " + path + LINES + "<" + name + NAMESPACES + "<prop>" + properties + "</prop>" + rest + "</"
                + name + ">";
    }

    private static String sync() {
        return report(CALENDAR, "sync-collection", ETAGS, "<sync-token/><sync-level>1</sync-level>");
    }

    private static String multiget(String properties) {
        String references = Stream.of("near0", "near1", "daily0")
                .map(name -> "<href>" + CALENDAR + name + ".ics</href>")
                .collect(Collectors.joining());
        return report(CALENDAR, "C:calendar-multiget", properties, references);
    }

    private static String range() {
        return " start='" + UTC.format(TODAY.minus(1, ChronoUnit.DAYS)) + "' end='"
                + UTC.format(TODAY.plus(20, ChronoUnit.DAYS)) + "'/>";
    }

    private static String query(String properties, String filter) {
        return report(
                CALENDAR,
                "C:calendar-query",
                properties,
                "<C:filter><C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'>" + filter
                        + "</C:comp-filter></C:comp-filter></C:filter>");
    }

    private static String inRange(String properties) {
        return query(properties, "<C:time-range" + range());
    }

    private static String home(String path) {
        return propfind(
                path, "<S:getctag/><sync-token/><displayname/><current-user-privilege-set/><resourcetype/><owner/>");
    }

    private static String expanded() {
        return "<getetag/><C:calendar-data><C:expand" + range() + "</C:calendar-data>";
    }

    private static final String DATA = "<getetag/><C:calendar-data/>";

    static Stream<Arguments> objects() {
        String put = "PUT " + CALENDAR + "near0.ics HTTP/1.1\nContent-Type: text/calendar\n\n";
        String zoned = put.replace("near0", "zoned") + zoned();
        String card = "PUT " + BOOK + "0.vcf HTTP/1.1\nContent-Type: text/vcard\n\n" + Samples.card("card0", "Person");
        return Stream.of(
                arguments(
                        "GET, with the row of the collection",
                        "all",
                        "GET " + CALENDAR + "near0.ics HTTP/1.1",
                        new Work(1, 2, 0)),
                arguments(
                        "PUT, which may have been an invitation before",
                        "all",
                        put + event("near0", 0, ""),
                        new Work(10, 1, 1)),
                arguments("PUT in a zone of its own, window strict", "strict", zoned, new Work(10, 1, 1, 1)),
                arguments("PUT of a card in place of one, which is parsed, too", "all", card, new Work(10, 1, 2)));
    }

    static Stream<Arguments> listings() {
        return Stream.of(
                arguments("entity tags", "all", propfind(CALENDAR, ETAGS), new Work(3, 0, 0)),
                arguments("entity tags in a window", "near", propfind(CALENDAR, ETAGS), new Work(6, 2, 2)),
                arguments("expanded objects in a window", "near", propfind(CALENDAR, expanded()), new Work(4, 6, 6)),
                arguments("locks", "all", propfind(CALENDAR, "<lockdiscovery/>"), new Work(4, 0, 0)),
                arguments("sync", "all", sync(), new Work(3, 0, 0)),
                arguments("sync in a window", "near", sync(), new Work(6, 2, 2)),
                arguments("home of calendars, three of another user", "all", home("/dav/caldav/"), new Work(2, 0, 0)),
                arguments("home of address books", "all", home("/dav/carddav/"), new Work(2, 0, 0)));
    }

    static Stream<Arguments> reports() {
        String freeBusy = report(CALENDAR, "C:free-busy-query", "", "<C:time-range" + range());
        return Stream.of(
                arguments("multiget", "all", multiget(DATA), new Work(5, 3, 0)),
                arguments("multiget, expanded", "all", multiget(expanded()), new Work(5, 3, 3)),
                arguments("query of entity tags", "all", inRange(ETAGS), new Work(6, 2, 2)),
                arguments("query of objects", "all", inRange(DATA), new Work(4, 6, 2)),
                arguments("query, expanded", "all", inRange(expanded()), new Work(4, 6, 6)),
                arguments("query of entity tags in a window", "near", inRange(ETAGS), new Work(6, 2, 2)),
                arguments("query by text in a window, expanded", "near", withSummary(expanded()), new Work(4, 6, 6)),
                arguments("query in a zone of its own, expanded", "strict", inRange(expanded()), new Work(4, 1, 1, 1)),
                arguments("free-busy", "all", freeBusy, new Work(4, 6, 6)));
    }

    private static String withSummary(String properties) {
        return query(properties, "<C:prop-filter name='SUMMARY'/>");
    }

    static Stream<Arguments> cards() {
        String filter =
                "<A:filter><A:prop-filter name='FN'><A:text-match>Person</A:text-match></A:prop-filter></A:filter>";
        String otherVersion = "<A:address-data version='4.0'/>";
        return Stream.of(
                arguments("entity tags", "all", report(BOOK, "A:addressbook-query", ETAGS, filter), new Work(5, 0, 0)),
                arguments(
                        "cards of the other version",
                        "all",
                        report(BOOK, "A:addressbook-query", otherVersion, filter),
                        new Work(4, 3, 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"objects", "listings", "reports", "cards"})
    void aRequestTakesNoMoreThanItMust(String what, String login, String request, Work expected) throws IOException {
        Client user = client(login);
        assertThat(user.send(request).status()).isBetween(200, 299);

        assertThat(log.of(() -> user.send(request))).as(what).isEqualTo(expected);
    }
}
