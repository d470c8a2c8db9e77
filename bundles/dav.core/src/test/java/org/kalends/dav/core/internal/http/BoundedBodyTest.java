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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;

class BoundedBodyTest {
    private static final Precondition TOO_LARGE = Precondition.dav("too-large", 413);

    @TempDir
    private Path folder;

    private Spool spool;

    @BeforeEach
    void open() throws IOException {
        spool = new Spool(folder);
    }

    private static byte[] read(BoundedBody body, long limit) throws DavException, IOException {
        return body.read(limit, TOO_LARGE, octets -> {});
    }

    private BoundedBody body(Map<String, List<String>> headers, int octets) {
        return new BoundedBody(new Headers(headers), new ByteArrayInputStream(new byte[octets]), spool);
    }

    @Test
    void aBodyWithinTheLimitIsReadWhole() throws Exception {
        assertThat(read(body(Map.of(), 10), 10)).hasSize(10);
    }

    @Test
    void aLongerOneIsRefusedAfterTheLimit() {
        DavException refusal = catchThrowableOfType(DavException.class, () -> read(body(Map.of(), 11), 10));

        assertThat(refusal.precondition()).contains(TOO_LARGE);
    }

    @Test
    void anAnnouncedLengthBeyondTheLimitIsRefusedUnread() {
        BoundedBody body = new BoundedBody(
                new Headers(Map.of("Content-Length", List.of("100000000000"))), InputStream.nullInputStream(), spool);

        assertThat(catchThrowableOfType(DavException.class, () -> read(body, 10))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aBodyThatEndsTooEarlyIsNotTakenForTheWhole() {
        BoundedBody body = body(Map.of("Content-Length", List.of("9")), 5);

        assertThat(catchThrowableOfType(DavException.class, () -> read(body, 10))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownCodingIsRefused() {
        BoundedBody body = body(Map.of("Content-Encoding", List.of("br")), 5);

        assertThat(catchThrowableOfType(DavException.class, () -> read(body, 10))
                        .status())
                .isEqualTo(415);
    }

    private BoundedBody coded(String coding, byte[] octets) {
        return new BoundedBody(
                new Headers(Map.of(
                        "Content-Encoding", List.of(coding), "Content-Length", List.of(String.valueOf(octets.length)))),
                new ByteArrayInputStream(octets),
                spool);
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

        assertThat(read(coded("gzip", gzip(octets)), 2000)).isEqualTo(octets);
        assertThat(read(coded("X-GZIP", gzip(octets)), 2000)).isEqualTo(octets);
        assertThat(read(coded("deflate", deflate(octets)), 2000)).isEqualTo(octets);
        assertThat(read(coded("identity", octets), 2000)).isEqualTo(octets);
    }

    @Test
    void aSmallBodyThatStandsForAnImmenseOneIsRefusedAtTheBound() throws Exception {
        byte[] bomb = gzip(new byte[50_000_000]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(catchThrowableOfType(DavException.class, () -> read(coded("gzip", bomb), 100_000))
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
            assertThat(catchThrowableOfType(DavException.class, () -> read(body, 2000))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void severalCodingsAtOnceAreTooMany() throws Exception {
        assertThat(catchThrowableOfType(
                                DavException.class, () -> read(coded("gzip, gzip", gzip(gzip(new byte[10]))), 2000))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aLargeBodyComesInWhole() throws Exception {
        byte[] octets = new byte[3 * Spool.SMALL + 17];
        new Random(7).nextBytes(octets);

        assertThat(read(coded("identity", octets), 1_000_000)).isEqualTo(octets);
        assertThat(read(coded("gzip", gzip(octets)), 1_000_000)).isEqualTo(octets);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void memoryIsClaimedOnceAllHasComeInAndNotAsItIsAnnounced() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                return sent.get() < 1_000_000 && sent.incrementAndGet() > 0 ? 'x' : -1;
            }
        };
        List<Integer> claims = new ArrayList<>();

        new BoundedBody(new Headers(Map.of("Content-Length", List.of("1000000"))), slow, spool)
                .read(2_000_000, TOO_LARGE, octets -> {
                    assertThat(sent).hasValue(1_000_000);
                    claims.add(octets);
                });

        assertThat(claims).containsExactly(1_000_000);
    }

    @Test
    void whatThereIsNoMemoryForIsLeftNowhere() {
        assertThat(catchThrowableOfType(DavException.class, () -> body(Map.of(), 1_000_000)
                                .read(2_000_000, TOO_LARGE, octets -> {
                                    throw DavException.of(503, "There is none.");
                                }))
                        .status())
                .isEqualTo(503);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsTooLargeIsReadAwaySoThatTheRefusalArrives() {
        InputStream sent = new ByteArrayInputStream(new byte[1_000_000]);
        BoundedBody body = new BoundedBody(new Headers(Map.of()), sent, spool);

        assertThat(catchThrowableOfType(DavException.class, () -> read(body, 100_000))
                        .status())
                .isEqualTo(413);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatAKilledProcessHasLeftIsThrownAway() throws Exception {
        Files.write(folder.resolve("body123"), new byte[10]);

        new Spool(folder);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDiskWithoutRoomIsSaidSo() throws Exception {
        Files.delete(folder);

        assertThat(catchThrowableOfType(DavException.class, () -> read(body(Map.of(), 1_000_000), 2_000_000))
                        .status())
                .isEqualTo(507);
    }
}
