/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/** Collections in collections with files in them, RFC 4918. */
class PlainCollectionIT extends PlainTree {
    @Test
    void aListingShowsCollectionsAndFiles() {
        MultiStatus listing = listing("a/");

        assertThat(listing.responses()).containsOnlyKeys(root + "a/", root + "a/b/", root + "a/note.txt");
        assertThat(listing.responses().get(root + "a/b/").inside("resourcetype"))
                .containsExactly("collection");
        assertThat(listing.responses().get(root + "a/b/").text("displayname")).isEqualTo("b");
        assertThat(listing.responses().get(root + "a/note.txt").inside("resourcetype"))
                .isEmpty();
        assertThat(listing.responses().get(root + "a/note.txt").text("getcontenttype"))
                .isEqualTo("text/plain");
        assertThat(answer("PROPFIND /dav/files/\nDepth: 1").multiStatus().responses())
                .containsKey(root)
                .doesNotContainKey(root + "a/");
    }

    @Test
    void aFileIsServedAsItCameAndRunsNowhere() {
        assertThat(status("PUT " + root + "a/page.html\nContent-Type: text/html; charset=utf-8\n\n<script/>"))
                .isEqualTo(201);

        Answer served = answer("GET " + root + "a/page.html");

        assertThat(served.body()).isEqualTo("<script/>");
        assertThat(served.header("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(served.header("Content-Disposition")).contains("attachment");
        assertThat(served.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(served.header("Content-Security-Policy").orElseThrow()).startsWith("sandbox");
    }

    @ParameterizedTest
    @CsvSource({
        "MKCOL none/x/, 409",
        "MKCOL a/note.txt/x/, 409",
        "MKCOL a/b/, 405",
        "MKCOL a/note.txt, 405",
        "PUT none/x.txt, 409",
        "PUT a/b/, 405",
        "PROPFIND a/b/none, 404",
        "PROPFIND a/note.txt/x, 404",
        "DELETE a/none/, 404",
        "REPORT a/, 400"
    })
    void whatCannotBeIsRefused(String request, int status) {
        String[] words = request.split(" ");

        assertThat(status(words[0] + ' ' + root + words[1])).isEqualTo(status);
    }

    @Test
    void mkcolUnderstandsAMkcolElementAndNothingElse() {
        String plain = "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/></resourcetype>"
                + "<displayname>Named</displayname></prop></set></mkcol>";

        assertThat(status("MKCOL " + root + "x/\nContent-Type: application/octet-stream\n\nabc"))
                .isEqualTo(415);
        assertThat(status("MKCOL " + root + "x/\nContent-Type: application/xml\n\n<x/>"))
                .isEqualTo(415);
        assertThat(status("MKCOL " + root + "x/\nContent-Type: application/xml\n\n<mkcol"))
                .isEqualTo(400);
        assertThat(status("MKCOL " + root + "x/\nContent-Type: application/xml\n\n" + plain))
                .isEqualTo(201);
        assertThat(listing("").responses().get(root + "x/").text("displayname")).isEqualTo("Named");
        assertThat(answer("MKCOL /dav/caldav/plain/").preconditions()).containsExactly("valid-resourcetype");
        assertThat(answer("MKCOL " + root + "cal/\n\n"
                                + plain.replace(
                                        "<collection/>",
                                        "<collection/><calendar xmlns='urn:ietf:params:xml:ns:caldav'/>"))
                        .preconditions())
                .containsExactly("calendar-collection-location-ok");
    }

    @Test
    void deleteTakesTheTree() {
        assertThat(status("DELETE " + root + "a/b/")).isEqualTo(204);

        assertThat(text("a/b/c/deep.txt")).isEqualTo("404");
        assertThat(text("a/note.txt")).isEqualTo("note");
        assertThat(status("MKCOL " + root + "a/b/")).isEqualTo(201);
        assertThat(listing("a/b/").responses()).hasSize(1);
    }

    @Test
    void aPathOfMoreThanAThousandCharactersIsRefused() {
        String name = "n".repeat(1005);

        assertThat(status("MKCOL " + root + name + name + "/")).isEqualTo(403);
        assertThat(status("MKCOL " + root + name + "/")).isEqualTo(201);
        assertThat(status("MOVE " + root + "a/\nDestination: " + root + name + "/too-long-by-far/"))
                .isEqualTo(403);
        assertThat(text("a/b/c/deep.txt")).isEqualTo("deep");
    }

    @Test
    void aTreeHasNoSyncToken() {
        String sync =
                "\n\n<sync-collection xmlns='DAV:'><sync-token/><sync-level>1</sync-level><prop/></sync-collection>";

        assertThat(answer("REPORT " + root + sync).preconditions()).containsExactly("supported-report");
        assertThat(answer("REPORT /dav/files/" + sync).preconditions()).containsExactly("supported-report");
    }

    @Test
    void othersSeeNothingAndTheGateIsClosedWithoutThePermission() {
        Client other = Client.at(server.baseUri()).as("user2");
        Client closed = Client.at(server.baseUri()).as("user3");
        String theirs = root.replace("/files/", "/files/users/1/");

        assertThat(other.send("GET " + theirs + "a/note.txt HTTP/1.1").status()).isEqualTo(404);
        assertThat(other.send("PUT " + theirs + "a/note.txt HTTP/1.1\n\nx").status())
                .isIn(404, 409);
        assertThat(closed.send("PROPFIND /dav/files/ HTTP/1.1\nDepth: 0").status())
                .isEqualTo(403);
        assertThat(closed.send("PROPFIND /dav/ HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .doesNotContainKey("/dav/files/");
        assertThat(Server.client("user1")
                        .send("PROPFIND /dav/files/ HTTP/1.1\nDepth: 0")
                        .status())
                .as("as shipped")
                .isEqualTo(403);
    }
}
