/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** MKCOL, MKCALENDAR, and DELETE, COPY and MOVE of collections and objects. */
class CollectionIT {
    private final Client user = Server.client("user3");

    private static String mkcol(String path, String properties) {
        return "MKCOL " + path + " HTTP/1.1\nContent-Type: application/xml\n\n<mkcol xmlns='DAV:'"
                + " xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:r='urn:ietf:params:xml:ns:carddav'><set><prop>"
                + properties + "</prop></set></mkcol>";
    }

    @Test
    void anExtendedMkcolCreatesWhatItNames() {
        Answer made = user.send(mkcol(
                "/dav/carddav/friends/",
                "<resourcetype><collection/><r:addressbook/></resourcetype><displayname>Friends</displayname>"));

        assertThat(made.status()).isEqualTo(201);
        MultiStatus.Response book = user.send("PROPFIND /dav/carddav/friends/ HTTP/1.1\nDepth: 0\n\n"
                        + "<propfind xmlns='DAV:'><prop><displayname/><resourcetype/></prop></propfind>")
                .multiStatus()
                .at("/dav/carddav/friends/");
        assertThat(book.text("displayname")).isEqualTo("Friends");
        assertThat(book.inside("resourcetype")).containsExactly("collection", "addressbook");
    }

    @Test
    void whatIsRefusedIsNotCreated() {
        Answer refused = user.send(mkcol(
                "/dav/caldav/refused/",
                "<resourcetype><collection/><c:calendar/></resourcetype><displayname>X</displayname><getetag/>"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("mkcol-response", "cannot-modify-protected-property", "424");
        assertThat(user.send("PROPFIND /dav/caldav/refused/ HTTP/1.1\nDepth: 0").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/dav/caldav/x/, <resourcetype><collection/></resourcetype>, 403, valid-resourcetype",
        "/dav/caldav/x/, <displayname>x</displayname>, 403, valid-resourcetype",
        "/dav/caldav/x/, <resourcetype><collection/><r:addressbook/></resourcetype>, 403, addressbook-collection-location-ok",
        "/dav/carddav/x/, <resourcetype><collection/><c:calendar/></resourcetype>, 403, calendar-collection-location-ok",
        "/dav/carddav/contacts/x/, <resourcetype><collection/><r:addressbook/></resourcetype>, 403, addressbook-collection-location-ok"
    })
    void collectionsCannotBeJustAnywhere(String path, String properties, int status, String precondition) {
        Answer answer = user.send(mkcol(path, properties));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.preconditions()).containsExactly(precondition);
    }

    @Test
    void aNameIsTakenOnce() {
        String calendar = Samples.newCalendar(user);

        assertThat(user.send("MKCALENDAR " + calendar + " HTTP/1.1").status()).isIn(403, 405);
        assertThat(user.send(mkcol(calendar, "<resourcetype><collection/><c:calendar/></resourcetype>"))
                        .status())
                .isEqualTo(405);
        assertThat(user.send("MKCALENDAR /dav/caldav/no/such/ HTTP/1.1").status())
                .isEqualTo(409);
    }

    @Test
    void aDeletedCollectionIsGoneAndItsNameFree() {
        String book = Samples.newAddressBook(user);
        Samples.put(user, book + "a.vcf", Samples.card("a", "A"));

        assertThat(user.send("DELETE " + book + " HTTP/1.1").status()).isEqualTo(204);
        assertThat(user.send("GET " + book + "a.vcf HTTP/1.1").status()).isEqualTo(404);
        assertThat(user.send(mkcol(book, "<resourcetype><collection/><r:addressbook/></resourcetype>"))
                        .status())
                .isEqualTo(201);
        assertThat(user.send("PROPFIND " + book + " HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(book);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dav/caldav/calendar/", "/dav/caldav/tasks/", "/dav/carddav/contacts/"})
    void whatEverybodyHasStays(String path) {
        assertThat(user.send("DELETE " + path + " HTTP/1.1").status()).isEqualTo(403);
        assertThat(user.send("MOVE " + path + " HTTP/1.1\nDestination: " + path.replaceAll("[a-z]+/$", "other/"))
                        .status())
                .isEqualTo(403);
        assertThat(user.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0").status())
                .isEqualTo(207);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1%s", "%s", "https://dav.example.org%s"})
    void anObjectMovesWhereverTheDestinationIsWritten(String form) {
        String from = Samples.newCalendar(user);
        String to = Samples.newCalendar(user);
        String etag = Samples.put(user, from + "a.ics", Samples.event("a", "A", 1));

        Answer moved = user.send("MOVE " + from + "a.ics HTTP/1.1\nDestination: " + form.formatted(to + "b%20c.ics"));

        assertThat(moved.status()).isEqualTo(201);
        assertThat(user.send("GET " + from + "a.ics HTTP/1.1").status()).isEqualTo(404);
        assertThat(user.send("GET " + to + "b%20c.ics HTTP/1.1").header("ETag")).contains(etag);
    }

    @Test
    void overwriteSaysWhetherSomethingGivesWay() {
        String from = Samples.newAddressBook(user);
        String to = Samples.newAddressBook(user);
        Samples.put(user, from + "a.vcf", Samples.card("a", "A"));
        String other = Samples.put(user, to + "a.vcf", Samples.card("a", "B"));

        Answer refused = user.send("COPY " + from + "a.vcf HTTP/1.1\nOverwrite: F\nDestination: " + to + "a.vcf");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(user.send("GET " + to + "a.vcf HTTP/1.1").header("ETag")).contains(other);

        Answer copied = user.send("COPY " + from + "a.vcf HTTP/1.1\nDestination: " + to + "a.vcf");
        assertThat(copied.status()).isEqualTo(204);
        assertThat(user.send("GET " + to + "a.vcf HTTP/1.1").body()).contains("FN:A\r\n");
        assertThat(user.send("GET " + from + "a.vcf HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void anObjectOfAnotherUidDoesNotGiveWay() {
        String from = Samples.newAddressBook(user);
        String to = Samples.newAddressBook(user);
        Samples.put(user, from + "a.vcf", Samples.card("a", "A"));
        String kept = Samples.put(user, to + "b.vcf", Samples.card("b", "B"));

        Answer moved = user.send("MOVE " + from + "a.vcf HTTP/1.1\nDestination: " + to + "b.vcf");
        Answer put = user.sendObject("PUT " + to + "b.vcf HTTP/1.1\nContent-Type: text/vcard", Samples.card("c", "C"));

        assertThat(moved.preconditions()).containsExactly("no-uid-conflict");
        assertThat(put.preconditions()).containsExactly("no-uid-conflict");
        assertThat(user.send("GET " + to + "b.vcf HTTP/1.1").header("ETag")).contains(kept);
    }

    @Test
    void aCopyInTheSameCollectionWouldShareItsUid() {
        String book = Samples.newAddressBook(user);
        Samples.put(user, book + "a.vcf", Samples.card("a", "A"));

        Answer refused = user.send("COPY " + book + "a.vcf HTTP/1.1\nDestination: " + book + "b.vcf");

        assertThat(refused.preconditions()).containsExactly("no-uid-conflict");
        assertThat(user.send("MOVE " + book + "a.vcf HTTP/1.1\nDestination: " + book + "b.vcf")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"/dav/carddav/contacts/a.ics, 403", "/dav/caldav/nowhere/a.ics, 409", "/elsewhere/a.ics, 502", "'', 400"
    })
    void anObjectCannotGoJustAnywhere(String destination, int status) {
        String calendar = Samples.newCalendar(user);
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));

        String header = destination.isEmpty() ? "" : "\nDestination: " + destination;
        assertThat(user.send("MOVE " + calendar + "a.ics HTTP/1.1" + header).status())
                .isEqualTo(status);
        assertThat(user.send("GET " + calendar + "a.ics HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void aCollectionMovesWithItsMembers() {
        String from = Samples.newCalendar(user);
        Samples.put(user, from + "a.ics", Samples.event("a", "A", 1));
        String to = from.replace("made", "moved");

        assertThat(user.send("MOVE " + from + " HTTP/1.1\nDestination: " + to).status())
                .isEqualTo(201);
        assertThat(user.send("GET " + to + "a.ics HTTP/1.1").status()).isEqualTo(200);
        assertThat(user.send("PROPFIND " + from + " HTTP/1.1\nDepth: 0").status())
                .isEqualTo(404);
    }

    @Test
    void aCollectionIsCopiedWithItsMembers() {
        String from = Samples.newCalendar(user);
        Samples.put(user, from + "a.ics", Samples.event("a", "A", 1));
        String to = from.replace("made", "copied");

        assertThat(user.send("COPY " + from + " HTTP/1.1\nDestination: " + to).status())
                .isEqualTo(201);
        assertThat(user.send("GET " + to + "a.ics HTTP/1.1").status()).isEqualTo(200);
        assertThat(user.send("GET " + from + "a.ics HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void anotherUsersThingsAreNotThere() {
        Client other = Server.client("user4");
        Samples.put(other, "/dav/carddav/contacts/private.vcf", Samples.card("p", "P"));

        for (String method : new String[] {"GET", "PROPFIND", "DELETE", "PROPPATCH", "REPORT", "COPY"}) {
            String request = method + " /dav/carddav/users/4/contacts/private.vcf HTTP/1.1\nDepth: 0\n"
                    + "Destination: /dav/carddav/contacts/stolen.vcf";
            assertThat(user.send(request).status()).isEqualTo(404);
        }
        assertThat(other.send("GET /dav/carddav/users/4/contacts/private.vcf HTTP/1.1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void earlierAddressesOfACollectionReachIt() {
        String calendar = Samples.newCalendar(user);
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));
        String token = user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0\n\n"
                        + "<propfind xmlns='DAV:'><prop><sync-token/></prop></propfind>")
                .multiStatus()
                .at(calendar)
                .text("sync-token");
        String folderId = token.replaceAll(".*:([0-9]+):[0-9]+", "$1");
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(folderId.getBytes(StandardCharsets.US_ASCII));

        assertThat(user.send("GET /dav/caldav/" + folderId + "/a.ics HTTP/1.1").status())
                .isEqualTo(200);
        assertThat(user.send("GET /dav/caldav/" + encoded + "/a.ics HTTP/1.1").status())
                .isEqualTo(200);
        assertThat(Server.client("user4")
                        .send("GET /dav/caldav/" + folderId + "/a.ics HTTP/1.1")
                        .status())
                .isEqualTo(404);
        assertThat(Server.client("user1@two")
                        .send("GET /dav/caldav/" + folderId + "/a.ics HTTP/1.1")
                        .status())
                .isEqualTo(404);
    }
}
