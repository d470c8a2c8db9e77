/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.RawHttp.deflate;
import static org.kalends.itests.exchange.RawHttp.gunzip;
import static org.kalends.itests.exchange.RawHttp.gzip;
import static org.kalends.itests.exchange.RawHttp.octets;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** How bodies are coded (RFC 9110 section 8.4). */
class TransferCodingIT {
    private final Client user = Server.client("user1");
    private final RawHttp http = new RawHttp();
    private final String large = RawHttp.largeCard();
    private String book;

    @BeforeEach
    void newBook() {
        book = Samples.newAddressBook(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "identity"})
    void aCodedBodyIsStoredAsWhatItStandsFor(String coding) throws Exception {
        byte[] card = octets(large);
        byte[] coded = coding.equals("gzip") ? gzip(card) : coding.equals("deflate") ? deflate(card) : card;

        HttpResponse<byte[]> stored =
                http.send("PUT", book + "l.vcf", coded, "Content-Type", "text/vcard", "Content-Encoding", coding);

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(http.get(book + "l.vcf").body()).isEqualTo(card);
        assertThat(stored.headers().firstValue("ETag"))
                .isEqualTo(http.get(book + "l.vcf").headers().firstValue("ETag"));
    }

    @Test
    void aCodedXmlBodyIsReadToo() throws Exception {
        byte[] body = gzip(octets("<propfind xmlns='DAV:'><prop><resourcetype/></prop></propfind>"));

        HttpResponse<byte[]> answer =
                http.send("PROPFIND", book, body, "Depth", "0", "Content-Type", "text/xml", "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("addressbook");
    }

    @Test
    void aSmallBodyThatStandsForAnImmenseOneIsRefused() throws Exception {
        byte[] bomb = gzip(new byte[30_000_000]);

        HttpResponse<byte[]> object =
                http.send("PUT", book + "b.vcf", bomb, "Content-Type", "text/vcard", "Content-Encoding", "gzip");
        HttpResponse<byte[]> xml = http.send("PROPFIND", book, bomb, "Depth", "0", "Content-Encoding", "gzip");

        assertThat(object.statusCode()).isEqualTo(403);
        assertThat(new String(object.body(), StandardCharsets.UTF_8)).contains("max-resource-size");
        assertThat(xml.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"br, 415", "'gzip, gzip', 415", "gzip, 400", "deflate, 400"})
    void aCodingThatIsNotKnownOrNotTrueIsRefused(String coding, int status) throws Exception {
        HttpResponse<byte[]> refused = http.send(
                "PUT", book + "l.vcf", octets(large), "Content-Type", "text/vcard", "Content-Encoding", coding);

        assertThat(refused.statusCode()).isEqualTo(status);
        if (status == 415) {
            assertThat(refused.headers().firstValue("Accept-Encoding")).contains("gzip, deflate");
        }
        assertThat(http.get(book + "l.vcf").statusCode()).isEqualTo(404);
    }

    @Test
    void longTextIsCompressedForThoseWhoTakeItAndKeepsItsTag() throws Exception {
        String etag = Samples.put(user, book + "l.vcf", large);

        HttpResponse<byte[]> coded = http.get(book + "l.vcf", "Accept-Encoding", "br, gzip");

        assertThat(coded.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(coded.headers().allValues("Vary").toString()).contains("Accept-Encoding");
        assertThat(coded.headers().firstValue("ETag")).contains(etag);
        assertThat(coded.headers().firstValue("Content-Length")).isNotEqualTo(Optional.of("" + octets(large).length));
        assertThat(coded.body().length).isLessThan(1000);
        assertThat(gunzip(coded.body())).isEqualTo(large.replace("\n", "\r\n"));
        assertThat(http.get(book + "l.vcf", "Accept-Encoding", "gzip", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(http.send("PUT", book + "l.vcf", octets(large), "Content-Type", "text/vcard", "If-Match", etag)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoDoesNotTakeItGetsItAsItIs() throws Exception {
        Samples.put(user, book + "l.vcf", large);
        Samples.put(user, book + "s.vcf", Samples.card("s", "Small"));

        for (HttpResponse<byte[]> plain : new HttpResponse[] {
            http.get(book + "l.vcf"),
            http.get(book + "l.vcf", "Accept-Encoding", "gzip;q=0"),
            http.get(book + "s.vcf", "Accept-Encoding", "gzip")
        }) {
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(plain.headers().firstValue("Content-Length")).contains(String.valueOf(plain.body().length));
            assertThat(new String(plain.body(), StandardCharsets.UTF_8)).startsWith("BEGIN:VCARD");
        }
        assertThat(http.get(book + "l.vcf").headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(http.get(book + "s.vcf").headers().allValues("Vary")).doesNotContain("Accept-Encoding");
    }

    @Test
    void listingsAreCompressedWhileTheyStream() throws Exception {
        for (int i = 0; i < 40; i++) {
            Samples.put(user, book + i + ".vcf", Samples.card("u" + i, "N" + i));
        }
        byte[] body = octets("<propfind xmlns='DAV:'><prop><getetag/><getcontenttype/></prop></propfind>");

        HttpResponse<byte[]> coded = http.send("PROPFIND", book, body, "Depth", "1", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = http.send("PROPFIND", book, body, "Depth", "1");
        HttpResponse<byte[]> small = http.send("PROPFIND", book, body, "Depth", "0", "Accept-Encoding", "gzip");

        assertThat(coded.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(coded.headers().allValues("Vary")).contains("Prefer, Brief", "Accept-Encoding");
        assertThat(gunzip(coded.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(small.headers().firstValue("Content-Length")).contains(String.valueOf(small.body().length));
    }

    @Test
    void aBodyInChunksMayBeCodedToo() throws Exception {
        byte[] coded = gzip(octets(large));
        HttpResponse<byte[]> stored = http.send(
                "PUT",
                book + "l.vcf",
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(coded)),
                "Content-Type",
                "text/vcard",
                "Content-Encoding",
                "gzip");

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(http.get(book + "l.vcf").body()).isEqualTo(octets(large));
    }
}
