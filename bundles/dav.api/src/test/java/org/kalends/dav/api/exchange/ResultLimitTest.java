/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.DavException;

class ResultLimitTest {
    private static final int BOUND = 100;

    private static int most(String content) throws DavException {
        String body = "<report xmlns='DAV:' xmlns:x='urn:x' xmlns:y='urn:y'>" + content + "</report>";
        return ResultLimit.in(
                        XmlBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))),
                        List.of("DAV:", "urn:x"),
                        BOUND)
                .most();
    }

    @ParameterizedTest
    @CsvSource({
        "<limit><nresults> 7 </nresults></limit>, 7",
        "<x:limit><x:nresults>7</x:nresults></x:limit>, 7",
        "<limit><nresults>9999999999</nresults></limit>, 100",
        "<y:limit><y:nresults>7</y:nresults></y:limit>, 100",
    })
    void theLimitShouldHoldUpToTheBound(String content, int most) throws DavException {
        assertThat(most(content)).isEqualTo(most);
    }

    @Test
    void withoutOneTheBoundShouldHold() throws DavException {
        assertThat(most("")).isEqualTo(BOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<nresults/>",
                "<nresults>0</nresults>",
                "<nresults>-1</nresults>",
                "<y:nresults>1</y:nresults>"
            })
    void whatIsNoNumberShouldBeRefused(String results) {
        assertThatThrownBy(() -> most("<limit>" + results + "</limit>"))
                .isInstanceOfSatisfying(
                        DavException.class, e -> assertThat(e.status()).isEqualTo(400));
    }
}
