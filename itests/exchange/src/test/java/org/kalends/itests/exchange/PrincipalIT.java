/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What principals tell of themselves: RFC 3744 section 4 and what clients of calendars add to it. */
class PrincipalIT {
    private static final String USER_1 = "/dav/principals/users/1/";
    private static final String SALES = "/dav/principals/groups/2/";
    private static final String ROOM = "/dav/principals/resources/1/";
    private static final String BEAMER = "/dav/principals/resources/2/";

    private final Client user1 = Server.client("user1");
    private final Client user3 = Server.client("user3");

    private MultiStatus.Response asked(Client client, String path) {
        return client.send(
                        "PROPFIND " + path
                                + """
                         HTTP/1.1
                        Depth: 0

                        <propfind xmlns="DAV:" xmlns:s="http://calendarserver.org/ns/"
                          xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:r="urn:ietf:params:xml:ns:carddav"><prop>
                        <displayname/><resourcetype/><alternate-URI-set/><principal-URL/><group-member-set/>
                        <group-membership/><principal-collection-set/><resource-id/><owner/>
                        <s:email-address-set/><s:record-type/><s:first-name/><s:last-name/>
                        <s:expanded-group-member-set/><s:expanded-group-membership/>
                        <s:calendar-proxy-read-for/><s:calendar-proxy-write-for/>
                        <c:calendar-user-type/><c:calendar-user-address-set/><c:calendar-home-set/>
                        <r:addressbook-home-set/></prop></propfind>""")
                .multiStatus()
                .at(path);
    }

    @Test
    void aUserTellsNamesAddressesAndGroups() {
        MultiStatus.Response user = asked(user1, USER_1);

        assertThat(user.text("displayname")).isEqualTo("User 1");
        assertThat(user.text("first-name")).isEqualTo("User");
        assertThat(user.text("last-name")).isEqualTo("Number1");
        assertThat(user.texts("email-address-set")).containsExactly("user1@example.org");
        assertThat(user.text("record-type")).isEqualTo("users");
        assertThat(user.text("calendar-user-type")).isEqualTo("INDIVIDUAL");
        assertThat(user.texts("alternate-URI-set")).isEmpty();
        assertThat(user.texts("principal-URL")).containsExactly(USER_1);
        assertThat(user.texts("owner")).containsExactly(USER_1);
        assertThat(user.texts("group-member-set")).isEmpty();
        assertThat(user.texts("group-membership")).containsExactly(SALES);
        assertThat(user.texts("expanded-group-membership")).containsExactly(SALES);
        assertThat(user.texts("calendar-proxy-read-for")).isEmpty();
        assertThat(user.texts("calendar-proxy-write-for")).isEmpty();
        assertThat(user.texts("principal-collection-set")).containsExactly("/dav/principals/");
    }

    @Test
    void calendarsNameAUserByMailAddressPrincipalAndAnIdThatStays() {
        MultiStatus.Response user = asked(user1, USER_1);
        String id = user.texts("resource-id").get(0);

        assertThat(id).startsWith("urn:uuid:");
        assertThat(user.texts("calendar-user-address-set")).containsExactly("mailto:user1@example.org", USER_1, id);
        assertThat(asked(user3, USER_1).texts("resource-id")).containsExactly(id);
        assertThat(asked(Server.client("user1@example.net"), USER_1).texts("resource-id"))
                .doesNotContain(id);
        assertThat(asked(user1, ROOM).texts("resource-id")).doesNotContain(id);
    }

    @Test
    void aGroupTellsItsMembers() {
        MultiStatus.Response group = asked(user3, SALES);

        assertThat(group.text("displayname")).isEqualTo("Sales");
        assertThat(group.text("record-type")).isEqualTo("groups");
        assertThat(group.text("calendar-user-type")).isEqualTo("GROUP");
        assertThat(group.texts("group-member-set")).containsExactly(USER_1, "/dav/principals/users/2/");
        assertThat(group.texts("expanded-group-member-set")).containsExactly(USER_1, "/dav/principals/users/2/");
        assertThat(group.texts("group-membership")).isEmpty();
        assertThat(group.status("calendar-home-set")).isEqualTo(404);
        assertThat(group.status("first-name")).isEqualTo(404);
    }

