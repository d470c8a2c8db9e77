/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.RawHttp.gunzip;
import static org.kalends.itests.exchange.RawHttp.octets;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Parts of objects, and their headers alone (RFC 9110 sections 9.3.2 and 14). */
class RangeIT {
    private final Client user = Server.client("user1");
    private final RawHttp http = new RawHttp();
    private final String large = RawHttp.largeCard();
    private String book;

    @BeforeEach
    void newBook() {
        book = Samples.newAddressBook(user);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 10", "bytes=100-, 100, -1", "bytes=-7, -7, -1", "bytes=10-1000000, 10, -1"})
    void aPartIsSentToThoseWhoAskForOne(String range, int from, int to) throws Exception {
        String etag = Samples.put(user, book + "l.vcf", large);
        byte[] whole = octets(large);
        int first = from < 0 ? whole.length + from : from;
        int end = to < 0 ? whole.length : to;

        HttpResponse<byte[]> part = http.get(book + "l.vcf", "Range", range, "If-Range", etag);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, first, end));
        assertThat(part.headers().firstValue("Content-Range"))
                .contains("bytes " + first + "-" + (end - 1) + "/" + whole.length);
        assertThat(part.headers().firstValue("ETag")).contains(etag);
        assertThat(part.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void theWholeIsSentWhereAPartWouldNotFitTheOthers() throws Exception {
        Samples.put(user, book + "l.vcf", large);
        byte[] whole = octets(large);

        assertThat(http.get(book + "l.vcf").headers().firstValue("Accept-Ranges"))
                .contains("bytes");
        for (HttpResponse<byte[]> answer : new HttpResponse[] {
            http.get(book + "l.vcf", "Range", "bytes=0-9", "If-Range", "\"another\""),
            http.get(book + "l.vcf", "Range", "bytes=0-9,20-29"),
            http.get(book + "l.vcf", "Range", "lines=0-9")
        }) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(whole);
        }
        HttpResponse<byte[]> coded = http.get(book + "l.vcf", "Range", "bytes=0-9", "Accept-Encoding", "gzip");
        assertThat(coded.statusCode()).isEqualTo(200);
        assertThat(gunzip(coded.body())).isEqualTo(large.replace("\n", "\r\n"));
        assertThat(http.send("HEAD", book + "l.vcf", new byte[0], "Range", "bytes=0-9")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRangeBeyondTheEndIsToldTheLength() throws Exception {
        Samples.put(user, book + "l.vcf", large);

        HttpResponse<byte[]> refused = http.get(book + "l.vcf", "Range", "bytes=1000000-");

        assertThat(refused.statusCode()).isEqualTo(416);
        assertThat(refused.headers().firstValue("Content-Range")).contains("bytes */" + octets(large).length);
    }

    @ParameterizedTest
    @CsvSource({"l.vcf, ''", "l.vcf, gzip", "s.vcf, gzip", "none.vcf, ''", "'', ''"})
    void headTellsWhatGetTells(String name, String coding) throws Exception {
        Samples.put(user, book + "l.vcf", large);
        Samples.put(user, book + "s.vcf", Samples.card("s", "Small"));
        String[] headers = {"Accept-Encoding", coding.isEmpty() ? "identity" : coding};

        HttpResponse<byte[]> get = http.get(book + name, headers);
        HttpResponse<byte[]> head = http.send("HEAD", book + name, new byte[0], headers);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {
            "ETag", "Content-Type", "Last-Modified", "Content-Encoding", "Vary", "Accept-Ranges", "Content-Disposition"
        }) {
            assertThat(head.headers().allValues(header))
                    .as(header)
                    .isEqualTo(get.headers().allValues(header));
        }
        if (get.headers().firstValue("Content-Encoding").isEmpty()) {
            // How long the file of a collection is shows only when it has been made
            assertThat(head.headers().firstValue("Content-Length"))
                    .isEqualTo(name.isEmpty() ? Optional.empty() : get.headers().firstValue("Content-Length"));
        }
    }
}
