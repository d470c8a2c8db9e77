/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** The sliding window: {@code com.openexchange.caldav.interval.start} and {@code .end}, changed while the server runs. */
class WindowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: user, password: "{noop}secret", displayName: User,
                      permissions: [calendar, contacts, infostore] }
            """;

    @TempDir
    Path folder;

    private Path etc;
    private ServerProcess server;
    private Client user;

    @BeforeEach
    void start() throws IOException {
        etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        server = ServerProcess.start(etc, folder.resolve("data"));
        user = Client.at(server.baseUri()).as("user");
        put("past", -100, "");
        put("now", 0, "");
        put("future", 100, "");
        put("daily", -200, "RRULE:FREQ=DAILY\n");
        put("ended", -200, "RRULE:FREQ=DAILY;COUNT=150\n");
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private Answer put(String name, int day, String rule) {
        Instant start = Instant.now().plus(Duration.ofDays(day));
        String event = Samples.event(name, name, 1)
                .replaceFirst("DTSTART:.*", "DTSTART:" + UTC.format(start))
                .replaceFirst("DTEND:.*\n", "DTEND:" + UTC.format(start.plusSeconds(3600)) + "\n" + rule);
        return user.put(CALENDAR + name + ".ics", event);
    }

    private void interval(String start, String end, String more) throws IOException {
        String prefix = "    com.openexchange.caldav.interval.";
        Files.writeString(
                etc.resolve("contextSets/a-window.yml"),
                "window:\n    withTags: ucInfostore\n" + prefix + "start: \"" + start + "\"\n" + prefix + "end: \""
                        + end + "\"\n" + more);
    }

    private List<String> listed() {
        return user
                .send("PROPFIND " + CALENDAR
                        + " HTTP/1.1\nDepth: 1\n\n<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>")
                .multiStatus()
                .responses()
                .keySet()
                .stream()
                .filter(href -> !href.equals(CALENDAR))
                .map(href -> href.substring(CALENDAR.length()).replace(".ics", ""))
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private MultiStatus sync(String token, String more) {
        return user.send("REPORT " + CALENDAR + " HTTP/1.1\n\n<sync-collection xmlns='DAV:'><sync-token>" + token
                        + "</sync-token><sync-level>1</sync-level>" + more
                        + "<prop><getetag/></prop></sync-collection>")
                .multiStatus();
    }

    @Test
    void listingsShowTheWindowAndTheRestCanBeReadUnderItsAddress() throws IOException {
        assertThat(listed()).containsExactly("daily", "ended", "future", "now", "past");

        interval("30", "30", "");
        await(() -> listed().size() == 2);

        assertThat(listed()).containsExactly("daily", "now");
        assertThat(user.send("GET " + CALENDAR + "past.ics HTTP/1.1").status()).isEqualTo(200);
        assertThat(user.send("REPORT " + CALENDAR
                                + " HTTP/1.1\n\n<C:calendar-multiget xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'>"
                                + "<prop><getetag/></prop><href>" + CALENDAR + "past.ics</href></C:calendar-multiget>")
                        .multiStatus()
                        .at(CALENDAR + "past.ics")
                        .status("getetag"))
                .isEqualTo(200);
        assertThat(user.send(
                                "REPORT " + CALENDAR
                                        + " HTTP/1.1\nDepth: 1\n\n<C:calendar-query xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'>"
                                        + "<prop><getetag/></prop><C:filter><C:comp-filter name='VCALENDAR'/></C:filter></C:calendar-query>")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(CALENDAR + "daily.ics", CALENDAR + "now.ics");
        assertThat(user.send(
                                "PROPFIND " + CALENDAR + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'"
                                        + " xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><C:min-date-time/><C:max-date-time/></prop></propfind>")
                        .multiStatus()
                        .at(CALENDAR)
                        .text("min-date-time"))
                .matches("[0-9]{8}T[0-9]{6}Z");
    }

    @Test
    void whatLeavesTheWindowIsGoneAndWhatEntersItIsNewExactlyOnce() throws IOException {
        interval("150", "30", "");
        await(() -> listed().size() == 4);
        MultiStatus first = sync("", "");
        assertThat(first.responses()).hasSize(4).doesNotContainKey(CALENDAR + "future.ics");
        String ctag = ctag();

        interval("30", "150", "");
        await(() -> listed().contains("future"));
        MultiStatus moved = sync(first.syncToken().orElseThrow(), "");

        assertThat(moved.responses())
                .containsOnlyKeys(CALENDAR + "past.ics", CALENDAR + "ended.ics", CALENDAR + "future.ics");
        assertThat(moved.at(CALENDAR + "past.ics").status()).contains(404);
        assertThat(moved.at(CALENDAR + "ended.ics").status()).contains(404);
        assertThat(moved.at(CALENDAR + "future.ics").status("getetag")).isEqualTo(200);
        assertThat(ctag()).isNotEqualTo(ctag);
        assertThat(sync(moved.syncToken().orElseThrow(), "").responses()).isEmpty();
    }

    @Test
    void theWayFromOneWindowToAnotherCanBeGoneInSteps() throws IOException {
        interval("150", "30", "");
        await(() -> listed().size() == 4);
        String token = sync("", "").syncToken().orElseThrow();
        interval("30", "150", "");
        await(() -> listed().contains("future"));
        put("new", 1, "");

        List<String> told = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            MultiStatus step = sync(token, "<limit><nresults>1</nresults></limit>");
            step.responses().keySet().stream()
                    .filter(href -> !href.equals(CALENDAR))
                    .forEach(told::add);
            token = step.syncToken().orElseThrow();
        }

        assertThat(told)
                .containsExactly(
                        CALENDAR + "ended.ics", CALENDAR + "future.ics", CALENDAR + "past.ics", CALENDAR + "new.ics");
    }

    @Test
    void aStrictIntervalRefusesWhatLiesOutside() throws IOException {
        interval("30", "30", "    com.openexchange.caldav.interval.strict: \"true\"\n");
        await(() -> put("outside", 50, "").status() == 403);

        assertThat(put("outside", 50, "").preconditions()).containsExactly("max-date-time");
        assertThat(put("outside", -50, "").preconditions()).containsExactly("min-date-time");
        assertThat(put("inside", 5, "").status()).isEqualTo(201);
    }

    private String ctag() {
        return user.send("PROPFIND " + CALENDAR + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'>"
                        + "<prop><getctag xmlns='http://calendarserver.org/ns/'/></prop></propfind>")
                .multiStatus()
                .at(CALENDAR)
                .text("getctag");
    }
}
