/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.Test;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;

/** Probes see whatever is stopped, broken or hangs, and are answered soon. */
public class HealthIT extends RunningServer {
    private void awaitReady(int status) {
        Patience.until(() -> anyone().get("/health/ready").status() == status);
    }

    private String reasons() {
        return anyone().get("/health/ready").body();
    }

    @Test
    public void whoeverIsAwayShouldBeNamedUntilItIsBack() throws BundleException {
        Map<String, String> victims = Map.of(
                "org.kalends.dav.core", "Requests are put off: there is no engine",
                "org.kalends.storage.jdbc", "The default store is not here",
                "org.kalends.identity.file", "there is no directory",
                "org.kalends.config.identity", "What the configuration is read from is away");
        victims.forEach((victim, reason) -> {
            awaitReady(200);
            try (StoppedBundle stopped = StoppedBundle.stop(bundle(victim))) {
                awaitReady(503);
                assertThat(anyone().get("/health/live").status()).as(victim).isEqualTo(200);
                assertThat(reasons()).as(victim).contains(reason);
            } catch (BundleException e) {
                throw new IllegalStateException(e);
            }
        });
        awaitReady(200);
    }

    @Test
    public void aCheckThatHangsShouldMakeReadyCriticalAndNotHang() {
        CountDownLatch never = new CountDownLatch(1);
        HealthCheck hanging = () -> {
            never.await();
            return Health.ok("At last");
        };
        Dictionary<String, Object> properties =
                new Hashtable<>(Map.of(HealthCheck.NAME, "stranger", HealthCheck.TAGS, HealthCheck.READY));
        ServiceRegistration<HealthCheck> stranger = framework().registerService(HealthCheck.class, hanging, properties);
        try {
            awaitReady(503);
            assertThat(reasons()).contains("\"stranger\",\"status\":\"CRITICAL\",\"message\":\"It has not answered");
            assertThat(anyone().get("/health/live").status()).isEqualTo(200);

            never.countDown();
            awaitReady(200);
        } finally {
            never.countDown();
            stranger.unregister();
        }
    }

    @Test
    public void theStoreOfAnotherAccountShouldCountForNothing() {
        Settings second = new Settings(framework(), "org.kalends.storage.jdbc~broken");
        second.set("account", "broken");
        second.set("path", "/dev/null/k.db");
        try {
            Patience.until(() -> anyone().get("/health").body().contains("\"storage broken\",\"status\":\"CRITICAL\""));
            awaitReady(200);
        } finally {
            second.delete();
        }
        Patience.until(() -> !anyone().get("/health").body().contains("storage broken"));
    }
}
