/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/**
 * The way of a client from what a person types to its objects, by nothing but the addresses it is told, each of which it asks.
 * It leaves nothing behind.
 *
 * @param client the client
 * @param host the name it knows the server by
 */
record Journey(Client client, String host) {
    /**
     * Goes the way.
     *
     * @param start path where it begins
     * @param home where the calendars are to be found
     */
    void from(String start, String home) {
        assertThat(redirect("/.well-known/caldav")).isEqualTo(home);
        assertThat(redirect("/.well-known/carddav")).isEqualTo(home.replace("caldav", "carddav"));
        assertThat(client.send("OPTIONS " + start + " HTTP/1.1").header("DAV"))
                .hasValueSatisfying(classes -> assertThat(classes).contains("calendar-access", "addressbook"));
        String principal = property(start, "<current-user-principal/>", "current-user-principal");
        String calendars =
                property(principal, "<calendar-home-set xmlns='urn:ietf:params:xml:ns:caldav'/>", "calendar-home-set");
        String books = property(
                principal, "<addressbook-home-set xmlns='urn:ietf:params:xml:ns:carddav'/>", "addressbook-home-set");
        assertThat(calendars).isEqualTo(home);
        assertThat(reachable(calendars)).contains(calendars + "calendar/");
        objects(calendars + "calendar/", ".ics", Samples.event("a", "A", 1));
        objects(books + "contacts/", ".vcf", Samples.card("a", "A"));
    }

    /** Goes to the service of time zones, which stands beside DAV and not below its prefix (RFC 7808 section 4.2.1). */
    void toTimeZones() {
        assertThat(redirect("/.well-known/timezone")).isEqualTo("/tzdist");
        assertThat(client.get("/tzdist/capabilities").body()).contains("expand");
    }

    /** Stores, lists, moves and deletes an object of a collection. */
    private void objects(String collection, String extension, String object) {
        String first = collection + "a" + extension;
        String tag = Samples.put(client, first, object);
        assertThat(reachable(collection)).contains(first);
        Answer stored = client.get(first);
        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.header("ETag")).hasValue(tag);
        Answer moved = client.send("MOVE " + first + " HTTP/1.1\nDestination: http://" + host + collection + "b"
                + extension + "\nOverwrite: F");
        assertThat(moved.status()).isEqualTo(201);
        assertThat(client.get(first).status()).isEqualTo(404);
        String second = moved.header("Location").orElseThrow();
        assertThat(client.get(second).body()).isEqualTo(stored.body());
        assertThat(client.send("DELETE " + second + " HTTP/1.1").status()).isEqualTo(204);
    }

    private String redirect(String path) {
        Answer answer = client.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0");
        assertThat(answer.status()).isEqualTo(301);
        return answer.header("Location").orElseThrow();
    }

    private String property(String path, String element, String name) {
        MultiStatus answer = client.propfind(path, element).multiStatus();
        return answer.at(path).text(name);
    }

    /** All addresses in a listing, each of them asked. */
    private Set<String> reachable(String collection) {
        Set<String> hrefs = client.list(collection, "").multiStatus().hrefs();
        for (String href : hrefs) {
            assertThat(client.propfind(href, "").status()).as(href).isEqualTo(207);
        }
        return hrefs;
    }
}
