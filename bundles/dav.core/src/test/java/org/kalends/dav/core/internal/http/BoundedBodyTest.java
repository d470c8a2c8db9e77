/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;

class BoundedBodyTest {
    private static final Precondition TOO_LARGE = Precondition.dav("too-large", 413);

    private static BoundedBody body(Map<String, List<String>> headers, int octets) {
        return new BoundedBody(new Headers(headers), new ByteArrayInputStream(new byte[octets]), count -> {});
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
                new Headers(Map.of("Content-Length", List.of("100000000000"))),
                InputStream.nullInputStream(),
                octets -> {});

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

    private static BoundedBody coded(String coding, byte[] octets) {
        return new BoundedBody(
                new Headers(Map.of(
                        "Content-Encoding", List.of(coding), "Content-Length", List.of(String.valueOf(octets.length)))),
                new ByteArrayInputStream(octets),
                count -> {});
    }

    private static byte[] gzip(byte[] octets) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(coded)) {
            out.write(octets);
        }
        return coded.toByteArray();
    }

    private static byte[] deflate(byte[] octets) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(coded)) {
            out.write(octets);
        }
        return coded.toByteArray();
    }

    @Test
    void aCompressedBodyIsReadAsWhatItStandsFor() throws Exception {
        byte[] octets = "BEGIN:VCARD".repeat(100).getBytes(StandardCharsets.UTF_8);

        assertThat(coded("gzip", gzip(octets)).read(2000, TOO_LARGE)).isEqualTo(octets);
        assertThat(coded("X-GZIP", gzip(octets)).read(2000, TOO_LARGE)).isEqualTo(octets);
        assertThat(coded("deflate", deflate(octets)).read(2000, TOO_LARGE)).isEqualTo(octets);
        assertThat(coded("identity", octets).read(2000, TOO_LARGE)).isEqualTo(octets);
    }

    @Test
    void aSmallBodyThatStandsForAnImmenseOneIsRefusedAtTheBound() throws Exception {
        byte[] bomb = gzip(new byte[50_000_000]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(catchThrowableOfType(
                                DavException.class, () -> coded("gzip", bomb).read(100_000, TOO_LARGE))
                        .precondition())
                .contains(TOO_LARGE);
    }

    @Test
    void aMalformedCodingIsTheClientsMistake() throws Exception {
        byte[] whole = gzip(new byte[1000]);
        byte[] cut = Arrays.copyOf(whole, whole.length - 9);

        for (BoundedBody body : List.of(
                coded("gzip", "no gzip".getBytes(StandardCharsets.UTF_8)),
                coded("gzip", cut),
                coded("gzip", new byte[0]),
                coded("deflate", "no zlib".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(catchThrowableOfType(DavException.class, () -> body.read(2000, TOO_LARGE))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void severalCodingsAtOnceAreTooMany() throws Exception {
        assertThat(catchThrowableOfType(DavException.class, () -> coded("gzip, gzip", gzip(gzip(new byte[10])))
                                .read(2000, TOO_LARGE))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void memoryIsClaimedAsOctetsComeInAndNotAsTheyAreAnnounced() throws Exception {
        AtomicLong claimed = new AtomicLong();
        AtomicLong most = new AtomicLong();
        InputStream slow = new InputStream() {
            private int sent;

            @Override
            public int read() {
                // What is claimed while little has come in
                most.set(Math.max(most.get(), claimed.get() - 2L * sent));
                return sent++ < 1_000_000 ? 'x' : -1;
            }
        };

        byte[] octets = new BoundedBody(
                        new Headers(Map.of("Content-Length", List.of("1000000"))), slow, claimed::addAndGet)
                .read(2_000_000, TOO_LARGE);

        assertThat(octets).hasSize(1_000_000);
        assertThat(claimed.get()).isBetween(1_000_000L, 2_000_001L);
        assertThat(most.get()).isLessThan(100_000);
    }

    @Test
    void whatThereIsNoMemoryForIsReadAwaySoThatTheRefusalArrives() {
        InputStream sent = new ByteArrayInputStream(new byte[1_000_000]);
        BoundedBody body = new BoundedBody(new Headers(Map.of()), sent, octets -> {
            throw DavException.of(503, "There is none.");
        });

        assertThat(catchThrowableOfType(DavException.class, () -> body.read(2_000_000, TOO_LARGE))
                        .status())
                .isEqualTo(503);
        assertThat(sent).isEmpty();
    }
}
