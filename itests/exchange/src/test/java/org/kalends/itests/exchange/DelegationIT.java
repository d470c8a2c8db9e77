/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** Who acts for whom: the CalendarServer extension {@code caldav-proxy}. */
class DelegationIT {
    private static final String OWNER = "/dav/principals/users/4/";
    private static final String DELEGATE = "/dav/principals/users/5/";
    private static final String READ = OWNER + "calendar-proxy-read/";
    private static final String WRITE = OWNER + "calendar-proxy-write/";
    private static final String HOME = "/dav/caldav/users/4/";

    private final Client owner = Server.client("user4");
    private final Client delegate = Server.client("user5");
    private String calendar;

    @BeforeEach
    void newCalendar() {
        String own = Samples.newCalendar(owner);
        Samples.put(owner, own + "a.ics", Samples.event("a", "Lunch", 1));
        calendar = own.replace("/caldav/", "/caldav/users/4/");
    }

    @AfterEach
    void nobodyActs() {
        assertThat(set(READ).status()).isEqualTo(207);
        assertThat(set(WRITE).status()).isEqualTo(207);
    }

    private Answer set(String group, String... members) {
        return set(owner, group, members);
    }

    private static Answer set(Client client, String group, String... members) {
        String hrefs = Arrays.stream(members)
                .map(member -> "<href>" + member + "</href>")
                .collect(Collectors.joining());
        return client.send("PROPPATCH " + group + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop>"
                + "<group-member-set>" + hrefs + "</group-member-set></prop></set></propertyupdate>");
    }

    private static MultiStatus.Response asked(Client client, String path) {
        return client.send(
                        "PROPFIND " + path
                                + """
                         HTTP/1.1
                        Depth: 0

                        <propfind xmlns="DAV:" xmlns:s="http://calendarserver.org/ns/"><prop>
                        <resourcetype/><displayname/><owner/><s:record-type/><group-member-set/><group-membership/>
                        <s:expanded-group-member-set/><s:expanded-group-membership/>
                        <s:calendar-proxy-read-for/><s:calendar-proxy-write-for/></prop></propfind>""")
                .multiStatus()
                .at(path);
    }

    private static int get(Client client, String path) {
        return client.send("GET " + path + " HTTP/1.1").status();
    }

