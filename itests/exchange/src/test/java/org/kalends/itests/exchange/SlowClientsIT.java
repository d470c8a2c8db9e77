/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/**
 * A house full of connections on which nothing is sent, of clients that send or take but a little at a time and come again when they
 * are given up, and one who wants to be answered. Each of the slow ones has an account, and no more requests than anybody may have.
 */
class SlowClientsIT {
    private static final int IDLE = 2_000;
    private static final int SENDING = 400;
    private static final int TAKING = 100;
    private static final int REQUESTS_EACH = 2;
    private static final int QUESTIONS = 200;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final String LARGE = CALENDAR + "large.ics";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static Client user;

    @BeforeAll
    static void start() throws IOException {
        Distribution.configure(folder.resolve("etc"), identity());
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"), "-Xmx256m");
        user = Client.at(server.baseUri()).as("user0");
        String note = "X-NOTE:" + "n".repeat(60) + "\n";
        String large = Samples.event("large").replace("END:VEVENT", note.repeat(12_000) + "END:VEVENT");
        for (int i = SENDING; i < SENDING + TAKING; i += REQUESTS_EACH) {
            Samples.put(Client.at(server.baseUri()).as(login(i)), LARGE, large);
        }
    }

    private static String identity() {
        return IntStream.range(0, 1 + (SENDING + TAKING) / REQUESTS_EACH)
                .mapToObj(i -> "      - { id: %d, login: user%d, password: \"{noop}secret\", displayName: User, "
                                .formatted(i + 1, i)
                        + "permissions: [calendar, contacts, infostore] }\n")
                .collect(Collectors.joining(
                        "",
                        "contexts:\n  - id: 1\n    name: one\n    loginMappings: [defaultcontext]\n    users:\n",
                        ""));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private static String login(int number) {
        return "user" + (1 + number / REQUESTS_EACH);
    }

    private static SocketChannel connection() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        channel.connect(new InetSocketAddress(
                server.baseUri().getHost(), server.baseUri().getPort()));
        return channel;
    }

    /** Someone who is slow at a request of his, time and again. */
    private static final class Slow {
        private final int number;
        private SocketChannel channel;

        Slow(int number) throws IOException {
            this.number = number;
            come();
        }

        private void come() throws IOException {
            String credentials =
                    Base64.getEncoder().encodeToString((login(number) + ":secret").getBytes(StandardCharsets.UTF_8));
            String fields = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials;
            String request = number < SENDING
                    ? "PUT " + CALENDAR + number + ".ics" + fields
                            + "\r\nContent-Type: text/calendar\r\nContent-Length: 100000\r\n\r\nBEGIN:VCALENDAR"
                    : "GET " + LARGE + fields + "\r\n\r\n";
            channel = connection();
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
        }

        /** Sends or takes an octet more, or comes again. */
        void goOn() throws IOException {
            try {
                ByteBuffer one = ByteBuffer.allocate(1);
                int taken = channel.read(one);
                boolean answered = number < SENDING && taken > 0;
                if (taken < 0 || answered) {
                    throw new IOException("The server has had enough");
                }
                if (number < SENDING) {
                    channel.write(ByteBuffer.wrap(new byte[] {' '}));
                }
            } catch (IOException e) {
                channel.close();
                come();
            }
        }
    }

    @Test
    void whoeverIsSlowDelaysNobodyElse() throws IOException {
        List<SocketChannel> idle = new ArrayList<>();
        List<Slow> slow = new ArrayList<>();
        try {
            assertThat(ask()).isEqualTo(207);
            for (int i = 0; i < IDLE; i++) {
                idle.add(connection());
            }
            for (int i = 0; i < SENDING + TAKING; i++) {
                slow.add(new Slow(i));
            }
            List<Duration> took = new ArrayList<>();
            for (int i = 0; i < QUESTIONS; i++) {
                for (int j = 0; j < slow.size(); j += 10) {
                    slow.get((i + j) % slow.size()).goOn();
                }
                long before = System.nanoTime();
                assertThat(ask()).isEqualTo(207);
                took.add(Duration.ofNanos(System.nanoTime() - before));
            }

            // Half of them, as others build on this machine
            took.sort(null);
            assertThat(took.get(QUESTIONS / 2)).isLessThan(SOON);
        } finally {
            for (Slow each : slow) {
                each.channel.close();
            }
            for (SocketChannel each : idle) {
                each.close();
            }
        }
    }

    private static int ask() {
        return user.propfind(CALENDAR, "").status();
    }
}
