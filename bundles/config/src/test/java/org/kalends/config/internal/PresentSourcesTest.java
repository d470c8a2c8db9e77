/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.testing.RankedReference;

class PresentSourcesTest {
    private static final RankedReference<Object> FILES =
            new RankedReference<>(1, 0, Map.of("component.name", "org.example.files"));
    private static final RankedReference<Object> OF_A_FACTORY = new RankedReference<>(
            2, 0, Map.of("component.name", "org.example.context", "service.factoryPid", "org.example.context"));

    private final PresentSources present = new PresentSources();

    @Test
    void aSourceShouldBeNamedWhileItIsHere() {
        present.came(FILES);
        assertThat(present.names()).containsExactly("org.example.files");

        present.goes(FILES);
        assertThat(present.names()).isEmpty();
    }

    @Test
    void aSourceThatHasOnlyChangedShouldLeaveTheSameSet() {
        present.came(FILES);
        Set<String> before = present.names();

        present.came(FILES);

        assertThat(present.names()).isSameAs(before);
    }

    @Test
    void whatAnAdministratorMayTakeAwayShouldMakeAnotherSetOfTheSameNames() {
        present.came(FILES);
        Set<String> before = present.names();

        present.came(OF_A_FACTORY);
        assertThat(present.names()).isEqualTo(before).isNotSameAs(before);

        before = present.names();
        present.goes(OF_A_FACTORY);
        assertThat(present.names()).isEqualTo(before).isNotSameAs(before);
    }

    @Test
    void aSourceWithoutAComponentShouldNotBeNamed() {
        present.came(new RankedReference<>(3, 0));

        assertThat(present.names()).isEmpty();
    }
}
