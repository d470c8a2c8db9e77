/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Optional;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;

/**
 * Whether the one thread that writes is alive, as long as a store is open. It ends with the store, and else only by an error of
 * Java itself; nothing begins another one.
 *
 * @param store where it writes
 */
record WriterCheck(ConfiguredStore store) implements HealthCheck {
    @Override
    public Health check() {
        Optional<JdbcStorage> open = store.storage();
        return open.isEmpty() || open.get().isWriting()
                ? Health.ok(open.isEmpty() ? "The store is not open" : "There is a thread that writes")
                : Health.critical("The thread that writes has ended, and nothing begins another one");
    }
}
