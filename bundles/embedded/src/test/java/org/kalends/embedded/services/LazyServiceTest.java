/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.testing.RankedReference;
import org.osgi.framework.BundleContext;

class LazyServiceTest {
    private final List<String> calls = new ArrayList<>();
    private Optional<String> registered = Optional.of("service");
    private final LazyService<String> lazy = new LazyService<>(bundle(), new RankedReference<>(1, 0));

    @Test
    void theServiceIsAskedForWhenItIsUsedAndGivenBack() {
        assertThat(calls).isEmpty();

        int length = lazy.use(String::length, IllegalStateException::new);

        assertThat(length).isEqualTo(7);
        assertThat(calls).containsExactly("getService", "ungetService");
    }

    @Test
    void aServiceThatIsAwayFailsAsTheUserWants() {
        registered = Optional.empty();

        assertThatThrownBy(() -> lazy.use(String::length, () -> new IOException("away")))
                .isInstanceOf(IOException.class)
                .hasMessage("away");
        assertThat(calls).containsExactly("getService");
    }

    @Test
    void theServiceIsGivenBackWhenItsUseFails() {
        assertThatThrownBy(() -> lazy.use(LazyServiceTest::failing, IOException::new))
                .hasMessage("on purpose");

        assertThat(calls).containsExactly("getService", "ungetService");
    }

    private static int failing(String service) throws IOException {
        throw new IOException("on purpose");
    }

    private BundleContext bundle() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return switch (method.getName()) {
                        case "getService" -> registered.orElse(null);
                        case "ungetService" -> true;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
