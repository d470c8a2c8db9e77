/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What one node has answered the others know at once: each step is done at a node, and looked at from all. */
class ReadYourWritesIT {
    private static final String USER = Users.login(1);
    private static final String OTHER = Users.login(2);
    private static final String HOME = "/dav/caldav/";
    private static final String SHARED_HOME = "/dav/caldav/users/1/";
    private static final String CALDAV = " xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";
    private static final String MARCH = "<C:time-range start='20270301T000000Z' end='20270401T000000Z'/>";
    private static final String LOCK =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>" + "<locktype><write/></locktype></lockinfo>";

    private final Cluster cluster = Cluster.running();

    static Stream<Integer> writers() {
        return Stream.of(0, 1, 2);
    }

    private Client writer(int node) {
        return cluster.node(node).client(USER);
    }

    private List<Client> all(String login) {
        return cluster.nodes().stream().map(node -> node.client(login)).toList();
    }

    private String newCalendar(int node) {
        String calendar = HOME + "ryw" + node + "-" + System.nanoTime() + "/";
        assertThat(writer(node).send("MKCALENDAR", calendar, "").status()).isEqualTo(201);
        return calendar;
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aNewCalendarIsListedEverywhere(int node) {
        String calendar = newCalendar(node);

        for (Client client : all(USER)) {
            assertThat(client.list(HOME, "").multiStatus().hrefs()).contains(calendar);
            assertThat(client.propfind(calendar, "<sync-token/>").status()).isEqualTo(207);
        }
        assertThat(writer(node).send("DELETE", calendar, "").status()).isEqualTo(204);
        for (Client client : all(USER)) {
            assertThat(client.list(HOME, "").multiStatus().hrefs()).doesNotContain(calendar);
            assertThat(client.propfind(calendar, "").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void anObjectIsReadListedSearchedAndSynchronisedEverywhere(int node) {
        String calendar = newCalendar(node);
        String object = calendar + "a.ics";
        for (int version = 1; version <= 3; version++) {
            String token = token(writer(node), calendar);
            String tag = Samples.put(writer(node), object, Samples.event("a", "Version " + version, version));
            for (Client client : all(USER)) {
                assertThat(client.get(object).body()).contains("Version " + version);
                assertThat(client.list(calendar, "<getetag/>")
                                .multiStatus()
                                .at(object)
                                .text("getetag"))
                        .isEqualTo(tag);
                assertThat(changes(client, calendar, token).at(object).text("getetag"))
                        .isEqualTo(tag);
                assertThat(query(client, calendar).at(object).text("getetag")).isEqualTo(tag);
                assertThat(multiget(client, calendar, object).at(object).text("calendar-data"))
                        .contains("Version " + version);
                assertThat(freeBusy(client, calendar)).contains("2027030" + version + "T100000Z");
            }
        }
        String token = token(writer(node), calendar);
        assertThat(writer(node).send("DELETE", object, "").status()).isEqualTo(204);
        for (Client client : all(USER)) {
            assertThat(client.get(object).status()).isEqualTo(404);
            assertThat(changes(client, calendar, token).at(object).status()).contains(404);
            assertThat(query(client, calendar).hrefs()).isEmpty();
            assertThat(freeBusy(client, calendar)).doesNotContain("100000Z");
        }
    }

    private static MultiStatus changes(Client client, String calendar, String token) {
        return client.send(
                        "REPORT",
                        calendar,
                        "<sync-collection xmlns='DAV:'><sync-token>" + token
                                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>")
                .multiStatus();
    }

    private static String token(Client client, String calendar) {
        return client.propfind(calendar, "<sync-token/>").multiStatus().only().text("sync-token");
    }

    private static MultiStatus query(Client client, String calendar) {
        return client.send(
                        "REPORT",
                        calendar,
                        "<C:calendar-query" + CALDAV
                                + "><prop><getetag/></prop><C:filter><C:comp-filter name='VCALENDAR'>"
                                + "<C:comp-filter name='VEVENT'>" + MARCH
                                + "</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>",
                        "Depth",
                        "1")
                .multiStatus();
    }

    private static MultiStatus multiget(Client client, String calendar, String object) {
        return client.send(
                        "REPORT",
                        calendar,
                        "<C:calendar-multiget" + CALDAV + "><prop><C:calendar-data/></prop><href>" + object
                                + "</href></C:calendar-multiget>",
                        "Depth",
                        "1")
                .multiStatus();
    }

    private static String freeBusy(Client client, String calendar) {
        Answer answer = client.send(
                "REPORT", calendar, "<C:free-busy-query" + CALDAV + ">" + MARCH + "</C:free-busy-query>", "Depth", "1");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aPropertyIsToldEverywhere(int node) {
        String calendar = newCalendar(node);
        for (String name : List.of("First", "Second", "Third")) {
            assertThat(writer(node)
                            .send(
                                    "PROPPATCH",
                                    calendar,
                                    "<propertyupdate xmlns='DAV:'><set><prop><displayname>" + name
                                            + "</displayname></prop></set></propertyupdate>")
                            .multiStatus()
                            .only()
                            .status("displayname"))
                    .isEqualTo(200);
            for (Client client : all(USER)) {
                assertThat(client.propfind(calendar, "<displayname/>")
                                .multiStatus()
                                .only()
                                .text("displayname"))
                        .isEqualTo(name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void whatWasMovedIsInOnePlaceEverywhere(int node) {
        String from = newCalendar(node);
        String to = newCalendar(node);
        Samples.put(writer(node), from + "a.ics", Samples.event("moved", "Tea", 1));

        assertThat(writer(node)
                        .send("MOVE", from + "a.ics", "", "Destination", to + "b.ics")
                        .status())
                .isEqualTo(201);
        for (Client client : all(USER)) {
            assertThat(client.get(from + "a.ics").status()).isEqualTo(404);
            assertThat(client.get(to + "b.ics").status()).isEqualTo(200);
        }
        String renamed = to.replace("ryw", "renamed");
        assertThat(writer(node).send("MOVE", to, "", "Destination", renamed).status())
                .isEqualTo(201);
        for (Client client : all(USER)) {
            assertThat(client.get(to + "b.ics").status()).isEqualTo(404);
            assertThat(client.get(renamed + "b.ics").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void rightsHoldEverywhereAsSoonAsTheyAreGivenAndTaken(int node) {
        String calendar = newCalendar(node);
        Samples.put(writer(node), calendar + "a.ics", Samples.event("shared", "Tea", 1));
        String shared = calendar.replace(HOME, SHARED_HOME);
        String id = writer(node)
                .propfind(calendar, "<resource-id/>")
                .multiStatus()
                .only()
                .text("resource-id")
                .strip();

        for (String privilege : List.of("<privilege><read/></privilege>", "")) {
            boolean given = !privilege.isEmpty();
            assertThat(writer(node).send("ACL", calendar, acl(privilege)).status())
                    .isEqualTo(200);
            for (Client client : all(OTHER)) {
                assertThat(client.get(shared + "a.ics").status()).isEqualTo(given ? 200 : 404);
                assertThat(client.put(shared + "b.ics", Samples.event("b")).status())
                        .isEqualTo(given ? 403 : 409);
                assertThat(client.list(HOME, "<resource-id/>").body().contains(id))
                        .isEqualTo(given);
            }
        }
    }

    private static String acl(String privilege) {
        String entry = "<ace><principal><href>/dav/principals/users/2/</href></principal><grant>" + privilege
                + "</grant></ace>";
        return "<acl xmlns='DAV:'>" + (privilege.isEmpty() ? "" : entry) + "</acl>";
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aLockHoldsEverywhereUntilItIsGivenBackAnywhere(int node) {
        String calendar = newCalendar(node);
        String object = calendar + "a.ics";
        Samples.put(writer(node), object, Samples.event("locked", "Tea", 1));
        Answer locked = writer(node).send("LOCK", object, LOCK, "Timeout", "Second-600");
        assertThat(locked.status()).isEqualTo(200);
        String token = locked.header("Lock-Token").orElseThrow();

        for (Client client : all(USER)) {
            assertThat(client.put(object, Samples.event("locked", "Dinner", 1)).status())
                    .isEqualTo(423);
            assertThat(client.propfind(object, "<lockdiscovery/>").body()).contains(token.substring(1, 40));
            assertThat(client.sendObject(
                                    "PUT " + object + " HTTP/1.1\nContent-Type: text/calendar\nIf: (" + token + ")",
                                    Samples.event("locked", "Dinner", 1))
                            .status())
                    .isEqualTo(204);
        }
        int elsewhere = (node + 1) % cluster.nodes().size();
        assertThat(writer(elsewhere)
                        .send("UNLOCK", object, "", "Lock-Token", token)
                        .status())
                .isEqualTo(204);
        for (Client client : all(USER)) {
            assertThat(client.put(object, Samples.event("locked", "Supper", 1)).status())
                    .isEqualTo(204);
        }
    }
}
