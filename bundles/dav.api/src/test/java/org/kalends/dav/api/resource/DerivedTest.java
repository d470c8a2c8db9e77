/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DerivedTest {
    private final Derived derived = new Derived();

    @Test
    void makesEachThingOnce() {
        AtomicInteger made = new AtomicInteger();

        assertThat(derived.get(Integer.class, made::incrementAndGet)).isEqualTo(1);
        assertThat(derived.get(Integer.class, made::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void keepsThingsOfDifferentTypesApart() {
        derived.get(Integer.class, () -> 1);

        assertThat(derived.get(String.class, () -> "one")).isEqualTo("one");
    }
}
