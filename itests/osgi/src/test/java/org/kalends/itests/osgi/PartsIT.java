/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Onlooker;
import org.kalends.itests.client.Samples;
import org.osgi.framework.BundleException;

/** Parts of the server go away and come back: calendars, contacts, users, the engine. The others go on. */
public class PartsIT extends RunningServer {
    private static final String CALDAV = "org.kalends.caldav";
    private static final String CARDDAV = "org.kalends.carddav";
    private static final String ENGINE = "org.kalends.dav.core";
    private static final String USERS = "org.kalends.identity.file";
    private static final String EVENT = "/dav/caldav/calendar/tea.ics";
    private static final String CARD = "/dav/carddav/contacts/berta.vcf";
    private static final int ABSENCES = 10;

    @Before
    public void fill() {
        anton().put(EVENT, Samples.event("tea"));
        anton().put(CARD, Samples.card("berta"));
    }

    @Test
    public void calendarsShouldBePutOffAndContactsGoOnWhileCalDavIsAway() throws BundleException {
        String etag = anton().get(EVENT).header("ETag").orElseThrow();
        try (StoppedBundle caldav = stop(CALDAV)) {
            requirePutOff("/dav/caldav/", EVENT);
            assertThat(anton().send("MKCALENDAR", "/dav/caldav/new/", "").status())
                    .isEqualTo(503);
            assertThat(anton().put("/dav/caldav/calendar/new.ics", Samples.event("new"))
                            .status())
                    .isEqualTo(503);
            requireWorking("/dav/carddav/", CARD);
        }
        awaitServer();
        assertThat(anton().get(EVENT).header("ETag")).contains(etag);
    }

    @Test
    public void contactsShouldBePutOffAndCalendarsGoOnWhileCardDavIsAway() throws BundleException {
        try (StoppedBundle carddav = stop(CARDDAV)) {
            requirePutOff("/dav/carddav/", CARD);
            requireWorking("/dav/caldav/", EVENT);
        }
        awaitServer();
        requireWorking("/dav/carddav/", CARD);
    }

    @Test
    public void signInShouldBePutOffAndNotRefusedWhileTheUsersAreAway() throws BundleException {
        try (StoppedBundle users = stop(USERS)) {
            requirePutOff("/dav/", EVENT);
            requirePutOff("/dav/carddav/", CARD);
        }
        awaitServer();
        requireWorking("/dav/caldav/", EVENT);
    }

    @Test
    public void whoIsSignedInShouldNeverBeAskedForThePasswordAgain() throws Exception {
        Client anton = anton();
        try (Onlooker event = Onlooker.asking(() -> anton.get(EVENT).status());
                Onlooker root =
                        Onlooker.asking(() -> anton.propfind("/dav/", "").status())) {
            restartAgainAndAgain(USERS, event, root);

            assertThat(event.told().keySet()).isEqualTo(Set.of(200, 503));
            assertThat(root.told().keySet()).isEqualTo(Set.of(207, 503));
        }
    }

    @Test
    public void noEventShouldEverBeSaidToBeGone() throws Exception {
        Client anton = anton();
        try (Onlooker event = Onlooker.asking(() -> anton.get(EVENT).status());
                Onlooker calendar = Onlooker.asking(
                        () -> anton.list("/dav/caldav/calendar/", "").status());
                Onlooker card = Onlooker.asking(() -> anton.get(CARD).status())) {
            restartAgainAndAgain(CALDAV, event, calendar, card);

            assertThat(event.told().keySet()).isEqualTo(Set.of(200, 503));
            assertThat(calendar.told().keySet()).isEqualTo(Set.of(207, 503));
            assertThat(card.told().keySet()).isEqualTo(Set.of(200));
        }
    }

    /** The container itself may answer 500 to a request on its way to a servlet that goes; that is no word about data. */
    @Test
    public void nothingShouldEverBeSaidToBeGoneWhileTheEngineItselfIsReplaced() throws Exception {
        Client anton = anton();
        try (Onlooker event = Onlooker.asking(() -> anton.get(EVENT).status());
                Onlooker home =
                        Onlooker.asking(() -> anton.list("/dav/carddav/", "").status());
                Onlooker wellKnown =
                        Onlooker.asking(() -> anton.get("/.well-known/caldav").status())) {
            restartAgainAndAgain(ENGINE, event, home, wellKnown);

            assertThat(List.of(event, home, wellKnown))
                    .allSatisfy(onlooker ->
                            assertThat(onlooker.told().keySet()).contains(503).doesNotContain(401, 403, 404, 410));
        }
    }

    private void restartAgainAndAgain(String bundle, Onlooker... onlookers) throws BundleException {
        for (int i = 0; i < ABSENCES; i++) {
            StoppedBundle stopped = stop(bundle);
            List.of(onlookers).forEach(Onlooker::awaitNews);
            stopped.close();
            awaitServer();
            List.of(onlookers).forEach(Onlooker::awaitNews);
        }
    }

    private StoppedBundle stop(String symbolicName) throws BundleException {
        return StoppedBundle.stop(bundle(symbolicName));
    }

    private void requirePutOff(String collection, String object) {
        assertThat(List.of(
                        anton().get(object),
                        anton().send("DELETE", object, ""),
                        anton().propfind(object, ""),
                        anton().list(collection, "")))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).isPresent();
                });
    }

    private void requireWorking(String home, String object) {
        assertThat(anton().get(object).status()).isEqualTo(200);
        assertThat(anton().list(home, "").status()).isEqualTo(207);
        assertThat(anton().propfind("/dav/", "").status()).isEqualTo(207);
    }
}