    @Test
    void aUserHasTwoGroupsOfDelegates() {
        assertThat(owner.send("PROPFIND " + OWNER + " HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(OWNER, READ, WRITE);
        assertThat(asked(owner, READ).inside("resourcetype"))
                .containsExactly("collection", "principal", "calendar-proxy-read");
        assertThat(asked(owner, WRITE).inside("resourcetype"))
                .containsExactly("collection", "principal", "calendar-proxy-write");
        assertThat(asked(owner, READ).text("record-type")).isEqualTo("read-delegate-group");
        assertThat(asked(owner, WRITE).text("record-type")).isEqualTo("write-delegate-group");
        assertThat(asked(owner, WRITE).texts("owner")).containsExactly(OWNER);
        assertThat(asked(owner, WRITE).text("displayname")).isEqualTo("User 4 (calendar-proxy-write)");
        assertThat(asked(owner, WRITE).texts("group-member-set")).isEmpty();
        assertThat(asked(owner, WRITE).texts("group-membership")).isEmpty();
    }

    @Test
    void whoMayReadReadsAndNoMoreOnceThatIsTaken() {
        assertThat(get(delegate, calendar + "a.ics")).isEqualTo(404);

        assertThat(set(READ, DELEGATE).multiStatus().at(READ).status("group-member-set"))
                .isEqualTo(200);

        assertThat(get(delegate, calendar + "a.ics")).isEqualTo(200);
        assertThat(delegate.send("PROPFIND " + HOME + " HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .containsKeys(HOME, HOME + "calendar/", HOME + "tasks/", calendar);
        assertThat(delegate.put(calendar + "a.ics", Samples.event("a", "Dinner", 1))
                        .status())
                .isEqualTo(403);

        set(READ);

        assertThat(get(delegate, calendar + "a.ics")).isEqualTo(404);
    }

    @Test
    void whoMayWriteWritesAndNoMoreOnceThatIsTaken() {
        set(WRITE, DELEGATE);

        assertThat(delegate.put(calendar + "b.ics", Samples.event("b", "Dinner", 1))
                        .status())
                .isEqualTo(201);
        assertThat(delegate.send("DELETE " + calendar + "a.ics HTTP/1.1").status())
                .isEqualTo(204);

        set(WRITE);

        assertThat(delegate.put(calendar + "c.ics", Samples.event("c", "Dinner", 1))
                        .status())
                .isIn(404, 409);
        assertThat(get(delegate, calendar + "b.ics")).isEqualTo(404);
    }

    @Test
    void bothSidesAreToldOfIt() {
        set(READ, DELEGATE);
        set(WRITE, "http://example.org" + DELEGATE);

        assertThat(asked(owner, READ).texts("group-member-set")).containsExactly(DELEGATE);
        MultiStatus.Response acting = asked(delegate, DELEGATE);
        assertThat(acting.texts("group-membership")).containsExactlyInAnyOrder(READ, WRITE);
        assertThat(acting.texts("calendar-proxy-read-for")).containsExactly(OWNER);
        assertThat(acting.texts("calendar-proxy-write-for")).containsExactly(OWNER);
        assertThat(asked(delegate, READ).texts("group-member-set")).containsExactly(DELEGATE);
        assertThat(delegate.send(
                                "REPORT " + DELEGATE
                                        + """
                                 HTTP/1.1

                                <expand-property xmlns="DAV:"><property name="calendar-proxy-write-for"
                                namespace="http://calendarserver.org/ns/"><property name="displayname"/></property>
                                </expand-property>""")
                        .body())
                .contains("<D:displayname>User 4</D:displayname>");
        assertThat(delegate.send("REPORT /dav/principals/users/ HTTP/1.1\n\n"
                                + "<principal-match xmlns='DAV:'><self/><prop><displayname/></prop></principal-match>")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(DELEGATE, READ, WRITE);
    }

    @Test
    void aGroupOfTheDirectoryCanAct() {
        String sales = "/dav/principals/groups/2/";
        set(WRITE, sales);

        assertThat(get(Server.client("user2"), calendar + "a.ics")).isEqualTo(200);
        assertThat(get(delegate, calendar + "a.ics")).isEqualTo(404);
        assertThat(asked(owner, WRITE).texts("group-member-set")).containsExactly(sales);
        assertThat(asked(owner, WRITE).texts("expanded-group-member-set"))
                .containsExactly(sales, "/dav/principals/users/1/", "/dav/principals/users/2/");
        MultiStatus.Response acting = asked(Server.client("user2"), "/dav/principals/users/2/");
        assertThat(acting.texts("group-membership")).containsExactly(sales);
        assertThat(acting.texts("expanded-group-membership")).containsExactly(sales, WRITE);
        assertThat(acting.texts("calendar-proxy-write-for")).containsExactly(OWNER);
        assertThat(asked(Server.client("user2"), sales).texts("group-membership"))
                .containsExactly(WRITE);
    }

    @Test
    void othersDoNotLearnOfIt() {
        set(READ, DELEGATE);
        Client third = Server.client("user3");

        assertThat(third.send("PROPFIND " + READ + " HTTP/1.1\nDepth: 0").status())
                .isEqualTo(404);
        assertThat(third.send("PROPFIND " + OWNER + " HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(OWNER);
        assertThat(asked(third, DELEGATE).texts("group-membership")).isEmpty();
        assertThat(asked(third, DELEGATE).texts("calendar-proxy-read-for")).isEmpty();
        assertThat(get(Server.client("user5@example.net"), calendar + "a.ics")).isIn(401, 404);
    }

    @Test
    void onlyTheOwnerSaysWhoActs() {
        set(READ, DELEGATE);

        assertThat(set(delegate, READ, "/dav/principals/users/3/").status()).isEqualTo(403);
        assertThat(set(delegate, WRITE, DELEGATE).status()).isEqualTo(404);
        assertThat(set(Server.client("user1@example.net"), READ).status()).isIn(404, 405);
        assertThat(asked(owner, READ).texts("group-member-set")).containsExactly(DELEGATE);
        assertThat(asked(owner, WRITE).texts("group-member-set")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OWNER,
                "/dav/principals/users/99/",
                "/dav/principals/users/6/",
                "/dav/principals/resources/1/",
                WRITE,
                "mailto:user5@example.org",
                "https://elsewhere.example/principals/users/5/",
                ""
            })
    void whoCannotActIsRefusedAndNothingIsStored(String member) {
        set(READ, "/dav/principals/users/3/");

        Answer answer = set(READ, DELEGATE, member);

        assertThat(answer.multiStatus().at(READ).status("group-member-set")).isEqualTo(403);
        assertThat(asked(owner, READ).texts("group-member-set")).containsExactly("/dav/principals/users/3/");
    }

    @Test
    void nothingIsStoredWhenAnotherPropertyIsRefused() {
        MultiStatus.Response answer = owner.send("PROPPATCH " + READ + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'>"
                        + "<set><prop><group-member-set><href>" + DELEGATE + "</href></group-member-set></prop></set>"
                        + "<set><prop><displayname>Mine</displayname></prop></set></propertyupdate>")
                .multiStatus()
                .at(READ);

        assertThat(answer.status("group-member-set")).isEqualTo(424);
        assertThat(answer.status("displayname")).isEqualTo(403);
        assertThat(asked(owner, READ).texts("group-member-set")).isEmpty();
        assertThat(owner.send("PROPPATCH " + READ + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><remove><prop>"
                                + "<group-member-set/></prop></remove></propertyupdate>")
                        .multiStatus()
                        .at(READ)
                        .status("group-member-set"))
                .isEqualTo(403);
    }

    @Test
    void aDelegateDoesNotReachTheOwnersAddressBooks() {
        set(WRITE, DELEGATE);

        assertThat(delegate.send("PROPFIND /dav/carddav/users/4/ HTTP/1.1\nDepth: 0")
                        .status())
                .isEqualTo(404);
    }
}
