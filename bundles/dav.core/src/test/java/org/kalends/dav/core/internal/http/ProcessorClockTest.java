/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;

class ProcessorClockTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AtomicLong passed = new AtomicLong();
    private final AtomicLong processor = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final ProcessorClock clock = new ProcessorClock(
            passed::get,
            () -> {
                looks.incrementAndGet();
                return processor.get();
            },
            LIMIT);

    private void pass(int seconds, int ofProcessor) {
        passed.addAndGet(Duration.ofSeconds(seconds).toNanos());
        processor.addAndGet(Duration.ofSeconds(ofProcessor).toNanos());
    }

    @Test
    void aRequestThatHasHadItsShareIsEnded() {
        pass(10, 10);

        DavException refusal = catchThrowableOfType(DavException.class, clock::check);

        assertThat(refusal.precondition()).contains(Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS);
    }

    @Test
    void timeInWhichOthersHadTheProcessorDoesNotCount() {
        pass(1000, 9);

        assertThatCode(clock::check).doesNotThrowAnyException();
    }

    @Test
    void theProcessorIsNotAskedBeforeTheShareCanBeUsedUp() throws Exception {
        int atStart = looks.get();
        pass(9, 9);
        clock.check();
        assertThat(looks).hasValue(atStart);

        pass(1, 0);
        clock.check();
        assertThat(looks).hasValue(atStart + 1);

        // A second is left, so that no second look is due before it has passed
        clock.check();
        assertThat(looks).hasValue(atStart + 1);
    }

    @Test
    void aSignIsGivenNowAndThen() throws Exception {
        AtomicInteger signs = new AtomicInteger();
        clock.by(signs::incrementAndGet);
        clock.check();
        assertThat(signs).hasValue(0);

        pass(2, 1);
        clock.check();
        clock.check();
        assertThat(signs).hasValue(1);

        pass(5, 1);
        clock.check();
        assertThat(signs).hasValue(2);
    }
}
