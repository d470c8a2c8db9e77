/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** What whoever runs the server sees of it: probes, figures, a line for each request, and the id that ties them together. */
class OperationsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static Client user;

    @BeforeAll
    static void start() throws IOException {
        Distribution.configure(folder.resolve("etc"), Distribution.ONE_USER);
        Files.writeString(folder.resolve("etc/a-proxies.properties"), "org.kalends.dav.trustedProxies=127.0.0.0/8\n");
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
        user = Client.at(server.baseUri()).as("user@one");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private static Answer ask(String path, String... headers) {
        return Client.at(server.baseUri()).send("GET", path, "", headers);
    }

    private static Optional<String> line(String log, String with) {
        try {
            return Files.readAllLines(folder.resolve("data/log").resolve(log)).stream()
                    .filter(line -> line.contains(with))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    void aServerThatIsWellSaysSoToProbes() {
        await(() -> ask("/health/ready").status() == 200);

        Answer ready = ask("/health/ready");
        assertThat(ready.body()).startsWith("{\"status\":\"OK\"");
        for (String name : List.of("clock", "directory", "doors", "engine", "storage", "stores")) {
            assertThat(ready.body()).contains("{\"name\":\"" + name + "\",\"status\":\"OK\"");
        }
        assertThat(ask("/health/live").status()).isEqualTo(200);
        assertThat(ask("/health/live").body()).contains("\"threads\"", "\"storage writer\"");
    }

    @Test
    void whoComesThroughAProxyIsNotToldWhatIsLookedAt() {
        assertThat(ask("/health/ready", "X-Forwarded-For", "198.51.100.1").body())
                .matches("\\{\"status\":\"(OK|CRITICAL)\"}");
        assertThat(ask("/metrics", "X-Forwarded-For", "198.51.100.1").status()).isEqualTo(403);
    }

    @Test
    void aStoreThatCannotBeOpenedTakesTheServerOutUntilItIsMended() throws IOException, InterruptedException {
        Path configuration = folder.resolve("etc/org.kalends.storage.jdbc.cfg");
        String good = Files.readString(configuration);
        Files.writeString(folder.resolve("data/in-the-way"), "a file where a folder must be");

        Files.delete(configuration);
        await(() -> ask("/health/ready").status() == 503);
        Files.writeString(configuration, good.replace("/kalends.db", "/in-the-way/kalends.db"));
        await(() -> ask("/health/ready").body().contains("Cannot open the database"));

        assertThat(ask("/health/ready").status()).isEqualTo(503);
        assertThat(ask("/health/ready").body()).contains("in-the-way");
        assertThat(ask("/health/ready").header("Retry-After")).isPresent();
        assertThat(ask("/health/live").status())
                .as("a new start would mend nothing")
                .isEqualTo(200);
        assertThat(health()).contains("CRITICAL storage: Cannot open the database");

        Files.writeString(configuration, good);
        await(() -> ask("/health/ready").status() == 200);
        assertThat(user.propfind("/dav/caldav/", "").status()).isEqualTo(207);
        assertThat(health()).startsWith("OK").doesNotContain("CRITICAL");
    }

    @Test
    void aStoreThatCannotBeOpenedInPlaceOfAGoodOneIsToldAndHarmsNobody() throws IOException {
        Path configuration = folder.resolve("etc/org.kalends.storage.jdbc.cfg");
        String good = Files.readString(configuration);
        Files.writeString(folder.resolve("data/in-place"), "a file where a folder must be");

        Files.writeString(configuration, good.replace("/kalends.db", "/in-place/kalends.db"));
        await(() -> ask("/health/ready").body().contains("Cannot open the database"));

        assertThat(ask("/health/ready").status()).isEqualTo(200);
        assertThat(user.propfind("/dav/caldav/", "").status()).isEqualTo(207);

        Files.writeString(configuration, good);
        await(() -> !ask("/health/ready").body().contains("Cannot open the database"));
    }

    /** What {@code bin/kalends health} says. */
    private static String health() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Distribution.home().resolve("bin/kalends").toString(),
                        "health",
                        "--data=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(said.startsWith("OK") ? 0 : 4);
        return said;
    }

    @Test
    void eachRequestHasAnIdThatIsInItsAnswerAndInBothLogs() {
        Answer refused = Client.at(server.baseUri()).as("user@one", "wrong").get("/dav/caldav/?why=not");
        String id = refused.header("X-Request-Id").orElseThrow();

        assertThat(id).matches("[0-9a-f]{32}");
        await(() -> line("access.log", id).isPresent());
        assertThat(line("access.log", id).orElseThrow())
                .matches(
                        "127\\.0\\.0\\.1 - - \\[[^\\]]+\\] \"GET /dav/caldav/\\?why=not HTTP/1\\.1\" 401 \\d+ \"-\" \"-\" "
                                + id + " \\d+");
        assertThat(line("kalends.log", id).orElseThrow()).contains("A sign-in from 127.0.0.1 was refused");
    }

    @Test
    void theIdOfATrustedProxyIsKept() {
        Answer answer = ask("/dav/", "X-Request-Id", "of-the-proxy-1", "X-Forwarded-For", "198.51.100.7");

        assertThat(answer.header("X-Request-Id")).contains("of-the-proxy-1");
        await(() -> line("access.log", "of-the-proxy-1").isPresent());
        assertThat(line("access.log", "of-the-proxy-1").orElseThrow()).startsWith("198.51.100.7 - - [");
    }

    @Test
    void aLineOfTheAccessLogIsTheRequestsAloneAndHasNoCredentials() throws IOException {
        Answer answer = user.send(
                "GET", "/dav/caldav/", "", "User-Agent", "evil\" 200 - \"-\" \"x", "Referer", "https://example.org/\\");
        String id = answer.header("X-Request-Id").orElseThrow();

        await(() -> line("access.log", id).isPresent());
        assertThat(line("access.log", id).orElseThrow())
                .contains(" - user@1 [")
                .contains("\"https://example.org/\\x5c\" \"evil\\x22 200 - \\x22-\\x22 \\x22x\" " + id);
        assertThat(Files.readString(folder.resolve("data/log/access.log"))).doesNotContain("Basic", "secret");
        assertThat(Files.readString(folder.resolve("data/log/kalends.log")))
                .as("lines of requests")
                .doesNotContain("GET /dav/caldav/ HTTP");
    }

    @Test
    void redirectsAreRequestsToo() {
        String id = ask("/.well-known/caldav").header("X-Request-Id").orElseThrow();

        await(() -> line("access.log", id).isPresent());
        assertThat(line("access.log", id).orElseThrow()).contains("\"GET /.well-known/caldav HTTP/1.1\" 301 -");
    }

    @Test
    void figuresAreToldToThisMachine() {
        user.put("/dav/caldav/calendar/figures.ics", Samples.event("figures"));
        user.send(
                "REPORT",
                "/dav/caldav/calendar/",
                "<sync-collection xmlns='DAV:'><sync-token/><sync-level>1</sync-level><prop><getetag/></prop>"
                        + "</sync-collection>",
                "User-Agent",
                "DAVx5/4.4");

        await(() -> ask("/metrics").body().contains("report=\"sync-collection\""));
        String figures = ask("/metrics").body();
        assertThat(figures)
                .contains(
                        "kalends_requests_seconds_count{client=\"davx5\",method=\"REPORT\",report=\"sync-collection\","
                                + "status=\"207\"} 1")
                .contains(
                        "kalends_requests_seconds_count{client=\"unknown\",method=\"PUT\",report=\"none\",status=\"201\"}")
                .contains("kalends_storage_operations_seconds_count{account=\"default\",operation=\"write\"}")
                .contains("kalends_storage_jobs_pending{account=\"default\"} 0.0")
                .contains("jvm_memory_used_bytes", "jvm_gc_memory_allocated_bytes_total");
        assertThat(ask("/metrics").header("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
    }

    @Test
    void whoHasTheTokenReadsThemFromAnywhere() throws IOException {
        Path configuration = folder.resolve("etc/org.kalends.metrics.cfg");
        Files.writeString(configuration, "insiders=192.0.2.1\n.token=scrape-me\n");
        await(() -> ask("/metrics").status() == 401);
        assertThat(ask("/metrics", "Authorization", "Bearer scrape-me").status())
                .isEqualTo(200);

        Files.delete(configuration);
        await(() -> ask("/metrics").status() == 200);
    }
}
