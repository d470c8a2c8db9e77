/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code sync-collection} under fire: users create, change, delete, move, hide and share at random, the window moves, and
 * clients that synchronise at random points with random limits have in the end what a listing has. {@code
 * -Dkalends.sync.runs} says how often, {@code -Dkalends.sync.seed} with which luck.
 */
class SyncModelIT {
    private static final int RUNS = Integer.getInteger("kalends.sync.runs", 150);
    private static final long SEED = Long.getLong("kalends.sync.seed", 20261122L);
    private static final int RUNS_PER_WINDOW = 50;
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: user1, password: "{noop}secret", displayName: One, permissions: [calendar, contacts, infostore] }
                  - { id: 2, login: user2, password: "{noop}secret", displayName: Two, permissions: [calendar, contacts, infostore] }
                  - { id: 3, login: user3, password: "{noop}secret", displayName: Three, permissions: [calendar, contacts, infostore] }
                groups: [ { id: 2, name: team, displayName: Team, members: [2, 3] } ]
            """;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<SyncUser> users = new ArrayList<>();
    private Path etc;

    @ParameterizedTest
    @ValueSource(strings = {"jdbc", "memory", "files"})
    void everyMirrorIsInTheEndWhatAListingSays(String store) throws IOException, InterruptedException {
        etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        Files.delete(etc.resolve("org.kalends.storage.jdbc.cfg"));
        Files.writeString(etc.resolve("org.kalends.storage." + store + ".cfg"), "path=${kalends.data}/" + store);
        ServerProcess server = ServerProcess.start(etc, folder.resolve("data"));
        for (int id = 1; id <= 3; id++) {
            users.add(new SyncUser(id, server.baseUri(), random));
        }
        for (int run = 1; run <= RUNS; run++) {
            if (run % RUNS_PER_WINDOW == 0) {
                moveWindow(run);
            }
            run(run);
        }
        assertThat(server.terminate()).isZero();
    }

    private void run(int number) {
        for (int action = random.nextInt(6); action >= 0; action--) {
            any().act(any());
            if (random.nextInt(4) == 0) {
                any().synchroniseALittle();
            }
        }
        SyncUser checked = any();
        assertThat(checked.mirror())
                .as("run %d of user %d, seed %d", number, checked.id(), SEED)
                .isEqualTo(checked.listing());
    }

    private SyncUser any() {
        return users.get(random.nextInt(users.size()));
    }

    /** Another window for everybody; it holds once everybody is shown its limits. */
    private void moveWindow(int run) throws IOException {
        int days = 20 + random.nextInt(1000);
        String prefix = "    com.openexchange.caldav.interval.";
        Files.writeString(
                etc.resolve("contextSets/a-window.yml"),
                "window:\n    withTags: ucInfostore\n" + prefix + "start: \"" + (days + run) + "\"\n" + prefix
                        + "end: \"" + days + "\"\n");
        users.forEach(user -> user.awaitWindow(days + run));
    }
}
