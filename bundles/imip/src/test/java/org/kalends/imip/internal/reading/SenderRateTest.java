/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kalends.imip.internal.mail.MailAddress;

class SenderRateTest {
    private static final MailAddress PAUL = new MailAddress("paul@example.net");

    private Instant now = Instant.EPOCH;
    private final SenderRate rate = new SenderRate(() -> now);

    @Test
    void whoHasWrittenTooMuchIsReadAgainAfterAnHour() {
        rate.allow(2);
        rate.count(PAUL);
        assertThat(rate.isExceeded(PAUL)).isFalse();
        rate.count(new MailAddress("PAUL@example.net"));

        assertThat(rate.isExceeded(PAUL)).isTrue();
        assertThat(rate.isExceeded(new MailAddress("petra@example.net"))).isFalse();

        now = now.plus(Duration.ofHours(1));
        assertThat(rate.isExceeded(PAUL)).isFalse();
        rate.count(PAUL);
        assertThat(rate.isExceeded(PAUL)).isFalse();
    }

    @Test
    void whatMayBeReadHoldsAtOnce() {
        rate.allow(1);
        rate.count(PAUL);
        assertThat(rate.isExceeded(PAUL)).isTrue();

        rate.allow(2);
        assertThat(rate.isExceeded(PAUL)).isFalse();
    }

    @Test
    void notMoreSendersAreRememberedThanThereIsRoomFor() {
        rate.allow(1);
        rate.count(PAUL);
        for (int i = 0; i < 10_000; i++) {
            rate.count(new MailAddress("p" + i + "@example.net"));
        }

        assertThat(rate.isExceeded(PAUL)).isFalse();
        assertThat(rate.isExceeded(new MailAddress("p9999@example.net"))).isTrue();
    }
}
