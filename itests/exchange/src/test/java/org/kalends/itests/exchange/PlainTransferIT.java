/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Client;

/** COPY and MOVE of trees, RFC 4918 sections 9.8 and 9.9. */
class PlainTransferIT extends PlainTree {
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
    void nothingIsReplacedThatWhoeverReplacesItCannotSee() {
        Client writer = Client.at(server.baseUri()).as("user2");
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
}
