/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.osgi.framework.BundleException;

/** What a bundle brings is put off while it is away, wherever it is asked for; what others bring goes on. */
public class AbsentPartsIT extends RunningServer {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final String EVENT = CALENDAR + "tea.ics";
    private static final String ALL = "<propfind xmlns='DAV:'><allprop/></propfind>";
    private static final String MATCH =
            "<principal-match xmlns='DAV:'><self/><prop><displayname/></prop></principal-match>";
    private static final String LOCKED =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>";

    @Test
    public void writingShouldBePutOffWithoutWhatWrites() throws BundleException {
        anton().put(EVENT, Samples.event("tea"));
        try (StoppedBundle write = stop("org.kalends.dav.write")) {
            putOff(anton().put(CALENDAR + "new.ics", Samples.event("new")));
            putOff(anton().send("DELETE", EVENT, ""));
            putOff(anton().send("MKCALENDAR", "/dav/caldav/new/", ""));
            putOff(anton().send("MOVE", EVENT, "", "Destination", CALENDAR + "moved.ics"));
            putOff(anyone().send("OPTIONS", "/dav/", ""));
            assertThat(anyone().get("/.well-known/caldav").status()).isEqualTo(301);
        }
        awaitOptions();
        assertThat(anton().get(EVENT).status()).isEqualTo(200);
    }

    @Test
    public void propertiesAndReportsOfPrincipalsShouldBePutOffWithoutThem() throws BundleException {
        try (StoppedBundle principal = stop("org.kalends.dav.principal")) {
            putOff(anton().propfind("/dav/", "<principal-collection-set/>"));
            putOff(anton().send("PROPFIND", CALENDAR, ALL, "Depth", "0"));
            putOff(anton().send("REPORT", "/dav/principals/", MATCH, "Depth", "0"));
            putOff(anyone().send("OPTIONS", "/dav/", ""));
            putOff(anton().send("OPTIONS", CALENDAR, ""));
            Answer others = anton().propfind(CALENDAR, "<displayname/><x xmlns='urn:example:own'/>");
            assertThat(others.status()).isEqualTo(207);
            assertThat(others.multiStatus().only().status("x"))
                    .as("never was there")
                    .isEqualTo(404);
            assertThat(others.header("DAV")).as("would say too little").isEmpty();
        }
        awaitOptions();
        assertThat(anton().propfind("/dav/", "<principal-collection-set/>")
                        .multiStatus()
                        .only()
                        .text("principal-collection-set"))
                .isEqualTo("/dav/principals/");
        assertThat(anton().propfind(CALENDAR, "").header("DAV")).isPresent();
    }

    @Test
    public void locksShouldBePutOffWithoutThem() throws BundleException {
        try (StoppedBundle lock = stop("org.kalends.dav.lock")) {
            putOff(anton().send("LOCK", EVENT, LOCKED));
            putOff(anton().propfind(EVENT, "<lockdiscovery/>"));
            putOff(anton().put(EVENT, Samples.event("tea")));
        }
        awaitOptions();
    }

    @Test
    public void aPostThatNobodyTakesShouldBePutOffWithoutWhatMightTakeIt() throws BundleException {
        assertThat(post().status()).isEqualTo(415);
        try (StoppedBundle bulk = stop("org.kalends.dav.bulk")) {
            putOff(post());
            assertThat(anton().get(CALENDAR).status()).isEqualTo(200);
        }
        awaitOptions();
        assertThat(post().status()).isEqualTo(415);
    }

    private Answer post() {
        return anton().send("POST " + CALENDAR + " HTTP/1.1\nContent-Type: text/x-unheard-of\n\nNothing");
    }

    @Test
    public void somebodyWhomNobodyKnowsShouldBePutOffWithoutADirectory() throws BundleException {
        Client stranger = anyone().as("stranger");
        assertThat(stranger.propfind("/dav/", "").status()).isEqualTo(401);
        try (StoppedBundle users = stop("org.kalends.identity.file")) {
            putOff(stranger.propfind("/dav/", ""));
            putOff(anton().propfind("/dav/", ""));
        }
        awaitServer();
        assertThat(stranger.propfind("/dav/", "").status()).isEqualTo(401);
    }

    private StoppedBundle stop(String symbolicName) throws BundleException {
        return StoppedBundle.stop(bundle(symbolicName));
    }

    private void awaitOptions() {
        Patience.until(() -> anyone().send("OPTIONS", "/dav/", "").status() == 200);
    }

    private static void putOff(Answer answer) {
        assertThat(List.of(answer.status(), answer.header("Retry-After").isPresent()))
                .as(answer.toString())
                .isEqualTo(List.of(503, true));
    }
}
