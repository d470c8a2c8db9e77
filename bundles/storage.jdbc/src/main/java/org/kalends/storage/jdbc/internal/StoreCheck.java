/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.problem.api.Problem;

/** Whether a store is open, can be read and written, and has room to grow; or why not. */
final class StoreCheck implements HealthCheck {
    /** With less, somebody should make room before writes are refused. */
    private static final long ROOM_OCTETS = 100L << 20;

    private final ConfiguredStore store;

    StoreCheck(ConfiguredStore store) {
        this.store = store;
    }

    @Override
    public Health check() throws IOException {
        Optional<JdbcStorage> open = store.storage();
        Optional<String> problem =
                store.problems().stream().map(Problem::message).findFirst();
        if (open.isEmpty()) {
            return Health.critical(problem.orElse("The store is being opened"));
        }
        open.get().probe();
        Optional<Path> folder = open.get().folder();
        long room = folder.isPresent() ? roomFor(folder.get()) : Long.MAX_VALUE;
        if (room < ROOM_OCTETS) {
            return Health.warn("There is little room left beside the database: " + (room >> 20) + " MiB");
        }
        return problem.map(Health::warn).orElse(Health.ok("Open, read and written"));
    }

    private static long roomFor(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
