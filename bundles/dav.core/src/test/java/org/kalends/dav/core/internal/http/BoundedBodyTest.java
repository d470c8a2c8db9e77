/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Precondition;

class BoundedBodyTest {
    private static final Precondition TOO_LARGE = Precondition.dav("too-large", 413);

    private static BoundedBody body(Map<String, List<String>> headers, int octets) {
        return new BoundedBody(new Headers(headers), new ByteArrayInputStream(new byte[octets]));
    }

    @Test
    void aBodyWithinTheLimitIsReadWhole() throws Exception {
        assertThat(body(Map.of(), 10).read(10, TOO_LARGE)).hasSize(10);
    }

    @Test
    void aLongerOneIsRefusedAfterTheLimit() {
        DavException refusal = catchThrowableOfType(
                DavException.class, () -> body(Map.of(), 11).read(10, TOO_LARGE));

        assertThat(refusal.precondition()).contains(TOO_LARGE);
    }

    @Test
    void anAnnouncedLengthBeyondTheLimitIsRefusedUnread() {
        BoundedBody body = new BoundedBody(
                new Headers(Map.of("Content-Length", List.of("100000000000"))), InputStream.nullInputStream());

        assertThat(catchThrowableOfType(DavException.class, () -> body.read(10, TOO_LARGE))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aBodyThatEndsTooEarlyIsNotTakenForTheWhole() {
        BoundedBody body = body(Map.of("Content-Length", List.of("9")), 5);

        assertThat(catchThrowableOfType(DavException.class, () -> body.read(10, TOO_LARGE))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownCodingIsRefused() {
        BoundedBody body = body(Map.of("Content-Encoding", List.of("br")), 5);

        assertThat(catchThrowableOfType(DavException.class, () -> body.read(10, TOO_LARGE))
                        .status())
                .isEqualTo(415);
    }
}
