/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Storage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class ConfiguredMemoryTest {
    private final List<Storage> registered = new ArrayList<>();
    private final ConfiguredMemory memory = new ConfiguredMemory(bundle(), Map.of("account", "a"));

    /** A bundle whose services are in {@link #registered}. */
    private BundleContext bundle() {
        return proxy(BundleContext.class, arguments -> {
            Storage storage = (Storage) arguments[1];
            registered.add(storage);
            return proxy(ServiceRegistration.class, nothing -> {
                registered.remove(storage);
                return null;
            });
        });
    }

    /** What a double does for each call. */
    private interface Calls {
        Object answer(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> calls.answer(arguments)));
    }

    @AfterEach
    void close() {
        memory.close();
        assertThat(registered).isEmpty();
    }

    @Test
    void aChangeThatLeavesTheAccountAloneLeavesTheStoreAlone() {
        Storage before = registered.get(0);

        memory.modified(Map.of("account", "a", "note", "saved again"));
        assertThat(registered).containsExactly(before);

        memory.modified(Map.of("account", "b"));
        assertThat(registered).extracting(Storage::account).containsExactly("b");
    }

    @Test
    void anAccountThatCannotBeUsedChangesNothing() {
        Storage before = registered.get(0);

        memory.modified(Map.of("account", "a\nb"));

        assertThat(registered).containsExactly(before);
        assertThat(memory.problems()).hasSize(1);
        assertThat(memory.examined()).containsExactly("PID org.kalends.storage.memory");
    }
}
