/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections in collections with files in them, RFC 4918. */
class PlainCollectionIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private Client user;
    private String root;

    @BeforeAll
    static void start() throws IOException {
        server = FileServer.start(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    /** {@code a/b/c/} with {@code deep.txt}, and {@code a/note.txt}. */
    @BeforeEach
    void tree() {
        user = Client.at(server.baseUri(), "user1", "secret");
        root = "/dav/files/tree-" + NUMBER.incrementAndGet() + "/";
        for (String collection : new String[] {"", "a/", "a/b/", "a/b/c/"}) {
            assertThat(status("MKCOL " + root + collection)).isEqualTo(201);
        }
        put("a/b/c/deep.txt", "deep");
        put("a/note.txt", "note");
    }

    private int status(String request) {
        return answer(request).status();
    }

    private Answer answer(String request) {
        int lineEnd = request.indexOf('\n');
        return user.send(
                lineEnd < 0
                        ? request + " HTTP/1.1"
                        : request.substring(0, lineEnd) + " HTTP/1.1" + request.substring(lineEnd));
    }

    private void put(String path, String text) {
        assertThat(status("PUT " + root + path + "\nContent-Type: text/plain\n\n" + text))
                .isIn(201, 204);
    }

    private String text(String path) {
        Answer answer = answer("GET " + root + path);
        return answer.status() == 200 ? answer.body() : String.valueOf(answer.status());
    }

    private MultiStatus listing(String path) {
        return answer("PROPFIND " + root + path
                        + "\nDepth: 1\n\n<propfind xmlns='DAV:'><prop><resourcetype/><displayname/>"
                        + "<getcontenttype/></prop></propfind>")
                .multiStatus();
    }

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
    void copyAndMoveTakeTheTreeWithItsDeadProperties() {
        String patch = "\n\n<propertyupdate xmlns='DAV:'><set><prop><x:mark xmlns:x='urn:x'>kept</x:mark></prop></set>"
                + "</propertyupdate>";
        assertThat(status("PROPPATCH " + root + "a/b/c/deep.txt" + patch)).isEqualTo(207);
        assertThat(status("PROPPATCH " + root + "a/b/c/" + patch)).isEqualTo(207);

        assertThat(status("COPY " + root + "a/\nDestination: " + root + "copy/"))
                .isEqualTo(201);
        assertThat(status("MOVE " + root + "copy/b/\nDestination: " + root + "moved/"))
                .isEqualTo(201);

        assertThat(text("a/b/c/deep.txt")).isEqualTo("deep");
        assertThat(text("copy/b/c/deep.txt")).isEqualTo("404");
        assertThat(text("copy/note.txt")).isEqualTo("note");
        assertThat(text("moved/c/deep.txt")).isEqualTo("deep");
        for (String path : new String[] {"moved/c/", "moved/c/deep.txt"}) {
            assertThat(answer(
                                    "PROPFIND " + root + path
                                            + "\nDepth: 0\n\n<propfind xmlns='DAV:'><prop><mark xmlns='urn:x'/></prop></propfind>")
                            .multiStatus()
                            .responses()
                            .get(root + path)
                            .text("mark"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void aShallowCopyHasTheCollectionAlone() {
        assertThat(status("COPY " + root + "a/\nDepth: 0\nDestination: " + root + "copy/"))
                .isEqualTo(201);

        assertThat(listing("copy/").responses()).containsOnlyKeys(root + "copy/");
        assertThat(status("COPY " + root + "a/b/\nDepth: 0\nDestination: " + root + "a/note.txt"))
                .isEqualTo(204);
        assertThat(listing("a/").responses()).containsKey(root + "a/note.txt/");
        assertThat(status("COPY " + root + "a/\nDepth: 1\nDestination: " + root + "other/"))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "MOVE"})
    void whatIsOverwrittenIsGoneWithAllThatWasInIt(String method) {
        assertThat(status("MKCOL " + root + "old/")).isEqualTo(201);
        assertThat(status("MKCOL " + root + "old/in/")).isEqualTo(201);
        String request = method + ' ' + root + "a/\nDestination: " + root + "old/\nOverwrite: ";

        assertThat(status(request + "F")).isEqualTo(412);
        assertThat(listing("old/").responses()).containsKey(root + "old/in/");
        assertThat(status(request + "T")).isEqualTo(204);

        assertThat(listing("old/").responses()).containsOnlyKeys(root + "old/", root + "old/b/", root + "old/note.txt");
        assertThat(text("old/b/c/deep.txt")).isEqualTo("deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "MOVE"})
    void aCollectionTakesThePlaceOfAFileAndAFileThatOfACollection(String method) {
        put("file.txt", "file");

        assertThat(status(method + ' ' + root + "a/b/\nOverwrite: F\nDestination: " + root + "a/note.txt"))
                .isEqualTo(412);
        assertThat(status(method + ' ' + root + "a/b/\nDestination: " + root + "a/note.txt"))
                .isEqualTo(204);
        assertThat(text("a/note.txt/c/deep.txt")).isEqualTo("deep");
        assertThat(status(method + ' ' + root + "file.txt\nDestination: " + root + "a"))
                .isEqualTo(204);
        assertThat(text("a")).isEqualTo("file");
        assertThat(text("a/note.txt/c/deep.txt")).isEqualTo("404");
    }

    @ParameterizedTest
    @CsvSource({"a/, a/", "a/, a/x/", "a/, a/b/", "a/b/, a/", "a/note.txt, a/note.txt", "a/note.txt, a/"})
    void nothingGoesIntoItself(String from, String to) {
        String alias = root.replace("/files/", "/files/users/1/");
        for (String method : new String[] {"COPY", "MOVE"}) {
            for (String destination : new String[] {root + to, alias + to}) {
                assertThat(status(method + ' ' + root + from + "\nDestination: " + destination))
                        .isEqualTo(403);
            }
        }
        assertThat(text("a/b/c/deep.txt")).isEqualTo("deep");
        assertThat(text("a/note.txt")).isEqualTo("note");
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
    void nothingIsReplacedThatWhoeverReplacesItCannotSee() {
        Client writer = Client.at(server.baseUri(), "user2", "secret");
        String mine = root.replace("tree-", "of-2-");
        String shared = root.replace("/files/", "/files/users/1/");
        put("note.txt", "note");
        assertThat(status("ACL " + root + "\n\n<acl xmlns='DAV:'><ace><principal><href>/dav/principals/users/2/</href>"
                        + "</principal><grant><privilege><read/></privilege><privilege><write/></privilege></grant></ace>"
                        + "</acl>"))
                .isEqualTo(200);
        assertThat(writer.send("MKCOL " + mine + " HTTP/1.1").status()).isEqualTo(201);
        assertThat(writer.send("PUT " + mine + "x HTTP/1.1\n\nx").status()).isEqualTo(201);

        assertThat(writer.send("GET " + shared + "note.txt HTTP/1.1").body()).isEqualTo("note");
        assertThat(writer.send("PROPFIND " + shared + "a/ HTTP/1.1\nDepth: 0").status())
                .isEqualTo(404);
        for (String request : new String[] {"COPY " + mine, "COPY " + mine + "x", "MOVE " + mine + "x"}) {
            assertThat(writer.send(request + " HTTP/1.1\nDestination: " + shared + "a")
                            .status())
                    .isEqualTo(409);
        }
        assertThat(text("a/b/c/deep.txt")).isEqualTo("deep");
    }

    @Test
    void othersSeeNothingAndTheGateIsClosedWithoutThePermission() {
        Client other = Client.at(server.baseUri(), "user2", "secret");
        Client closed = Client.at(server.baseUri(), "user3", "secret");
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
        assertThat(Client.of("user1")
                        .send("PROPFIND /dav/files/ HTTP/1.1\nDepth: 0")
                        .status())
                .as("as shipped")
                .isEqualTo(403);
    }
}