    @Test
    void roomsAndEquipmentTellWhatTheyAre() {
        MultiStatus.Response room = asked(user3, ROOM);
        MultiStatus.Response beamer = asked(user3, BEAMER);

        assertThat(room.text("calendar-user-type")).isEqualTo("ROOM");
        assertThat(room.text("record-type")).isEqualTo("locations");
        assertThat(room.texts("calendar-user-address-set")).startsWith("mailto:room-1@example.org", ROOM);
        assertThat(beamer.text("calendar-user-type")).isEqualTo("RESOURCE");
        assertThat(beamer.text("record-type")).isEqualTo("resources");
        assertThat(beamer.texts("email-address-set")).isEmpty();
        assertThat(beamer.texts("calendar-user-address-set")).startsWith(BEAMER).hasSize(2);
    }

    @Test
    void theHomesAreThoseOfWhoeverIsLookedAt() {
        assertThat(asked(user1, USER_1).texts("calendar-home-set")).containsExactly("/dav/caldav/");
        assertThat(asked(user1, USER_1).texts("addressbook-home-set")).containsExactly("/dav/carddav/");
        assertThat(asked(user3, USER_1).texts("calendar-home-set")).containsExactly("/dav/caldav/users/1/");
        assertThat(asked(user3, USER_1).texts("addressbook-home-set")).containsExactly("/dav/carddav/users/1/");
    }

    @Test
    void aCollectionHasTheSameIdWhereverItIsSeen() {
        String calendar = Samples.newCalendar(user1);
        List<String> id = asked(user1, calendar).texts("resource-id");

        assertThat(id).hasSize(1);
        assertThat(asked(user1, calendar.replace("/caldav/", "/caldav/users/1/"))
                        .texts("resource-id"))
                .isEqualTo(id);
        String renamed = calendar.replace("made", "renamed");
        assertThat(user1.send("MOVE " + calendar + " HTTP/1.1\nDestination: " + renamed)
                        .status())
                .isEqualTo(201);
        assertThat(asked(user1, renamed).texts("resource-id")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        SALES + ", group-member-set",
        USER_1 + ", group-member-set",
        USER_1 + ", displayname",
        ROOM + ", displayname"
    })
    void whatTheDirectorySaysIsProtected(String principal, String property) {
        Answer answer = user1.send("PROPPATCH " + principal + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop><"
                + property + "/></prop></set></propertyupdate>");

        assertThat(answer.multiStatus().at(principal).status(property)).isEqualTo(403);
        assertThat(answer.body()).contains("cannot-modify-protected-property");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/principals/users/99/",
                "/dav/principals/users/6/",
                "/dav/principals/users/x/",
                "/dav/principals/groups/1/",
                "/dav/principals/groups/2/calendar-proxy-read/",
                "/dav/principals/users/1/calendar-proxy/",
                "/dav/principals/users/1/calendar-proxy-read/x",
                "/dav/principals/others/1/"
            })
    void whoIsNotInTheOwnContextIsNotThere(String path) {
        assertThat(user1.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0").status())
                .isEqualTo(404);
    }

    @Test
    void theCollectionsListThePrincipalsOfTheOwnContext() {
        assertThat(listed("/dav/principals/"))
                .containsOnlyKeys(
                        "/dav/principals/",
                        "/dav/principals/users/",
                        "/dav/principals/groups/",
                        "/dav/principals/resources/");
        assertThat(listed("/dav/principals/users/"))
                .containsKeys(USER_1, "/dav/principals/users/7/")
                .doesNotContainKey("/dav/principals/users/6/");
        assertThat(listed("/dav/principals/resources/")).containsKeys(ROOM, BEAMER);
    }

    private Map<String, MultiStatus.Response> listed(String path) {
        return user1.send("PROPFIND " + path + " HTTP/1.1\nDepth: 1")
                .multiStatus()
                .responses();
    }
}
