/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What real clients were seen to send beside the letter of the RFCs, and cannot do without an answer to. */
class ClientHabitsIT {
    private static final String SABRE = "http://sabredav.org/ns";

    private final Client user = Server.client("user1");

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "infinity"})
    void aCollectionIsDeletedWholeWhateverTheDepth(String depth) {
        String calendar = Samples.newCalendar(user);
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));

        assertThat(user.send("DELETE " + calendar + " HTTP/1.1\nDepth: " + depth)
                        .status())
                .isEqualTo(204);
        assertThat(user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void aCollectionIsMovedWholeWhateverTheDepth(String depth) {
        String calendar = Samples.newCalendar(user);
        String there = calendar.substring(0, calendar.length() - 1) + "-moved/";
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));

        assertThat(user.send("MOVE " + calendar + " HTTP/1.1\nDepth: " + depth + "\nDestination: " + there)
                        .status())
                .isEqualTo(201);
        assertThat(user.send("GET " + there + "a.ics HTTP/1.1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dav/", "/dav/caldav/", "/dav/principals/", "/dav/principals/users/1/"})
    void propertiesAreToldWhereNoDepthIsNamed(String path) {
        MultiStatus answer = user.send("PROPFIND " + path + " HTTP/1.1").multiStatus();

        assertThat(answer.at(path).status("resourcetype")).isEqualTo(200);
    }

    @Test
    void anInfiniteListingIsStillRefused() {
        assertThat(user.send("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: infinity").preconditions())
                .containsExactly("propfind-finite-depth");
    }

    @Test
    void storedElementsHaveThePrefixesOfTheAnswer() {
        String calendar = Samples.newCalendar(user);
        Answer answer = user.send(
                "PROPFIND " + calendar
                        + """
                 HTTP/1.1
                Depth: 0

                <propfind xmlns="DAV:"><prop><c:supported-calendar-component-set
                xmlns:c="urn:ietf:params:xml:ns:caldav"/></prop></propfind>""");

        assertThat(answer.body())
                .contains("<C:comp name=\"VEVENT\"/>")
                .containsOnlyOnce("=\"urn:ietf:params:xml:ns:caldav\"");
    }

    @ParameterizedTest
    @CsvSource({"/, displayname", "/dav/, displayname", "/dav/principals/, displayname"})
    void principalsAreFoundFromAboveThem(String place, String property) {
        MultiStatus found = search(place, "", "<D:" + property + "/>", "User 2", "<D:displayname/>");

        assertThat(found.at("/dav/principals/users/2/").text("displayname")).isEqualTo("User 2");
    }

    @Test
    void principalsAreListedByASearchForNothingWithThePropertiesBesideProp() {
        MultiStatus all = user.send(
                        """
                        REPORT /dav/ HTTP/1.1
                        Depth: 0

                        <D:principal-property-search xmlns:D="DAV:"><D:prop/><D:displayname/></D:principal-property-search>""")
                .multiStatus();

        assertThat(all.at("/dav/principals/users/1/").text("displayname")).isEqualTo("User 1");
        assertThat(all.at("/dav/principals/users/2/").text("displayname")).isEqualTo("User 2");
    }

    @Test
    void peopleAreFoundByTheMailAddressOfSabre() {
        MultiStatus found = search(
                "/dav/principals/users/",
                "test='anyof'",
                "<s:email-address xmlns:s='" + SABRE + "'/><D:displayname/>",
                "user3@",
                "<s:email-address xmlns:s='" + SABRE + "'/>");

        assertThat(found.at("/dav/principals/users/3/").text("email-address")).isEqualTo("user3@example.org");
    }

    private MultiStatus search(String place, String test, String searched, String text, String wanted) {
        return user.send(
                        """
                        REPORT %s HTTP/1.1
                        Depth: 0

                        <D:principal-property-search xmlns:D="DAV:" %s><D:property-search><D:prop>%s</D:prop>
                        <D:match>%s</D:match></D:property-search><D:prop>%s</D:prop></D:principal-property-search>"""
                                .formatted(place, test, searched, text, wanted))
                .multiStatus();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gr\u00fcn.ics", "http://anywhere.example%sgr\u00fcn.ics", "a b.ics"})
    void aDestinationNeedNotBeEscaped(String destination) {
        String calendar = Samples.newCalendar(user);
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));
        String reference = destination.contains("%s") ? destination.formatted(calendar) : calendar + destination;
        String name = destination.contains("a b") ? "a%20b.ics" : "gr%C3%BCn.ics";

        assertThat(user.send("MOVE " + calendar + "a.ics HTTP/1.1\nDestination: " + reference)
                        .status())
                .isEqualTo(201);
        assertThat(user.send("GET " + calendar + name + " HTTP/1.1").status()).isEqualTo(200);
    }
}
