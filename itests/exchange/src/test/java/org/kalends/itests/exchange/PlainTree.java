/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/** A server of plain collections, and a tree of them for each test. */
abstract class PlainTree {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path folder;

    static ServerProcess server;

    Client user;
    String root;

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
        user = Client.at(server.baseUri()).as("user1");
        root = "/dav/files/tree-" + NUMBER.incrementAndGet() + "/";
        for (String collection : new String[] {"", "a/", "a/b/", "a/b/c/"}) {
            assertThat(status("MKCOL " + root + collection)).isEqualTo(201);
        }
        put("a/b/c/deep.txt", "deep");
        put("a/note.txt", "note");
    }

    final int status(String request) {
        return answer(request).status();
    }

    final Answer answer(String request) {
        int lineEnd = request.indexOf('\n');
        return user.send(
                lineEnd < 0
                        ? request + " HTTP/1.1"
                        : request.substring(0, lineEnd) + " HTTP/1.1" + request.substring(lineEnd));
    }

    final void put(String path, String text) {
        assertThat(status("PUT " + root + path + "\nContent-Type: text/plain\n\n" + text))
                .isIn(201, 204);
    }

    final String text(String path) {
        Answer answer = answer("GET " + root + path);
        return answer.status() == 200 ? answer.body() : String.valueOf(answer.status());
    }

    final MultiStatus listing(String path) {
        return answer("PROPFIND " + root + path
                        + "\nDepth: 1\n\n<propfind xmlns='DAV:'><prop><resourcetype/><displayname/>"
                        + "<getcontenttype/></prop></propfind>")
                .multiStatus();
    }
}
