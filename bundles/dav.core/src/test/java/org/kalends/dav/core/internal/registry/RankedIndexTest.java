/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class RankedIndexTest {
    private final RankedIndex<Character, String> index = new RankedIndex<>(service -> service.charAt(0));
    private final AtomicInteger ranking = new AtomicInteger();
    private final ServiceReference<String> changing = reference(ranking);
    private final ServiceReference<String> fixed = reference(new AtomicInteger(10));

    @Test
    void ofTwoWithOneKeyTheOneWithTheHigherRankingHolds() {
        index.add("a low", changing);
        index.add("a high", fixed);

        assertThat(index.get('a')).contains("a high");
        assertThat(index.values()).containsExactly("a high");
    }

    @Test
    void aRankingThatHasChangedIsFollowed() {
        index.add("a low", changing);
        index.add("a high", fixed);

        ranking.set(20);
        index.add("a low", changing);

        assertThat(index.get('a')).contains("a low");
    }

    @Test
    void aServiceWhoseRankingHasChangedGoesAsAWhole() {
        index.add("a low", changing);
        index.add("a high", fixed);

        ranking.set(20);
        index.add("a low", changing);
        index.remove(changing);

        assertThat(index.values()).containsExactly("a high");
    }

    @Test
    void servicesAreListedByRankingTheLowestFirst() {
        index.add("b", fixed);
        index.add("a", changing);

        assertThat(index.values()).containsExactly("a", "b");
    }

    /** A reference that is compared as those of a framework are, by the ranking it has at the moment. */
    @SuppressWarnings("unchecked")
    private static ServiceReference<String> reference(AtomicInteger ranking) {
        return (ServiceReference<String>) Proxy.newProxyInstance(
                ServiceReference.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "compareTo" -> Integer.compare(
                            ranking.get(), (int) ((ServiceReference<?>) arguments[0]).getProperty("service.ranking"));
                    case "getProperty" -> ranking.get();
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "getBundle" -> null;
                    default -> "a reference";
                });
    }
}
