/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kalends.testing.LogRecorder;
import org.kalends.testing.RankedReference;

class NamedServicesTest {
    private final NamedServices<Character, String> services = new NamedServices<>(service -> service.charAt(0));

    @Test
    void servicesAreFoundByTheirNames() {
        put(1, 0, "a");
        put(2, 0, "b");

        assertThat(services.find('a')).contains("a");
        assertThat(services.find('b')).contains("b");
        assertThat(services.find('c')).isEmpty();
    }

    @Test
    void ofTwoWithOneNameTheOneWithTheHigherRankingHolds() {
        put(1, 0, "a low");
        put(2, 10, "a high");

        assertThat(services.find('a')).contains("a high");
        assertThat(services.all()).containsExactly("a high");
    }

    @Test
    void ofTwoOfOneRankingTheOlderHolds() {
        put(2, 0, "a young");
        put(1, 0, "a old");

        assertThat(services.find('a')).contains("a old");
    }

    @Test
    void theHighestRankingIsListedFirst() {
        put(1, 0, "c");
        put(2, 10, "a");
        put(3, 5, "b");

        assertThat(services.all()).containsExactly("a", "b", "c");
    }

    @Test
    void aRankingThatHasChangedDecidesAnew() {
        put(1, 0, "a one");
        put(2, 10, "a two");

        put(1, 20, "a one");

        assertThat(services.find('a')).contains("a one");
    }

    @Test
    void whenTheHolderGoesTheNextOneHolds() {
        put(1, 0, "a low");
        put(2, 10, "a high");

        services.remove(new RankedReference<>(2, 10));
        assertThat(services.find('a')).contains("a low");

        services.remove(new RankedReference<>(1, 0));
        assertThat(services.find('a')).isEmpty();
        assertThat(services.all()).isEmpty();
    }

    @Test
    void twoWithOneNameAreToldOnceAndAnewWhenTheOtherHolds() {
        try (LogRecorder log = new LogRecorder("org.kalends.embedded")) {
            put(1, 0, "a one");
            put(3, 0, "b");
            assertThat(log.warnings()).isEmpty();

            put(2, 10, "a two");
            assertThat(log.warnings()).singleElement().asString().startsWith("a is offered by");

            put(1, 5, "a one");
            put(4, 0, "c");
            assertThat(log.warnings()).hasSize(1);

            put(1, 20, "a one");
            assertThat(log.warnings()).hasSize(2);
        }
    }

    @Test
    void whoHoldsCannotBeChangedFromOutside() {
        put(1, 0, "a");

        assertThatThrownBy(() -> services.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private void put(long id, int ranking, String service) {
        services.put(new RankedReference<>(id, ranking), service);
    }
}
