/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.kalends.testing.Patience;

/** What requests hold of a server's memory and threads is bounded, for one of them and for all. */
class CrowdIT {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [one]
                users:
                  - { id: 1, login: user, password: "{noop}secret", displayName: User, permissions: [calendar, contacts, infostore] }
                  - { id: 2, login: other, password: "{noop}secret", displayName: Other, permissions: [calendar, contacts, infostore] }
            """;

    @TempDir
    Path folder;

    private ServerProcess server;
    private Client user;
    private Client other;

    @BeforeEach
    void start() throws IOException {
        Distribution.configure(folder.resolve("etc"), IDENTITY);
        bound("4M", 3);
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
        user = Client.at(server.baseUri()).as("user@one");
        other = Client.at(server.baseUri()).as("other@one");
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private void bound(String memory, int allAtOnce) throws IOException {
        Files.writeString(
                folder.resolve("etc/a-bounds.properties"),
                "org.kalends.dav.request.memory=%s\norg.kalends.dav.request.allAtOnce=%d\n"
                        .formatted(memory, allAtOnce));
    }

    private static String event(String uid, int octets) {
        String line = "X-NOTE:" + "n".repeat(60) + "\n";
        return Samples.event(uid, "Tea", 1).replace("END:VEVENT", line.repeat(octets / line.length()) + "END:VEVENT");
    }

    @Test
    void whatIsLargerThanTheMemoryIsRefusedAndTheNextIsTaken() {
        Answer refused = user.put(CALENDAR + "large.ics", event("large", 600_000));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.preconditions()).containsExactly("request-body-too-large");
        assertThat(user.get(CALENDAR + "large.ics").status()).isEqualTo(404);
        assertThat(user.put(CALENDAR + "small.ics", event("small", 1_000)).status())
                .isEqualTo(201);
        assertThat(user.put(CALENDAR + "fits.ics", event("fits", 300_000)).status())
                .isEqualTo(201);
    }

    @Test
    void whatIsStoredIsGivenOutThoughThereIsLessMemoryThanItTakes() throws IOException {
        String large = event("large", 400_000);
        Samples.put(user, CALENDAR + "large.ics", large);
        Samples.put(user, CALENDAR + "small.ics", event("small", 100));
        bound("1M", 3);
        Patience.until(
                () -> user.put(CALENDAR + "more.ics", event("more", 300_000)).status() == 413);

        assertThat(user.get(CALENDAR + "large.ics").body()).isEqualToNormalizingNewlines(large);
        assertThat(user.send("GET " + CALENDAR + "large.ics HTTP/1.1\nRange: bytes=0-14")
                        .body())
                .isEqualTo("BEGIN:VCALENDAR");
        Answer told = user.send(
                "REPORT " + CALENDAR
                        + " HTTP/1.1\nDepth: 1\n\n<c:calendar-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                        + "<prop><c:calendar-data/></prop><c:filter><c:comp-filter name='VCALENDAR'/></c:filter></c:calendar-query>");
        assertThat(told.multiStatus().at(CALENDAR + "large.ics").text("calendar-data"))
                .contains("UID:large");
        assertThat(told.multiStatus().at(CALENDAR + "small.ics").text("calendar-data"))
                .contains("UID:small");
    }

    @Test
    void whoSendsSlowlyLeavesRoomForOthers() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            // One that meets the question below may be refused instead, so that the number is not known before
            do {
                slow.add(sendingSlowly(slow.size()));
                assertThat(slow).hasSizeLessThan(100);
            } while (user.propfind(CALENDAR, "").status() != 503);

            assertThat(user.propfind(CALENDAR, "").header("Retry-After")).isPresent();
            assertThat(other.propfind(CALENDAR, "").status()).isEqualTo(207);
            assertThat(other.put(CALENDAR + "tea.ics", event("tea", 100)).status())
                    .isEqualTo(201);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Patience.until(() -> user.propfind(CALENDAR, "").status() == 207);
    }

    private Socket sendingSlowly(int number) throws IOException {
        String credentials = Base64.getEncoder().encodeToString("user@one:secret".getBytes(StandardCharsets.UTF_8));
        Socket socket = new Socket(server.baseUri().getHost(), server.baseUri().getPort());
        socket.getOutputStream()
                .write(("PUT " + CALENDAR + "slow" + number + ".ics HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: text/calendar\r\nContent-Length: 900\r\nAuthorization: Basic "
                                + credentials
                                + "\r\n\r\nBEGIN:VCAL")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
