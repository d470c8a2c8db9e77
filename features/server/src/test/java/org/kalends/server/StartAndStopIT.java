/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What clients are told that ask all the time, while the server starts, stops and is killed. */
@Timeout(300)
class StartAndStopIT {
    private static final Pattern READY = Pattern.compile("Kalends is ready: (\\S+)");
    private static final Set<String> RIGHT = Set.of("none", "301", "401", "503");
    private static final int ROUNDS = 2;

    /** None that the system gives to clients: one of them would end up talking to itself, and take the port. */
    private final IntStream ports = IntStream.range(18_080, 18_180);

    @TempDir
    private Path folder;

    private Distribution distribution;
    private int port;

    @BeforeEach
    void use() {
        distribution = new Distribution(folder);
        port = ports.filter(StartAndStopIT::isFree).findFirst().orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Test
    void nobodyIsToldAnythingWrongWhileTheServerStartsAndStops() throws Exception {
        assertNothingWrongIsTold(RunningProcess::terminate);
    }

    @Test
    void nobodyIsToldAnythingWrongWhileTheServerIsKilledAndStartsAgain() throws Exception {
        assertNothingWrongIsTold(RunningProcess::close);
    }

    private void assertNothingWrongIsTold(Consumer<RunningProcess> end) throws Exception {
        try (ImpatientClients clients = new ImpatientClients(base())) {
            for (int round = 0; round < ROUNDS; round++) {
                serve(clients, end);
            }
            assertThat(clients.told()).isSubsetOf(RIGHT);
        }
    }

    private void serve(ImpatientClients clients, Consumer<RunningProcess> end) throws Exception {
        try (RunningProcess server = distribution.run("run", "--port", Integer.toString(port))) {
            server.awaitOutput(READY);
            clients.awaitMore("401");
            clients.awaitMore("301");
            end.accept(server);
            server.awaitExit();
            clients.awaitMore("none");
        }
    }
}
