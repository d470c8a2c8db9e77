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
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/** Locks on trees of plain collections, RFC 4918 sections 7 and 9.10. */
class PlainLockIT {
    private static final String EXCLUSIVE =
            "\n\n<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>";

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

    @BeforeEach
    void tree() {
        user = Client.at(server.baseUri()).as("user1");
        root = "/dav/files/locks-" + NUMBER.incrementAndGet() + "/";
        for (String path : new String[] {"", "a/", "a/b/", "a/b/c/", "z/"}) {
            assertThat(status("MKCOL", path, "")).isEqualTo(201);
        }
        assertThat(status("PUT", "a/b/c/x", "\n\nx")).isEqualTo(201);
    }

    private int status(String method, String path, String rest) {
        return user.send(method + ' ' + root + path + " HTTP/1.1" + rest).status();
    }

    private String lock(String path, int status) {
        Answer answer = user.send("LOCK " + root + path + " HTTP/1.1" + EXCLUSIVE);
        assertThat(answer.status()).isEqualTo(status);
        return answer.header("Lock-Token").orElseThrow();
    }

    @Test
    void aLockAboveIsToldOfEachCollectionInACollection() {
        lock("a/", 200);

        MultiStatus told = user.send("PROPFIND " + root + "a/b/ HTTP/1.1\nDepth: 1\n\n"
                        + "<propfind xmlns='DAV:'><prop><lockdiscovery/></prop></propfind>")
                .multiStatus();

        assertThat(told.at(root + "a/b/").text("lockdiscovery")).contains(root + "a/");
        assertThat(told.at(root + "a/b/c/").text("lockdiscovery")).contains(root + "a/");
    }

    @Test
    void aDeepLockCoversTheTree() {
        String token = lock("a/", 200);
        String submitted = "\nIf: <" + root + "a/> (" + token + ")";

        assertThat(status("PUT", "a/b/c/x", "\n\ny")).isEqualTo(423);
        assertThat(status("PUT", "a/b/new", "\n\ny")).isEqualTo(423);
        assertThat(status("MKCOL", "a/b/d/", "")).isEqualTo(423);
        assertThat(status("DELETE", "a/b/c/", "")).isEqualTo(423);
        assertThat(status("MOVE", "z/", "\nDestination: " + root + "a/b/z/")).isEqualTo(423);
        assertThat(status("COPY", "a/b/", "\nDestination: " + root + "z/b/")).isEqualTo(201);
        assertThat(status("PUT", "a/b/c/x", submitted + "\n\ny")).isEqualTo(204);
        assertThat(status("MKCOL", "a/b/d/", submitted)).isEqualTo(201);
        assertThat(status("PUT", "z/b/c/x", "\n\ny")).as("locks are not copied").isEqualTo(204);
    }

    @Test
    void aLockFarBelowKeepsTheTreeWhereItIs() {
        String token = lock("a/b/c/x", 200);
        String submitted = "\nIf: <" + root + "a/b/c/x> (" + token + ")";

        assertThat(status("DELETE", "a/", "")).isEqualTo(423);
        assertThat(status("MOVE", "a/", "\nDestination: " + root + "moved/")).isEqualTo(423);
        assertThat(status("COPY", "z/", "\nDestination: " + root + "a/b/")).isEqualTo(423);
        assertThat(status("LOCK", "a/", EXCLUSIVE)).isEqualTo(207);

        assertThat(status("MOVE", "a/", submitted + "\nDestination: " + root + "moved/"))
                .isEqualTo(201);
        assertThat(status("PUT", "moved/b/c/x", "\n\ny"))
                .as("locks do not move")
                .isEqualTo(204);
        assertThat(status("MKCOL", "a/", "")).isEqualTo(201);
    }

    @Test
    void aLockOnAFreeNameMakesAnEmptyFile() {
        String token = lock("a/b/new.txt", 201);

        Answer empty = user.send("GET " + root + "a/b/new.txt HTTP/1.1");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        assertThat(status("PUT", "a/b/new.txt", "\n\ny")).isEqualTo(423);
        assertThat(status("PUT", "a/b/new.txt", "\nIf: (" + token + ")\nContent-Type: text/plain\n\ny"))
                .isEqualTo(204);
        assertThat(status("DELETE", "a/b/new.txt", "\nIf: (" + token + ")")).isEqualTo(204);
        assertThat(status("PUT", "a/b/new.txt", "\n\ny")).isEqualTo(201);
        assertThat(status("LOCK", "none/new.txt", EXCLUSIVE)).isIn(404, 409);
    }

    @Test
    void whatIsOverwrittenHasNoLocksLeft() {
        String token = lock("a/b/c/x", 200);

        assertThat(status("MOVE", "z/", "\nDestination: " + root + "a/b/\nIf: <" + root + "a/b/c/x> (" + token + ")"))
                .isEqualTo(204);

        assertThat(status("MKCOL", "a/b/c/", "")).isEqualTo(201);
        assertThat(status("PUT", "a/b/c/x", "\n\ny")).isEqualTo(201);
    }
}
