/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.health.api.HealthStatus;
import org.kalends.problem.api.Problem;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.testing.Patience;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class JdbcStoresTest {
    private final List<Storage> registered = new CopyOnWriteArrayList<>();
    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();
    private final JdbcStores stores = new JdbcStores(proxy(
            BundleContext.class,
            arguments -> arguments[0] == Storage.class
                    ? opened((Storage) arguments[1])
                    : arguments[1] instanceof StoreCheck check
                            ? listed(checks, check)
                            : listed(new ArrayList<>(), arguments[1])));

    @TempDir
    private Path folder;

    private Runnable whileOpening = () -> {};

    /** What a double does for each call. */
    private interface Calls {
        Object answer(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> calls.answer(arguments)));
    }

    private Dictionary<String, Object> configuration(String file, Object... more) {
        Hashtable<String, Object> all =
                new Hashtable<>(Map.of("path", folder.resolve(file).toString()));
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    /** A service that is in a list for as long as it is registered. */
    private static <S> ServiceRegistration<?> listed(List<S> services, S service) {
        services.add(service);
        return proxy(ServiceRegistration.class, arguments -> {
            if (arguments == null) {
                services.remove(service);
            }
            return null;
        });
    }

    private ServiceRegistration<?> opened(Storage storage) {
        whileOpening.run();
        return listed(registered, storage);
    }

    private Health health() throws Exception {
        return checks.get(0).check();
    }

    @AfterEach
    void close() {
        stores.close();
        assertThat(registered).isEmpty();
        assertThat(checks).isEmpty();
    }

    @Test
    void theOneConfigurationAndEachOfTheFactoryIsAStore() {
        stores.updated(configuration("first.db"));
        stores.updated(JdbcStores.PID + "~second", configuration("second.db", "account", "second"));

        assertThat(registered).extracting(Storage::account).containsExactly("", "second");

        stores.deleted(JdbcStores.PID + "~second");
        assertThat(registered).extracting(Storage::account).containsExactly("");

        stores.updated(null);
        assertThat(registered).isEmpty();
    }

    @Test
    void whoAsksIsAnsweredWhileADatabaseIsBeingOpened() {
        List<HealthStatus> told = new ArrayList<>();
        stores.updated(configuration("first.db"));
        whileOpening = () -> told.add(CompletableFuture.supplyAsync(this::healthStatus)
                .orTimeout(30, TimeUnit.SECONDS)
                .join());

        stores.updated(configuration("second.db"));

        assertThat(told).hasSize(1);
    }

    private HealthStatus healthStatus() {
        try {
            return health().status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aValueThatCannotBeUsedChangesNothing() {
        stores.updated(configuration("k.db"));
        Storage before = registered.get(0);

        stores.updated(configuration("k.db", "readers", "none"));
        assertThat(registered).containsExactly(before);
        assertThat(before.collections().ownedBy(1, 1)).isEmpty();

        stores.updated(configuration("k.db", "readers", "2"));
        assertThat(registered).containsExactly(before);
    }

    @Test
    void theDefaultHoldsInPlaceOfAValueThatCannotBeUsed() {
        stores.updated(configuration("k.db", "readers", "0"));

        assertThat(registered).hasSize(1);
        assertThat(stores.problems())
                .containsExactly(Problem.error(
                        "PID org.kalends.storage.jdbc", "readers=0: it must be a whole number from 1 to 256; 4 holds"));

        stores.updated(configuration("k.db", "readers", "1"));
        assertThat(stores.problems()).isEmpty();
    }

    @Test
    void aStoreWithoutAFileComesOnceItHasOne() {
        stores.updated(new Hashtable<>(Map.of("readers", 2)));
        assertThat(registered).isEmpty();
        assertThat(stores.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("Neither path nor url");

        stores.updated(configuration("k.db"));
        assertThat(registered).hasSize(1);
        assertThat(stores.problems()).isEmpty();
    }

    @Test
    void aStoreGoesOnWhileAnotherCannotBeOpened() throws IOException {
        stores.updated(configuration("a.db"));
        Storage before = registered.get(0);
        Path inTheWay = Files.writeString(folder.resolve("place"), "a file where a folder must be");

        stores.updated(configuration("place/b.db"));
        assertThat(registered).containsExactly(before);
        assertThat(before.collections().ownedBy(1, 1)).isEmpty();
        assertThat(stores.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .endsWith("goes on");

        Files.delete(inTheWay);
        Patience.until(() -> stores.problems().isEmpty());
        assertThat(registered).hasSize(1).doesNotContain(before);
    }

    @Test
    void anotherNumberOfReadersDoesNotCloseTheStore() {
        stores.updated(configuration("k.db", "readers", 2));
        Storage store = registered.get(0);
        store.collections().create(new NewCollection(1, 1, "calendar", "a", false, Map.of()));

        for (int readers : new int[] {8, 1, 3}) {
            stores.updated(configuration("k.db", "readers", readers));
            assertThat(store.collections().ownedBy(1, 1)).hasSize(1);
        }
        assertThat(registered).containsExactly(store);
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsTriedAgainUntilItCan() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("place"), "a file where a folder must be");
        stores.updated(configuration("place/k.db"));
        assertThat(registered).isEmpty();

        Files.delete(inTheWay);
        Patience.until(() -> !registered.isEmpty());
    }

    @Test
    void whyThereIsNoStoreIsToldUntilThereIsOne() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("place"), "a file where a folder must be");
        stores.updated(configuration("place/k.db"));

        assertThat(health().status()).isEqualTo(HealthStatus.CRITICAL);
        assertThat(health().message()).contains("Cannot open the database", "k.db", "place");

        Files.delete(inTheWay);
        // It is offered a moment before that is told
        Patience.until(() -> !registered.isEmpty() && isWell());
    }

    private boolean isWell() {
        try {
            return health().equals(Health.ok("Open, read and written"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aValueThatCannotBeUsedIsToldThoughTheStoreGoesOn() throws Exception {
        stores.updated(configuration("k.db", "readers", "none"));
        assertThat(health().status()).isEqualTo(HealthStatus.WARN);
        assertThat(health().message()).contains("readers=none");

        stores.updated(configuration("k.db"));
        assertThat(health()).isEqualTo(Health.ok("Open, read and written"));
    }

    @Test
    void aStoreThatCannotBeWrittenIsNotWell() throws Exception {
        stores.updated(configuration("k.db"));
        ((JdbcStorage) registered.get(0)).close();

        assertThatThrownBy(this::health).isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void anotherFileIsAnotherStore() {
        stores.updated(configuration("a.db"));
        Storage before = registered.get(0);

        stores.updated(configuration("b.db"));

        assertThat(registered).hasSize(1).doesNotContain(before);
    }
}
