/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.StorageLimit;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.TrialAccounts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle bounds what may be stored in the running server. */
public class StorageLimitIT extends ServerWithShell {
    private static final String CALENDAR = "/dav/caldav/trial/";
    private static final List<String> PACKAGES = List.of(
            "org.kalends.dav.api",
            "org.kalends.dav.api.engine",
            "org.kalends.dav.api.spi",
            "org.kalends.identity",
            "org.kalends.storage.api");

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        assertThat(anton().send("MKCALENDAR", CALENDAR, "").status()).isEqualTo(201);
        plugin = install(new PluginJar(TrialAccounts.class, StorageLimit.class, PACKAGES, 0).needing(Stores.class));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
        forget("limit trial");
        assertThat(anton().send("DELETE", CALENDAR, "").status()).isEqualTo(204);
    }

    private Answer put(String name, int size) {
        return anton().put(CALENDAR + name, Samples.event(name, "x".repeat(size), 1));
    }

    @Test
    public void whatHasNoRoomShouldBeRefused() {
        Answer refused = put("long.ics", 5_000);

        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.preconditions()).containsExactly("quota-not-exceeded");
        assertThat(put("short.ics", 10).status()).isEqualTo(201);
    }

    @Test
    public void ofManyWritesAtOnceNoMoreShouldComeAboutThanHaveRoom() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> writes = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(
                            number -> () -> put(number + ".ics", 1_000).status())
                    .toList();
            List<Integer> statuses = writers.invokeAll(writes).stream()
                    .map(StorageLimitIT::result)
                    .toList();

            assertThat(statuses).containsOnly(201, 507);
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        } finally {
            writers.shutdown();
        }
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void whatGrowsShouldWaitWhileItIsAway() throws BundleException {
        assertThat(put("before.ics", 10).status()).isEqualTo(201);
        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            Answer answer = put("after.ics", 10);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(anton().get(CALENDAR + "before.ics").status()).isEqualTo(200);
        }
        assertThat(put("after.ics", 10).status()).isEqualTo(201);
    }
}
