/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The archive is the chart. */
class ArchiveIT {
    @Test
    void itMakesTheSameOfTheSameValues() {
        Chart archive = Chart.at(Path.of(System.getProperty("kalends.archive")));

        assertThat(archive.with(Chart.NEEDED).render())
                .isEqualTo(Chart.built().with(Chart.NEEDED).render());
    }
}
