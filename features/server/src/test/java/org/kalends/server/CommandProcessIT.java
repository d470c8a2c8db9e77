/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a running server as an administrator calls them with {@code bin/kalends}. */
@Timeout(180)
class CommandProcessIT {
    private static final Pattern READY = Pattern.compile("Kalends is ready: (\\S+)");

    @TempDir
    private static Path folder;

    private static Distribution distribution;
    private static RunningProcess server;

    @BeforeAll
    static void start() throws IOException {
        distribution = new Distribution(folder);
        server = distribution.run("run", "--port", "0");
        server.awaitOutput(READY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Said(int exitCode, String text) {}

    private static Said kalends(String... words) throws IOException, InterruptedException {
        try (RunningProcess process = distribution.run(words)) {
            int exitCode = process.awaitExit();
            return new Said(exitCode, process.output());
        }
    }

    @Test
    void aCommandOfTheServerSaysWhatItSaysInItsShells() throws Exception {
        Said said = kalends("users", "list", "1");

        assertThat(said.text()).contains("demo");
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void helpListsTheCommandsAndExplainsThem() throws Exception {
        assertThat(kalends("help").text()).contains("Usage: kalends run|start", "kalends users", "kalends locks");
        assertThat(kalends("help", "locks").text()).contains("kalends locks remove <context> <token>");
    }

    @Test
    void whatIsSaidWronglyAndWhatCannotBeDoneHaveExitCodesOfTheirOwn() throws Exception {
        assertThat(kalends("dance").exitCode()).isEqualTo(2);
        assertThat(kalends("locks", "list").text()).contains("<context> is missing");
        assertThat(kalends("locks", "remove", "1", "none"))
                .isEqualTo(new Said(1, "No lock of context 1 has this token.\n"));
    }

    @Test
    void theDataIsNamedInFrontOfTheCommand() throws Exception {
        Said said = kalends("--data", folder.resolve("elsewhere").toString(), "users", "list", "1");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.text()).contains("is not running", "elsewhere");
    }

    @Test
    void theSocketIsNobodyElses() throws IOException {
        Path socket =
                Path.of(Files.readString(folder.resolve("data/kalends.socket")).strip());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                .isEqualTo("rwx------");
    }
}
