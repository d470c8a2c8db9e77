/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tables and growth. */
class ResultsTest {
    private static Figure figure(int size, String phase, long micros, long octets) {
        return new Figure("GET", size, phase, 10, micros, micros + 1, micros + 2, 100, octets, 0);
    }

    @Test
    void theTableHasARowForEachOperationAndTheFiguresOfEachSize() {
        Results results = new Results(List.of(
                figure(1000, "fresh", 900, 50), figure(1000, "warm", 100, 50), figure(10_000, "warm", 1000, 500)));

        assertThat(results.markdown())
                .contains("| GET | 900 | 901 | 100 | 101 | 102 |  |  | 1,000 | 1,001 | 1,002 | 1.00 |");
    }

    @Test
    void whatGrowsFasterThanItsAnswerIsMarked() {
        Results results = new Results(List.of(figure(1000, "warm", 100, 50), figure(10_000, "warm", 1000, 50)));

        assertThat(results.markdown()).contains("1.00 (answer 0.00)");
    }

    @Test
    void theExponentIsThePowerOfTheSize() {
        assertThat(Results.exponent(figure(100, "warm", 7, 1), figure(1000, "warm", 700, 1)))
                .hasValueCloseTo(2.0, Offset.offset(0.001));
        assertThat(Results.exponent(figure(100, "warm", 0, 1), figure(1000, "warm", 700, 1)))
                .isEmpty();
    }

    @Test
    void programsReadTheSame() {
        assertThat(new Results(List.of(figure(1000, "warm", 100, 50))).json())
                .contains("\"operation\": \"GET\", \"size\": 1000, \"phase\": \"warm\"", "\"processorMicros\": 100");
    }
}
