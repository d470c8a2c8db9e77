/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The store of the guide is dropped into the running server: the groupware fills it, and clients read. */
public class GuideStoreIT extends ServerWithShell {
    /** A collection that somebody else has in another account is named by account and folder id. */
    private static final String BOARD = "/dav/caldav/"
            + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("board/notices".getBytes(StandardCharsets.US_ASCII))
            + '/';

    private static final String SYNC = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
            + "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
    private static final String QUERY =
            """
            <c:calendar-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop>
            <c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>
            <c:time-range start='20270301T120000Z' end='20270301T130000Z'/>
            <c:prop-filter name='SUMMARY'><c:text-match>OPEN</c:text-match></c:prop-filter>
            </c:comp-filter></c:comp-filter></c:filter></c:calendar-query>""";

    private static final String EVENT =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Notice board//EN
            BEGIN:VEVENT
            UID:%1$s
            DTSTAMP:20270101T000000Z
            DTSTART:20270301T090000Z
            DTEND:20270301T170000Z
            SUMMARY:%1$s
            END:VEVENT
            END:VCALENDAR
            """;

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        settings().set("owner", "40");
        plugin = GuideBundle.STORE.install(framework());
        Patience.until(() -> plugin.getRegisteredServices() != null);
        groupware("opening");
        Patience.until(() -> anton().get(BOARD + "opening").status() == 200);
    }

    private Settings settings() {
        return new Settings(framework(), "com.example.board");
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
        settings().delete();
        run("kalends:stores forget board");
    }

    /** What the groupware does, on its own way to the data. */
    private void groupware(String event) {
        if (event.startsWith("-")) {
            GuideBundle.call(plugin, "NoticeBoard", "takeDown", event.substring(1));
        } else {
            GuideBundle.call(plugin, "NoticeBoard", "hang", event, EVENT.formatted(event));
        }
    }

    private Answer sync(String token) {
        return anton().send("REPORT", BOARD, SYNC.formatted(token));
    }

    private String token() {
        return sync("").multiStatus().syncToken().orElseThrow();
    }

    @Test
    public void itsCollectionShouldStandBesideThoseOfTheFirstStore() {
        assertThat(anton().list("/dav/caldav/", "").multiStatus().hrefs()).contains("/dav/caldav/calendar/", BOARD);
        assertThat(anton().list("/dav/caldav/users/40/", "").multiStatus().hrefs())
                .contains("/dav/caldav/users/40/notices/");
        assertThat(anton().propfind(BOARD, "<owner/>").body()).contains("/principals/users/40/");
    }

    @Test
    public void itsObjectsShouldBeReadAndFound() {
        assertThat(anton().get(BOARD + "opening").body()).contains("SUMMARY:opening");
        assertThat(anton().list(BOARD, "<getetag/>").multiStatus().hrefs()).containsExactly(BOARD, BOARD + "opening");
        groupware("sale");

        assertThat(anton().send("REPORT", BOARD, QUERY, "Depth", "1")
                        .multiStatus()
                        .hrefs())
                .containsExactly(BOARD + "opening");
    }

    @Test
    public void whatTheGroupwareChangesShouldBeSynchronised() {
        String token = token();
        groupware("sale");
        groupware("-opening");

        MultiStatus changes = sync(token).multiStatus();

        assertThat(changes.hrefs()).containsExactly(BOARD + "sale", BOARD + "opening");
        assertThat(changes.at(BOARD + "sale").status("getetag")).isEqualTo(200);
        assertThat(changes.at(BOARD + "opening").status()).contains(404);
        assertThat(sync(changes.syncToken().orElseThrow()).multiStatus().hrefs())
                .isEmpty();
    }

    @Test
    public void whoOnlyLooksShouldNotChangeIt() {
        assertThat(anton().put(BOARD + "graffiti", Samples.event("graffiti")).preconditions())
                .containsExactly("need-privileges");
        assertThat(anton().send("DELETE", BOARD + "opening", "").preconditions())
                .containsExactly("need-privileges");
        assertThat(anton().propfind(BOARD, "<current-user-privilege-set/>").body())
                .doesNotContain("write");
        assertThat(anton().get(BOARD + "opening").status()).isEqualTo(200);
    }

    @Test
    public void itsOwnerShouldBeToldToReadToo() {
        String own = "/dav/caldav/notices/";
        settings().set("owner", "3");
        Patience.until(() -> anton().propfind(own, "").status() == 207);
        groupware("opening");
        assertThat(anton().get(own + "opening").status()).isEqualTo(200);
        assertThat(anton().propfind(own, "<current-user-privilege-set/>").body())
                .contains("read/>")
                .doesNotContain("write", "bind");
        assertThat(anton().put(own + "graffiti", Samples.event("graffiti")).preconditions())
                .containsExactly("need-privileges");
        assertThat(anton().send("DELETE", own, "").preconditions()).containsExactly("need-privileges");
    }

    @Test
    public void whatIsNoEventShouldNotGetThere() {
        assertThatThrownBy(() ->
                        GuideBundle.call(plugin, "NoticeBoard", "hang", "nothing", "BEGIN:NOTHING\r\nEND:NOTHING\r\n"))
                .hasRootCauseMessage("The body must be exactly one VCALENDAR.");
        assertThat(anton().get(BOARD + "nothing").status()).isEqualTo(404);
    }

    @Test
    public void anObjectShouldBeCopiedFromItToTheFirstStore() {
        String copy = "/dav/caldav/calendar/copied.ics";

        assertThat(anton().send("COPY", BOARD + "opening", "", "Destination", copy)
                        .status())
                .isEqualTo(201);
        assertThat(anton().get(copy).body()).contains("SUMMARY:opening");
    }

    @Test
    public void itShouldBePutOffWhileItsBundleIsAway() throws BundleException {
        String etag = anton().get(BOARD + "opening").header("ETag").orElseThrow();
        String token = token();
        assertThat(anton().list("/dav/caldav/", "").multiStatus().hrefs()).contains(BOARD);

        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            assertThat(List.of(anton().get(BOARD + "opening"), anton().propfind(BOARD, ""), sync(token)))
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(503);
                        assertThat(answer.header("Retry-After")).isPresent();
                    });
            assertThat(anton().list("/dav/caldav/calendar/", "").status()).isEqualTo(207);
            assertThat(anton().list("/dav/caldav/", "").multiStatus().hrefs()).contains(BOARD);
        }

        groupware("opening");
        assertThat(anton().get(BOARD + "opening").header("ETag")).contains(etag);
        assertThat(sync(token).preconditions()).as("it has forgotten what was").containsExactly("valid-sync-token");
    }

    @Test
    public void itShouldBeGoneOnceItIsForgotten() throws BundleException {
        plugin.stop();
        run("kalends:stores forget board");

        assertThat(anton().propfind(BOARD, "").status()).isEqualTo(404);
        assertThat(anton().list("/dav/caldav/", "").multiStatus().hrefs()).doesNotContain(BOARD);
    }
}
