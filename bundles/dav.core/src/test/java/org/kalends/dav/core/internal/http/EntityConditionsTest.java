/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.dav.api.ETag;

class EntityConditionsTest {
    private static final Optional<Instant> MODIFIED = Optional.of(Instant.parse("2026-03-01T10:00:00.700Z"));

    private static EntityConditions of(String name, String value) {
        return EntityConditions.of(new Headers(Map.of(name, List.of(value))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match | \"a\" | a | true",
                "If-Match | \"b\", \"a\" | a | true",
                "If-Match | W/\"a\" | a | true",
                "If-Match | a | a | true",
                "If-Match | \"b\" | a | false",
                "If-Match | * | a | true",
                "If-Match | * | | false",
                "If-Match | \"a\" | | false",
                "If-None-Match | * | a | false",
                "If-None-Match | * | | true",
                "If-None-Match | \"a\" | a | false",
                "If-None-Match | \"b\" | a | true",
                "if-none-match | \"b\" | a | true"
            })
    void tagsAreHeldAgainstThePresentState(String header, String value, String current, boolean holds) {
        assertThat(of(header, value).tagsAllow(Optional.ofNullable(current))).isEqualTo(holds);
    }

    @Test
    void datesCountToTheSecond() {
        Optional<ETag> tag = Optional.of(new ETag("a"));

        assertThat(of("If-Unmodified-Since", "Sun, 01 Mar 2026 10:00:00 GMT").allow(tag, MODIFIED))
                .isTrue();
        assertThat(of("If-Unmodified-Since", "Sun, 01 Mar 2026 09:59:59 GMT").allow(tag, MODIFIED))
                .isFalse();
        assertThat(of("If-Modified-Since", "Sun, 01 Mar 2026 10:00:00 GMT").alreadyKnown(tag, MODIFIED))
                .isTrue();
        assertThat(of("If-Modified-Since", "Sun, 01 Mar 2026 09:59:59 GMT").alreadyKnown(tag, MODIFIED))
                .isFalse();
    }

    @Test
    void aDateThatIsNoneIsNoCondition() {
        assertThat(of("If-Unmodified-Since", "yesterday").allow(Optional.of(new ETag("a")), MODIFIED))
                .isTrue();
    }
}
