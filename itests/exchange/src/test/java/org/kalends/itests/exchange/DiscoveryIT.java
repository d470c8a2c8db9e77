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

class DiscoveryIT {
    private static final String CURRENT_USER =
            """

            <propfind xmlns="DAV:"><prop><current-user-principal/><principal-URL/><resourcetype/></prop></propfind>""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dav",
                "/dav/",
                "/dav/caldav/",
                "/dav/carddav/",
                "/dav/principals/",
                "/dav/caldav/calendar/"
            })
    void everyPlaceLeadsToTheOwnPrincipal(String path) {
        Answer answer = Server.client("user1").send("PROPFIND " + path + " HTTP/1.1\nDepth: 0\n" + CURRENT_USER);

        String href = answer.multiStatus().responses().keySet().iterator().next();
        assertThat(answer.multiStatus().at(href).text("current-user-principal")).isEqualTo("/dav/principals/users/1/");
    }

    @ParameterizedTest
    @CsvSource({
        "PROPFIND, /.well-known/caldav, /dav/caldav/",
        "GET, /.well-known/caldav/, /dav/caldav/",
        "OPTIONS, /.well-known/carddav, /dav/carddav/",
        "REPORT, /.well-known/carddav, /dav/carddav/",
    })
    void wellKnownAddressesRedirectEverybody(String method, String path, String location) {
        Answer answer = Server.anonymous().send(method + " " + path + " HTTP/1.1");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).contains(location);
    }

    @Test
    void thePrincipalNamesTheHomes() {
        Answer answer = Server.client("user1")
                .send(
                        """
                PROPFIND /dav/principals/users/1/ HTTP/1.1
                Depth: 0

                <d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:r="urn:ietf:params:xml:ns:carddav">
                <d:prop><c:calendar-home-set/><r:addressbook-home-set/><c:calendar-user-address-set/><d:displayname/>
                <d:resourcetype/><d:principal-URL/></d:prop></d:propfind>""");

        MultiStatus.Response principal = answer.multiStatus().at("/dav/principals/users/1/");
        assertThat(principal.text("calendar-home-set")).isEqualTo("/dav/caldav/");
        assertThat(principal.text("addressbook-home-set")).isEqualTo("/dav/carddav/");
        assertThat(principal.text("calendar-user-address-set")).startsWith("mailto:user1@example.org");
        assertThat(principal.text("displayname")).isEqualTo("User 1");
        assertThat(principal.text("principal-URL")).isEqualTo("/dav/principals/users/1/");
        assertThat(principal.inside("resourcetype")).contains("principal");
    }

    @Test
    void aNewUserHasACalendarATaskListAndAnAddressBookInTheOwnLanguage() {
        Client sieben = Server.client("sieben");
        String names = "Depth: 1\n\n<propfind xmlns='DAV:'><prop><displayname/><resourcetype/></prop></propfind>";

        MultiStatus calendars =
                sieben.send("PROPFIND /dav/caldav/ HTTP/1.1\n" + names).multiStatus();
        MultiStatus books =
                sieben.send("PROPFIND /dav/carddav/ HTTP/1.1\n" + names).multiStatus();

        assertThat(calendars.responses())
                .containsOnlyKeys(
                        "/dav/caldav/",
                        "/dav/caldav/calendar/",
                        "/dav/caldav/tasks/",
                        "/dav/caldav/schedule-inbox/",
                        "/dav/caldav/schedule-outbox/");
        assertThat(calendars.at("/dav/caldav/calendar/").text("displayname")).isEqualTo("Kalender");
        assertThat(calendars.at("/dav/caldav/tasks/").text("displayname")).isEqualTo("Aufgaben");
        assertThat(books.at("/dav/carddav/contacts/").text("displayname")).isEqualTo("Kontakte");
        assertThat(books.at("/dav/carddav/contacts/").inside("resourcetype"))
                .containsExactly("collection", "addressbook");
    }

    @Test
    void whoDoesNotSignInIsAskedTo() {
        Answer answer = Server.anonymous().send("PROPFIND / HTTP/1.1\nDepth: 0");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Basic realm=");
    }

    @ParameterizedTest
    @CsvSource({"user1, wrong", "nobody, secret", "user1@example.net.example, secret", "'', secret"})
    void whoIsNotKnownGetsTheSameAnswer(String login, String password) {
        Answer answer = Server.client(login, password).send("PROPFIND /dav/ HTTP/1.1\nDepth: 0");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(Server.anonymous()
                        .send("PROPFIND /dav/ HTTP/1.1\nDepth: 0")
                        .body());
    }

    @Test
    void aContextIsNamedInTheLogin() {
        String request = "PROPFIND /dav/ HTTP/1.1\nDepth: 0\n" + CURRENT_USER;

        assertThat(Server.client("user1@example.org").send(request).status()).isEqualTo(207);
        assertThat(Server.client("user1@one").send(request).status()).isEqualTo(207);
        assertThat(Server.client("user1*example.net").send(request).status()).isEqualTo(207);
    }
}
