/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.health.api.HealthStatus;
import org.kalends.problem.api.Problem;
import org.kalends.storage.api.Storage;
import org.kalends.storage.contract.UidIndexer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A store is there as its configuration says, and says why when it is not. */
class ConfiguredFilesTest {
    @TempDir
    private Path folder;

    private final List<Object> services = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private ConfiguredFiles files;

    /** What a double does for each call. */
    private interface Calls {
        Object answer(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> calls.answer(arguments)));
    }

    /** A bundle whose services are in {@link #services}. */
    private BundleContext bundle() {
        return proxy(BundleContext.class, arguments -> {
            Object service = arguments[1];
            services.add(service);
            return proxy(ServiceRegistration.class, arguments2 -> {
                if (arguments2 == null) {
                    services.remove(service);
                }
                return null;
            });
        });
    }

    @BeforeEach
    void activate() {
        files = configured();
        files.configure(configuration("first", Map.of("account", "a")));
    }

    private ConfiguredFiles configured() {
        return new ConfiguredFiles(FilesStores.PID, bundle(), new UidIndexer(), later);
    }

    @AfterEach
    void deactivate() {
        files.end();
        later.shutdownNow();
        assertThat(services).isEmpty();
    }

    private Map<String, Object> configuration(String path, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("path", folder.resolve(path).toString());
        return all;
    }

    private List<Storage> stores() {
        return services.stream()
                .filter(Storage.class::isInstance)
                .map(Storage.class::cast)
                .toList();
    }

    private StoreHealth health() {
        return services.stream()
                .filter(StoreHealth.class::isInstance)
                .map(StoreHealth.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    @Test
    void otherBoundsLeaveTheStoreAlone() throws IOException {
        Storage before = stores().get(0);

        files.configure(
                configuration("first", Map.of("account", "a", "mostFiles", "1", "tombstoneRetentionDays", "2")));

        assertThat(stores()).containsExactly(before);
        assertThat(health().check().status()).isEqualTo(HealthStatus.OK);
        Path work = Files.createDirectories(folder.resolve("first/1/3/calendar/work"));
        Files.writeString(work.resolve("a.ics"), FolderFixture.object("u1", "text"));
        Files.writeString(work.resolve("b.ics"), FolderFixture.object("u2", "text"));
        before.collections().ownedBy(1, 3);
        assertThat(files.problems()).extracting(Problem::message).anyMatch(why -> why.contains("has 1 items already"));
        assertThat(health().check().status()).isEqualTo(HealthStatus.WARN);
        assertThat(files.examined())
                .contains(
                        "PID org.kalends.storage.files", folder.resolve("first").toString());
    }

    @Test
    void anotherAccountIsAnotherService() {
        files.configure(configuration("first", Map.of("account", "b")));

        assertThat(stores()).extracting(Storage::account).containsExactly("b");
    }

    @Test
    void aValueThatCannotBeUsedChangesNothing() {
        Storage before = stores().get(0);

        files.configure(configuration("first", Map.of("account", "a", "mostFiles", "many")));

        assertThat(stores()).containsExactly(before);
        assertThat(files.problems()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeUsedIsTriedAgainWhileTheFormerGoesOn() throws Exception {
        Storage before = stores().get(0);
        Path inTheWay = Files.writeString(folder.resolve("second"), "a file");

        files.configure(configuration("second", Map.of("account", "a")));
        assertThat(stores()).containsExactly(before);
        assertThat(files.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("second cannot be used", "it is tried again; until then the former store goes on");

        Files.delete(inTheWay);
        until(() -> !stores().contains(before) && !stores().isEmpty());
        assertThat(files.problems()).isEmpty();
        assertThat(folder.resolve("second/.kalends")).isDirectory();
    }

    @Test
    void aFolderThatAnotherStoreHasIsSaid() throws Exception {
        ConfiguredFiles other = configured();
        try {
            other.configure(configuration("first", Map.of()));

            assertThat(other.storage()).isEmpty();
            assertThat(other.problems())
                    .extracting(Problem::message)
                    .singleElement()
                    .asString()
                    .contains("is used by another store or process");
        } finally {
            other.end();
        }
    }
}
