/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process and what it has printed so far; ended with the test. */
record RunningProcess(Process process, Path file) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    String output() throws IOException {
        return Files.readString(file);
    }

    /** Waits for a line and returns its first group. */
    String awaitOutput(Pattern line) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Matcher matcher = line.matcher(output());
        while (!matcher.find()) {
            assertThat(process.isAlive()).as("alive: %s", output()).isTrue();
            assertThat(System.nanoTime()).as("in time: %s", output()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            matcher = line.matcher(output());
        }
        return matcher.group(1);
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
