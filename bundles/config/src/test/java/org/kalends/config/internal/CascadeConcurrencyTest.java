/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.testing.RankedReference;

@Timeout(60)
class CascadeConcurrencyTest {
    private static final int CHANGES = 20_000;

    /** Like a directory: two sources read from one state that is exchanged as a whole. */
    private static final class Shared {
        private volatile int state;
    }

    private record Part(String scope, Shared shared) implements ConfigSource {
        @Override
        public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
            return Map.of(scope, new ConfigValue(Integer.toString(shared.state), scope, "test"));
        }
    }

    @Test
    void noViewShouldHaveSomethingOfBeforeAndSomethingOfAfter() throws Exception {
        Shared shared = new Shared();
        CascadeConfig config = new CascadeConfig();
        config.addSource(new Part("server", shared), new RankedReference<>(1, 0));
        config.addSource(new Part("context", shared), new RankedReference<>(2, 0));
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<Long>> mixed = new ArrayList<>();
        for (int reader = 0; reader < 3; reader++) {
            mixed.add(readers.submit(() -> countMixed(config, going)));
        }

        for (int change = 1; change <= CHANGES; change++) {
            shared.state = change;
            // What was changed before a request holds for it
            assertThat(config.forUser(1, 1).number("server", -1)).isEqualTo(change);
        }
        going.set(false);

        for (Future<Long> count : mixed) {
            assertThat(count.get()).isZero();
        }
        readers.shutdown();
    }

    private static long countMixed(CascadeConfig config, AtomicBoolean going) {
        long mixed = 0;
        while (going.get()) {
            ConfigView view = config.forUser(1, 3);
            mixed += view.number("server", -1) == view.number("context", -2) ? 0 : 1;
        }
        return mixed;
    }
}
