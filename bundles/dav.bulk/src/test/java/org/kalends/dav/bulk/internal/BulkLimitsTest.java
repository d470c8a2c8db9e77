/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.storage.api.Octets;

class BulkLimitsTest {
    private final AtomicInteger made = new AtomicInteger();

    private Stream<Octets> endless(int size) {
        Octets object = Octets.of(new byte[size]);
        return Stream.generate(() -> {
            made.incrementAndGet();
            return object;
        });
    }

    @Test
    void asManyAsMayBeBroughtAreTaken() throws DavException {
        BulkLimits.check(endless(1).limit(50_000));
        BulkLimits.check(1_000);

        assertThat(made).hasValue(50_000);
    }

    @Test
    void noMoreObjectsAreMadeThanMayBeBrought() {
        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> BulkLimits.check(endless(1)))
                .satisfies(refusal -> assertThat(refusal.precondition()).contains(BulkNames.TOO_MANY));
        assertThat(made).hasValueLessThanOrEqualTo(50_001);
    }

    @Test
    void objectsThatMultiplyWhatTheyShareAreRefusedEarly() {
        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> BulkLimits.check(endless(8_000_000)))
                .satisfies(refusal -> assertThat(refusal.precondition()).contains(BulkNames.TOO_LARGE));
        assertThat(made).hasValueLessThanOrEqualTo(27);
    }
}
