/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is measured with, and how many of it are to be found. */
class ObjectsTest {
    private static final int SIZE = 1001;

    private static String card(int number) {
        return new String(Objects.card(number, 0), StandardCharsets.UTF_8);
    }

    private static long cardsWith(String property, String text) {
        return IntStream.range(0, SIZE)
                .filter(number -> card(number)
                        .lines()
                        .anyMatch(line -> line.startsWith(property)
                                && line.toLowerCase(Locale.ROOT).contains(text)))
                .count();
    }

    @Test
    void asManyAreFoundAsAreToldToBe() {
        assertThat(cardsWith("FN", Objects.FREQUENT_NAME)).isEqualTo(Objects.named(SIZE));
        assertThat(cardsWith("EMAIL", Objects.RARE_ADDRESS)).isEqualTo(Objects.addressed(SIZE));
        assertThat(cardsWith("ORG", Objects.RARE_WORD)).isEqualTo(Objects.rare(SIZE));
        assertThat(cardsWith("NOTE", Objects.RARE_WORD)).isEqualTo(Objects.rare(SIZE));
    }

    @Test
    void anObjectIsTheSameEachTimeAndAnotherOneOnceItWasChanged() {
        assertThat(Objects.event(7, 0)).isEqualTo(Objects.event(7, 0)).isNotEqualTo(Objects.event(7, 1));
        assertThat(Objects.series(7, 0)).isEqualTo(Objects.series(7, 0)).isNotEqualTo(Objects.series(7, 1));
        assertThat(Objects.card(7, 0)).isEqualTo(Objects.card(7, 0)).isNotEqualTo(Objects.card(7, 1));
    }

    @Test
    void responsesAreCountedByTheirTags() {
        String body = "<D:multistatus><D:response><D:href>/a</D:href></D:response><D:response/></D:multistatus>";
        Answer answer = new Answer(
                "HTTP/1.1 207 Multi-Status\n", body.replace("<D:response/>", "").getBytes(StandardCharsets.UTF_8));

        assertThat(answer.responses()).isEqualTo(1);
        assertThat(answer.status()).isEqualTo(207);
    }
}
