/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.storage.work.internal.TestStore.enqueuing;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.testing.RankedReference;
import org.kalends.testing.TypedCommand;

class JobsCommandTest {
    private final TestStore store = new TestStore("");
    private final TestStore archive = new TestStore("archive");
    private final Stores stores = new Stores();
    private final TypedCommand command = new TypedCommand(new JobsCommand(stores));

    @BeforeEach
    void add() {
        stores.add(store.storage(), new RankedReference<>(1, 0));
        stores.add(archive.storage(), new RankedReference<>(2, 0));
    }

    private static ClaimedJob claimed(TestStore store) {
        return store.jobs()
                .claim(Set.of("letter"), Duration.ofMinutes(1), Instant.now())
                .orElseThrow();
    }

    private static void bury(TestStore store, String key) {
        store.commit(enqueuing("letter", key));
        store.jobs().bury(claimed(store), "No such street");
    }

    private String run(String... arguments) {
        return command.run(arguments);
    }

    @Test
    void theDeadOfAllStoresShouldBeListed() {
        assertThat(run()).isEqualTo("No job was given up.");
        bury(store, "a");
        bury(archive, "b");

        assertThat(run().lines())
                .hasSize(2)
                .anyMatch(line -> line.matches(
                        "1  letter a  store \\(default\\), context 1, given up \\S+ after 1 attempts: No such street"))
                .anyMatch(line -> line.startsWith("archive/1  letter b  store archive,"));
    }

    @Test
    void oneShouldBeRequeuedByItsId() {
        bury(store, "a");
        bury(archive, "b");

        assertThat(run("requeue", "archive/1")).isEqualTo("The job archive/1 is tried anew.");

        assertThat(run().lines()).hasSize(1).allMatch(line -> line.startsWith("1  letter a"));
        assertThat(claimed(archive).attempt()).isOne();
        assertThat(command.refusal("requeue", "archive/1")).isEqualTo("No job archive/1 was given up.");
    }

    @Test
    void allShouldBeRequeued() {
        for (int i = 0; i < 250; i++) {
            bury(store, "job " + i);
        }
        bury(archive, "b");
        assertThat(run().lines()).hasSize(101);

        assertThat(run("requeue", "all")).isEqualTo("251 jobs are tried anew.");

        assertThat(run()).isEqualTo("No job was given up.");
    }

    @Test
    void idsShouldBeCompleted() {
        bury(store, "a");
        bury(archive, "b");

        assertThat(command.completions("", "requeue")).containsExactly("1", "all", "archive/1");
    }

    @Test
    void whatItDoesNotUnderstandShouldBeAnsweredByItsUsage() {
        assertThat(command.refusal("requeue")).contains("<id> is missing", "kalends:jobs requeue <id>");
        assertThat(command.refusal("forget", "1")).contains("kalends:jobs list", "kalends:jobs requeue <id>");
        assertThat(command.refusal("requeue", "archive/"))
                .contains("archive/ is no id of a job.", "kalends:jobs requeue <id>");
        assertThat(command.refusal("requeue", "attic/1")).isEqualTo("There is no store attic here.");
    }
}
