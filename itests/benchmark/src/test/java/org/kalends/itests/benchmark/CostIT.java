/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What requests cost beside a bare servlet in the same process, by processor time, so that another machine, or one that has
 * much else to do, gives the same ratio. The bounds are some three times what was measured (5 to 12, the most on a machine with six times as much to do
 * as it has processors): this tells of a mistake, such as a statement for each member, and not of a tenth more or less.
 */
class CostIT {
    private static final int MEMBERS = 1000;
    private static final int ROUNDS = 7;
    private static final Duration TURN = Duration.ofMillis(600);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static PackagedServer server;
    private static Load load;
    private static final Shelf CALENDAR = new Shelf("/dav/caldav/cost/", MEMBERS, Shelf.Kind.EVENTS);

    @BeforeAll
    static void fill() throws Exception {
        Path home = folder.resolve("distribution");
        PackagedServer.copy(Path.of(System.getProperty("benchmark.distribution")), home);
        assertThat(home.resolve("bin/kalends").toFile().setExecutable(true)).isTrue();
        ReferenceBundle.writeInto(home.resolve("bundles"));
        server = new PackagedServer(
                        home, Files.createDirectories(folder.resolve("run")).resolve("server"))
                .start();
        load = new Load(server);
        try (Connection connection = server.connect()) {
            connection.send(CALENDAR.creation());
        }
        load.of(CALENDAR.puts(8), Duration.ofMinutes(5), MEMBERS, "");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Operation reference(int octets) {
        Request request = Request.plain("GET " + ReferenceBundle.PATH + octets, "", new byte[0], 200);
        return Operation.repeated("reference", 1, request);
    }

    /** How many times as much as the servlet that sends as many octets: the median of rounds in which they take turns. */
    private static double ratio(Operation operation, int untilWarm) throws Exception {
        Operation reference = reference((int) warm(operation, untilWarm).octets());
        warm(reference, untilWarm);
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double bare = load.of(reference, TURN, MEMBERS, "").processorMicros();
            ratios[round] = load.of(operation, TURN, MEMBERS, "").processorMicros() / bare;
        }
        System.out.println(operation.name() + " beside a bare servlet: " + Arrays.toString(ratios));
        return Arrays.stream(ratios).sorted().toArray()[ROUNDS / 2];
    }

    /** By requests and not by time, of which a machine with much else to do gives little. */
    private static Figure warm(Operation operation, int requests) throws Exception {
        Operation bounded = new Operation(operation.name(), 1, requests, operation.requests());
        return load.of(bounded, LONGEST_WARM_UP, MEMBERS, "");
    }

    @Test
    void aGetCostsAFewTimesABareServlet() throws Exception {
        assertThat(ratio(CALENDAR.gets(1), 8_000)).isLessThan(30);
    }

    @Test
    void aListingOfAThousandCostsLittleBesideItsOctets() throws Exception {
        assertThat(ratio(CALENDAR.listings(), 600)).isLessThan(40);
    }

    @Test
    void whatHasNotChangedCostsAsLittleAsAGet() throws Exception {
        assertThat(ratio(Operation.repeated("state", 1, CALENDAR.state()), 8_000))
                .isLessThan(30);
    }
}
