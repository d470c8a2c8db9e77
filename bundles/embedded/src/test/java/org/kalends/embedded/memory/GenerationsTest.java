/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenerationsTest {
    private final Generations<Integer, String> testee = new Generations<>(10);

    @Test
    void whatWasPutShouldBeFound() {
        testee.put(1, "one");

        assertThat(testee.find(1)).contains("one");
        assertThat(testee.find(2)).isEmpty();
    }

    @Test
    void whatIsAskedForShouldStayAndTheRestBeForgotten() {
        testee.put(-1, "asked for");
        testee.put(-2, "not asked for");

        for (int number = 0; number < 100; number++) {
            testee.put(number, "new");
            assertThat(testee.find(-1)).contains("asked for");
        }

        assertThat(testee.find(-2)).isEmpty();
        assertThat(IntStream.range(0, 100)
                        .filter(number -> testee.find(number).isPresent())
                        .count())
                .isLessThanOrEqualTo(20);
    }
}
