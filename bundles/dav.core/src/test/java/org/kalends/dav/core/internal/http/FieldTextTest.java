/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTextTest {
    private static String asContainersTellIt(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void octetsOfUtf8AreWhatTheyMeanThere() {
        assertThat(FieldText.of(List.of(asContainersTellIt("/f/ü€😀.ics"), "plain")))
                .containsExactly("/f/ü€😀.ics", "plain");
    }

    @Test
    void whatIsNotUtf8IsLatin() {
        assertThat(FieldText.of(List.of("/f/\u00fc.ics"))).containsExactly("/f/ü.ics");
    }

    @Test
    void whatTheContainerHasDecodedStaysAsItIs() {
        assertThat(FieldText.of(List.of("/f/€.ics"))).containsExactly("/f/€.ics");
    }
}
