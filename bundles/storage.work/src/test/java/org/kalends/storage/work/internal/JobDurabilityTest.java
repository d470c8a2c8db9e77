/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.contract.OtherProcess;

/**
 * Whatever becomes of the process, every job of a unit that came about is done, none of any other, and once more only where the
 * process died with the job in hand. How often it is killed is said by {@code kalends.crash.rounds}.
 */
class JobDurabilityTest {
    private static final int ROUNDS = Integer.getInteger("kalends.crash.rounds", 3);
    private static final int LEAST_UNITS = 50;
    private static final int MORE_UNITS = 200;
    private static final long SEED = 9;

    @TempDir
    private Path folder;

    private final Receiver receiver = new Receiver();
    private final Random random = new Random(SEED);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyJobShouldBeDoneAndAgainOnlyWhereTheProcessDiedWithIt() throws Exception {
        assumeTrue(Files.isExecutable(OtherProcess.SHELL));
        Path file = folder.resolve("kalends.db");
        for (int round = 1; round <= ROUNDS; round++) {
            writeUntilKilled(OtherProcess.start("", WorkUntilKilled.class, file.toString(), "run" + round));
        }
        finish(OtherProcess.start("", WorkUntilKilled.class, file.toString()));

        assertThat(receiver.acknowledged()).hasSizeGreaterThanOrEqualTo(ROUNDS * LEAST_UNITS);
        assertThat(receiver.items()).as("what was acknowledged is there").containsAll(receiver.acknowledged());
        assertThat(receiver.effects())
                .as("a job is done if and only if its unit came about")
                .containsExactlyInAnyOrderElementsOf(receiver.items());
        assertThat(receiver.dead()).isEmpty();
        assertThat(receiver.twiceInOneProcess()).isEmpty();
        assertThat(receiver.cutOff())
                .as("done again, or about to be")
                .containsAll(receiver.again())
                .containsAll(receiver.pending());
    }

    private void writeUntilKilled(Process process) throws Exception {
        int enough = receiver.acknowledged().size() + LEAST_UNITS + random.nextInt(MORE_UNITS);
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                receiver.hear(line);
                if (receiver.acknowledged().size() == enough) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).as("killed").isNotZero();
        receiver.processEnded();
    }

    /** Has the job of every item be done, and then asks what is left. */
    private void finish(Process process) throws IOException, InterruptedException {
        try (BufferedReader lines = process.inputReader()) {
            while (!receiver.hasAll()) {
                receiver.hear(lines.readLine());
            }
            process.outputWriter().close();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                receiver.hear(line);
            }
        }
        assertThat(process.waitFor()).isZero();
    }
}
