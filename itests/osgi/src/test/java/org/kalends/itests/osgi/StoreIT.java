/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Onlooker;
import org.kalends.itests.client.Samples;
import org.osgi.framework.BundleException;

/**
 * The store goes away and comes back, as in an update. Clients delete their copy of what they are told is gone, so they
 * are told to come back later.
 */
public class StoreIT extends RunningServer {
    private static final String EVENT = "/dav/caldav/calendar/tea.ics";
    private static final String CARD = "/dav/carddav/contacts/berta.vcf";
    private static final int ABSENCES = 10;

    private static final String RENAMED =
            "<propertyupdate xmlns='DAV:'><set><prop><displayname>New</displayname></prop></set></propertyupdate>";
    private static final String SYNC = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
            + "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
    private static final String CALENDAR_MULTIGET =
            "<c:calendar-multiget xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop><href>"
                    + EVENT + "</href></c:calendar-multiget>";
    private static final String CALENDAR_QUERY =
            "<c:calendar-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop>"
                    + "<c:filter><c:comp-filter name='VCALENDAR'/></c:filter></c:calendar-query>";
    private static final String CARD_MULTIGET =
            "<c:addressbook-multiget xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><getetag/></prop>"
                    + "<href>" + CARD + "</href></c:addressbook-multiget>";

    @Before
    public void fill() {
        anton().put(EVENT, Samples.event("tea"));
        anton().put(CARD, Samples.card("berta"));
    }

    @Test
    public void everyRequestForDataShouldBePutOffWhileTheStoreIsAway() throws BundleException {
        try (StoppedBundle store = stopStore()) {
            assertThat(requestsForData()).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
            });
        }
    }

    @Test
    public void whatNeedsNoStoreShouldGoOnWhileTheStoreIsAway() throws BundleException {
        try (StoppedBundle store = stopStore()) {
            assertThat(anton().propfind("/dav/", "").status()).isEqualTo(207);
            assertThat(anton().propfind("/", "").status()).isEqualTo(207);
            assertThat(anton().propfind("/dav/principals/users/3/", "").status())
                    .isEqualTo(207);
            assertThat(anyone().get(EVENT).status()).isEqualTo(401);
        }
    }

    @Test
    public void everythingShouldBeThereAsBeforeWhenTheStoreComesBack() throws BundleException {
        Client anton = anton();
        List<Answer> before = List.of(anton.get(EVENT), anton.get(CARD));
        String calendarToken = token("/dav/caldav/calendar/");
        String contactsToken = token("/dav/carddav/contacts/");

        stopStore().close();
        awaitServer();

        List<Answer> after = List.of(anton.get(EVENT), anton.get(CARD));
        assertThat(after).extracting(Answer::body).isEqualTo(bodies(before));
        assertThat(after).extracting(answer -> answer.header("ETag")).isEqualTo(etags(before));
        assertThat(sync("/dav/caldav/calendar/", calendarToken).multiStatus().hrefs())
                .isEmpty();
        assertThat(sync("/dav/carddav/contacts/", contactsToken).multiStatus().hrefs())
                .isEmpty();
    }

    @Test
    public void nobodyShouldEverBeToldThatSomethingIsGone() throws Exception {
        Client anton = anton();
        try (Onlooker event = Onlooker.asking(() -> anton.get(EVENT).status());
                Onlooker card = Onlooker.asking(() -> anton.get(CARD).status());
                Onlooker listing = Onlooker.asking(() -> lists(anton, "/dav/caldav/calendar/", EVENT))) {
            for (int i = 0; i < ABSENCES; i++) {
                StoppedBundle store = stopStore();
                List.of(event, card, listing).forEach(Onlooker::awaitNews);
                store.close();
                awaitServer();
                List.of(event, card, listing).forEach(Onlooker::awaitNews);
            }
            assertThat(event.told().keySet()).isEqualTo(Set.of(200, 503));
            assertThat(card.told().keySet()).isEqualTo(Set.of(200, 503));
            assertThat(listing.told().keySet()).isEqualTo(Set.of("listed", 503));
        }
    }

    @Test
    public void aStoreWithoutItsConfigurationShouldBeAwayToo() {
        Settings settings = new Settings(framework(), "org.kalends.storage.jdbc");
        String path = settings.get("path");
        settings.delete();
        Patience.until(() -> anton().get(EVENT).status() == 503);

        settings.set("path", path);
        Patience.until(() -> anton().get(EVENT).status() == 200);
    }

    private StoppedBundle stopStore() throws BundleException {
        return StoppedBundle.stop(bundle("org.kalends.storage.jdbc"));
    }

    private List<Answer> requestsForData() {
        Client anton = anton();
        String there = "/dav/caldav/calendar/other.ics";
        return List.of(
                anton.get(EVENT),
                anton.get(CARD),
                anton.get("/dav/caldav/calendar/never-was.ics"),
                anton.send("HEAD", EVENT, ""),
                anton.send("DELETE", EVENT, ""),
                anton.send("DELETE", CARD, ""),
                anton.send("MOVE", EVENT, "", "Destination", there),
                anton.send("COPY", EVENT, "", "Destination", there),
                anton.put(there, Samples.event("other")),
                anton.put("/dav/carddav/contacts/other.vcf", Samples.card("other")),
                anton.send("MKCALENDAR", "/dav/caldav/new/", ""),
                anton.send("MKCOL", "/dav/carddav/new/", ""),
                anton.list("/dav/caldav/", ""),
                anton.list("/dav/carddav/", ""),
                anton.list("/dav/caldav/calendar/", "<getetag/>"),
                anton.list("/dav/carddav/contacts/", "<getetag/>"),
                anton.propfind("/dav/caldav/never-was/", ""),
                anton.propfind(EVENT, "<getetag/>"),
                anton.send("PROPPATCH", "/dav/caldav/calendar/", RENAMED),
                anton.send("REPORT", "/dav/caldav/calendar/", CALENDAR_QUERY, "Depth", "1"),
                anton.send("REPORT", "/dav/caldav/calendar/", CALENDAR_MULTIGET),
                anton.send("REPORT", "/dav/caldav/", CALENDAR_MULTIGET),
                anton.send("REPORT", "/dav/carddav/contacts/", CARD_MULTIGET),
                sync("/dav/caldav/calendar/", ""),
                sync("/dav/carddav/contacts/", ""));
    }

    private static Object lists(Client client, String collection, String member) {
        Answer answer = client.list(collection, "<getetag/>");
        if (answer.status() != 207) {
            return answer.status();
        }
        return answer.multiStatus().hrefs().contains(member) ? "listed" : "not listed";
    }

    private String token(String collection) {
        return anton().propfind(collection, "<sync-token/>")
                .multiStatus()
                .only()
                .text("sync-token");
    }

    private Answer sync(String collection, String token) {
        return anton().send("REPORT", collection, SYNC.formatted(token));
    }

    private static List<String> bodies(List<Answer> answers) {
        return answers.stream().map(Answer::body).toList();
    }

    private static List<Object> etags(List<Answer> answers) {
        return answers.stream().<Object>map(answer -> answer.header("ETag")).toList();
    }
}
