/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.testing.RankedReference;

class RankedServicesTest {
    private final RankedServices<String> services = new RankedServices<>();

    @Test
    void theHighestRankingComesFirstAndOfOneRankingTheOldest() {
        services.put(new RankedReference<>(3, 0), "young");
        services.put(new RankedReference<>(2, -5), "low");
        services.put(new RankedReference<>(4, 10), "high");
        services.put(new RankedReference<>(1, 0), "old");

        assertThat(services.inOrder()).containsExactly("high", "old", "young", "low");
    }

    @Test
    void aRankingThatHasChangedIsFollowedUpAndDown() {
        services.put(new RankedReference<>(1, 0), "one");
        services.put(new RankedReference<>(2, 10), "two");

        services.put(new RankedReference<>(1, 20), "one");
        assertThat(services.inOrder()).containsExactly("one", "two");

        services.put(new RankedReference<>(1, 5), "one");
        assertThat(services.inOrder()).containsExactly("two", "one");
    }

    @Test
    void aServiceWhoseRankingHasChangedGoesAsAWhole() {
        services.put(new RankedReference<>(1, 0), "one");
        services.put(new RankedReference<>(2, 10), "two");
        services.put(new RankedReference<>(1, 20), "one");

        services.remove(new RankedReference<>(1, 20));

        assertThat(services.inOrder()).containsExactly("two");
    }

    @Test
    void whoHasReadTheServicesKeepsThoseOfThatMoment() {
        services.put(new RankedReference<>(1, 0), "one");
        List<String> before = services.inOrder();
        assertThat(services.inOrder()).isSameAs(before);

        services.put(new RankedReference<>(2, 0), "two");

        assertThat(before).containsExactly("one");
        assertThat(services.inOrder()).containsExactly("one", "two");
    }

    @Test
    void aServiceWithOtherPropertiesIsNoReasonToLookAgain() {
        services.put(new RankedReference<>(1, 0), "one");
        services.put(new RankedReference<>(2, 0), "two");
        List<String> before = services.inOrder();

        services.put(new RankedReference<>(1, 0), "one");

        assertThat(services.inOrder()).isSameAs(before);
    }

    @Test
    void whatConfigurationAdminMadeMayStandInTheOrderOfThePids() {
        RankedServices<String> byPid = new RankedServices<>(Rank.BY_PID);
        byPid.put(new RankedReference<>(1, 0, "set~b"), "b");
        byPid.put(new RankedReference<>(2, 0, "set~a"), "a");
        byPid.put(new RankedReference<>(4, 0), "without, young");
        byPid.put(new RankedReference<>(3, 0), "without, old");
        byPid.put(new RankedReference<>(5, 1, "set~z"), "high");

        assertThat(byPid.inOrder()).containsExactly("high", "without, old", "without, young", "a", "b");
    }
}
