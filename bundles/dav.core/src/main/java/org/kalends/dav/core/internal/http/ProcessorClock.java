/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.dav.core.internal.write.SignsOfLife;

/**
 * Counts the time that a request's thread has had a processor: neither a slow client nor a busy machine uses it up. As that
 * is never more than the time that has passed, it is looked up only when so much has.
 */
final class ProcessorClock implements RequestClock, SignsOfLife {
    private static final long SIGN_NANOS = Duration.ofSeconds(2).toNanos();

    private final LongSupplier passed;
    private final LongSupplier processor;
    private final long limit;
    private final long processorAtStart;
    private long nextLook;
    private long nextSign;
    private Sign sign = () -> {};

    /**
     * A clock that starts now.
     *
     * @param passed time that passes, in nanoseconds
     * @param processor processor time of the present thread, in nanoseconds
     * @param limit most processor time the request may have
     */
    ProcessorClock(LongSupplier passed, LongSupplier processor, Duration limit) {
        this.passed = passed;
        this.processor = processor;
        this.limit = limit.toNanos();
        long now = passed.getAsLong();
        this.processorAtStart = processor.getAsLong();
        this.nextLook = now + this.limit;
        this.nextSign = now + SIGN_NANOS;
    }

    @Override
    public void check() throws DavException, IOException {
        long now = passed.getAsLong();
        if (now - nextSign >= 0) {
            nextSign = now + SIGN_NANOS;
            sign.give();
        }
        if (now - nextLook >= 0) {
            long left = limit - (processor.getAsLong() - processorAtStart);
            if (left <= 0) {
                throw DavException.of(
                        Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                        "This takes more work than the server gives to one request. Please ask for less at a time.");
            }
            nextLook = now + left;
        }
    }

    @Override
    public void by(Sign given) {
        sign = given;
    }
}
