/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs of the machine that tests run. */
final class Program {
    private Program() {}

    /** Skips the test where there is no such program. */
    static void require(String... files) {
        for (String file : files) {
            assumeTrue(Files.isExecutable(Path.of(file)), "There is no " + file);
        }
    }

    /** Starts one, which prints into a file. */
    static Process start(Path log, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one to its end. */
    static void run(Path log, List<String> command) {
        if (start(log, command).onExit().join().exitValue() != 0) {
            throw new IllegalStateException(command + " failed, see " + log);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
