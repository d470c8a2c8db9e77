/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.ETag;

class ByteRangeTest {
    private static final ETag ETAG = new ETag("now");

    private static Optional<ByteRange> asked(String range, long length) {
        return ByteRange.asked(Optional.of(range), Optional.empty(), ETAG, length);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=5-, 5, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "bytes=90-1000, 90, 99",
        "' bytes = 3 - 3 ', 3, 3"
    })
    void oneRangeIsUnderstood(String range, long first, long last) {
        assertThat(asked(range, 100)).contains(new ByteRange(first, last));
        assertThat(asked(range, 100).orElseThrow().satisfiable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,5-6", "bytes=9-5", "bytes=-", "bytes=a-b", "lines=0-9", "bytes=99999999999999999999-"
            })
    void whatIsNoSingleRangeAsksForTheWhole(String range) {
        assertThat(asked(range, 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bytes=100-, 100", "bytes=200-300, 100", "bytes=-0, 100", "bytes=0-, 0"})
    void aRangeBeyondTheEndIsNoneThereIs(String range, long length) {
        assertThat(asked(range, length).orElseThrow().satisfiable()).isFalse();
    }

    @Test
    void aRangeOfAnotherStateAsksForTheWhole() {
        Optional<String> range = Optional.of("bytes=0-9");

        assertThat(ByteRange.asked(range, Optional.of("\"now\""), ETAG, 100)).isPresent();
        assertThat(ByteRange.asked(range, Optional.of("\"then\""), ETAG, 100)).isEmpty();
        assertThat(ByteRange.asked(range, Optional.of("W/\"now\""), ETAG, 100)).isEmpty();
        assertThat(ByteRange.asked(range, Optional.of("Tue, 01 Sep 2026 00:00:00 GMT"), ETAG, 100))
                .isEmpty();
        assertThat(ByteRange.asked(Optional.empty(), Optional.of("\"now\""), ETAG, 100))
                .isEmpty();
    }
}
