/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomingBodyTest {
    private static final int LENGTH = 100;

    @Test
    void noBodyIsNotWaitedFor() throws Exception {
        assertThat(incoming(InputStream.nullInputStream(), 0).isStillComing()).isFalse();
    }

    @Test
    void whatNobodyHasReadIsReadAway() throws Exception {
        InputStream octets = arrived(LENGTH);

        assertThat(incoming(octets, LENGTH).isStillComing()).isFalse();
        assertThat(octets.available()).isZero();
    }

    @Test
    void whatHasNotArrivedIsStillComing() throws Exception {
        assertThat(incoming(arrived(LENGTH - 1), LENGTH).isStillComing()).isTrue();
    }

    @Test
    void moreThanIsWorthReadingIsStillComing() throws Exception {
        InputStream octets = arrived(1_000_000);

        assertThat(incoming(octets, 1_000_000).isStillComing()).isTrue();
        assertThat(octets.available()).isPositive();
    }

    @Test
    void whatWasReadHasCome() throws Exception {
        IncomingBody body = incoming(arrived(LENGTH), LENGTH);
        body.read();
        body.readNBytes(LENGTH - 1);

        assertThat(body.isStillComing()).isFalse();
    }

    @Test
    void aChunkedBodyHasComeWhenItsEndWasSeen() throws Exception {
        IncomingBody body = incoming(arrived(LENGTH), IncomingBody.CHUNKED);
        body.readNBytes(LENGTH);

        assertThat(body.isStillComing()).isTrue();
        assertThat(body.read()).isNegative();
        assertThat(body.isStillComing()).isFalse();
    }

    @Test
    void whoWaitsToBeToldIsNotToldJustToBeRefused() throws Exception {
        IncomingBody body = new IncomingBody(
                () -> {
                    throw new AssertionError("nobody wanted it");
                },
                LENGTH,
                true);

        assertThat(body.isStillComing()).isTrue();
    }

    @Test
    void whoWasToldToGoOnIsLikeEverybody() throws Exception {
        IncomingBody body = new IncomingBody(() -> arrived(LENGTH), LENGTH, true);
        body.read();

        assertThat(body.isStillComing()).isFalse();
    }

    private static IncomingBody incoming(InputStream octets, long length) {
        return new IncomingBody(() -> octets, length, false);
    }

    private static InputStream arrived(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    @Test
    void whateverAContainerSaysOfABrokenBodyIsToldAlike() {
        for (Exception said : List.of(new IOException("Early EOF"), new IllegalStateException("Bad chunk"))) {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    if (said instanceof IOException io) {
                        throw io;
                    }
                    throw (RuntimeException) said;
                }
            };
            IncomingBody body = incoming(broken, LENGTH);

            assertThatThrownBy(body::readAllBytes)
                    .isInstanceOf(BrokenBodyException.class)
                    .hasCause(said);
            assertThatCode(body::isStillComing).as("it is not read again").doesNotThrowAnyException();
        }
    }
}
