/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** Busy time of people in other domains, asked for with that of those who are here. */
class FreeBusyElsewhereIT {
    private static final String BUSY = "20310206T100000Z/20310206T110000Z";

    @TempDir
    static Path folder;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final AtomicInteger SECRETS = new AtomicInteger();

    private static HttpServer other;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.setExecutor(THREADS);
        other.createContext("/busy/", FreeBusyElsewhereIT::answer);
        other.createContext("/secret/", exchange -> {
            SECRETS.incrementAndGet();
            send(exchange, 200, busy(""));
        });
        other.start();
        Path etc = folder.resolve("etc");
        Distribution.configure(etc, Distribution.ONE_USER);
        String here = "http://127.0.0.1:" + other.getAddress().getPort();
        Files.writeString(
                etc.resolve("org.kalends.scheduling.elsewhere.cfg"),
                "addresses = away.example=" + here + "/busy/{user},inside.example=http://localhost:"
                        + other.getAddress().getPort()
                        + "/secret/{user}\ntrusted = 127.0.0.1\npatience = 3\nmostOctets = 20000\n");
        server = ServerProcess.start(etc, folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        OVER.countDown();
        other.stop(0);
        THREADS.shutdownNow();
        assertThat(server.terminate()).isZero();
    }

    private static String busy(String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VFREEBUSY\r\nUID:x\r\n"
                + "DTSTAMP:20260101T000000Z\r\nCOMMENT:hidden\r\n" + lines + "END:VFREEBUSY\r\nEND:VCALENDAR\r\n";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String user = exchange.getRequestURI().getPath().substring("/busy/".length());
        switch (user) {
            case "busy", "other" -> send(exchange, 200, busy("FREEBUSY:" + BUSY + "\r\n"));
            case "large" -> send(exchange, 200, busy("X-LONG:" + "x".repeat(30_000) + "\r\n"));
            case "strange" -> send(exchange, 200, "<html>Welcome</html>");
            case "moved" -> {
                exchange.getResponseHeaders().add("Location", "/secret/moved");
                send(exchange, 302, "");
            }
            case "slow" -> {
                try {
                    OVER.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            default -> send(exchange, 404, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    /** What is told of each, in order of the answer. */
    private static String asked(String... people) {
        StringBuilder attendees = new StringBuilder();
        for (String person : people) {
            attendees.append("ATTENDEE:mailto:").append(person).append('\n');
        }
        Client client = Client.at(() -> server.baseUri()).as("user@one");
        client.list("/dav/caldav/", "<displayname/>");
        Answer answer = client.sendObject(
                "POST " + CalendarUser.OUTBOX + " HTTP/1.1\nContent-Type: text/calendar",
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nMETHOD:REQUEST\nBEGIN:VFREEBUSY\nUID:q\n"
                        + "DTSTAMP:20260101T000000Z\nORGANIZER:/dav/principals/users/1/\n" + attendees
                        + "DTSTART:20310206T000000Z\nDTEND:20310207T000000Z\nEND:VFREEBUSY\nEND:VCALENDAR\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("\r?\n ", "");
    }

    @Test
    void whoIsElsewhereIsBusyAsTheServerThereSays() {
        String told = asked("busy@away.example");

        assertThat(told).contains("2.0;Success", "FREEBUSY:" + BUSY, "ATTENDEE:mailto:busy@away.example", "UID:q");
        assertThat(told).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "strange", "moved", "nobody", "slow"})
    void whatCannotBeHadFailsForThatPersonAlone(String person) {
        String told = asked(person + "@away.example", "other@Away.example");

        assertThat(told).contains("5.1;Service unavailable", "2.0;Success", "FREEBUSY:" + BUSY);
    }

    @Test
    void nobodyIsAskedAtAPlaceInside() {
        assertThat(asked("x@inside.example")).contains("5.1;Service unavailable");
        assertThat(asked("moved@away.example")).contains("5.1;Service unavailable");
        assertThat(SECRETS).hasValue(0);
    }

    @Test
    void whoseServerIsNotKnownIsNoCalendarUser() {
        assertThat(asked("x@unknown.example")).contains("3.7;Invalid calendar user");
    }
}
