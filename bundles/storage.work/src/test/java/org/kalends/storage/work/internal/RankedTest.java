/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class RankedTest {
    private static final ServiceReference<String> LOW = new RankedReference<>(1, 0);
    private static final ServiceReference<String> HIGH = new RankedReference<>(2, 10);

    private final Ranked<Character, String> ranked = new Ranked<>(service -> service.charAt(0));

    @Test
    void theHigherRankingShouldHoldUntilItGoes() {
        ranked.put(HIGH, "a high");
        ranked.put(LOW, "a low");
        assertThat(ranked.holding()).isEqualTo(Map.of('a', "a high"));

        ranked.remove(HIGH);
        assertThat(ranked.holding()).isEqualTo(Map.of('a', "a low"));

        ranked.remove(LOW);
        assertThat(ranked.holding()).isEmpty();
    }

    @Test
    void aChangedRankingShouldBeFollowed() {
        ranked.put(LOW, "a low");
        ranked.put(HIGH, "a high");

        ranked.put(new RankedReference<>(2, -10), "a high");

        assertThat(ranked.holding()).isEqualTo(Map.of('a', "a low"));
    }

    @Test
    void aServiceThatCannotNameItselfShouldNotStandInTheWayOfOthers() {
        assertThatThrownBy(() -> ranked.put(HIGH, "")).isInstanceOf(StringIndexOutOfBoundsException.class);

        ranked.put(LOW, "a low");

        assertThat(ranked.holding()).isEqualTo(Map.of('a', "a low"));
    }
}
