/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.storage.api.Octets;

class HeavyChangesTest {
    private static final Octets LARGE = Octets.utf8("ATTENDEE:".repeat(1500));
    private static final Octets SMALL = Octets.utf8("ATTENDEE:".repeat(800));

    private final HeavyChanges heavy = new HeavyChanges();

    /** A change whose unit is over when the list is run. */
    private static ObjectChange change(Octets after, List<Runnable> endings) {
        return (ObjectChange) Proxy.newProxyInstance(
                ObjectChange.class.getClassLoader(),
                new Class<?>[] {ObjectChange.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("whenOver")) {
                        endings.add((Runnable) arguments[0]);
                        return null;
                    }
                    return method.getName().equals("after") ? Optional.of(after) : Optional.empty();
                });
    }

    private CompletableFuture<Void> elsewhere(Octets octets, CountDownLatch begun) {
        return CompletableFuture.runAsync(() -> {
            List<Runnable> endings = new ArrayList<>();
            begun.countDown();
            try {
                heavy.enter(change(octets, endings));
            } catch (DavException e) {
                throw new IllegalStateException(e);
            }
            endings.forEach(Runnable::run);
        });
    }

    @Test
    void aHeavyChangeHasItsTurnUntilItsUnitIsOver() throws Exception {
        List<Runnable> endings = new ArrayList<>();
        heavy.enter(change(LARGE, endings));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> other = elsewhere(LARGE, begun);
        elsewhere(Octets.utf8("ATTENDEE"), new CountDownLatch(1)).get(10, TimeUnit.SECONDS);
        begun.await();

        assertThat(other).isNotDone();
        endings.forEach(Runnable::run);

        other.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatBecomesHeavyByItsGroupsWaitsForOthers() throws Exception {
        List<Runnable> endings = new ArrayList<>();
        heavy.enter(change(SMALL, endings));
        heavy.grow(LARGE);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> other = elsewhere(LARGE, begun);
        begun.await();

        assertThat(other).isNotDone();
        endings.forEach(Runnable::run);

        other.get(10, TimeUnit.SECONDS);
    }

    @Test
    void manyChangesOfOneUnitWeighTogether() throws Exception {
        List<Runnable> endings = new ArrayList<>();
        heavy.enter(change(SMALL, endings));
        elsewhere(LARGE, new CountDownLatch(1)).get(10, TimeUnit.SECONDS);
        heavy.enter(change(SMALL, endings));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> other = elsewhere(LARGE, begun);
        begun.await();

        assertThat(other).isNotDone();
        endings.forEach(Runnable::run);

        other.get(10, TimeUnit.SECONDS);
    }
}
