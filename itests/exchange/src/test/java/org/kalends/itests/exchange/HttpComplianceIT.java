/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What RFC 9110, RFC 7240, RFC 6578 and RFC 3253 ask of a server and no other test shows. */
class HttpComplianceIT {
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private final Client user = Server.client("user5");
    private String book;
    private String card;
    private String etag;

    @BeforeEach
    void aBookWithACard() {
        book = Samples.newAddressBook(user);
        card = book + "a.vcf";
        etag = Samples.put(user, card, Samples.card("a", "Anna"));
    }

    private static String now(Duration later) {
        return IMF_FIXDATE.format(ZonedDateTime.now(ZoneOffset.UTC).plus(later));
    }

    private int get(String headers) {
        return user.send("GET " + card + " HTTP/1.1" + headers).status();
    }

    private int put(String headers) {
        return user.sendObject("PUT " + card + " HTTP/1.1\nContent-Type: text/vcard" + headers, Samples.card("a", "B"))
                .status();
    }

    @Test
    void datesAreConditionsOnReadingAndWriting() {
        String past = now(Duration.ofDays(-1));
        String future = now(Duration.ofDays(1));

        assertThat(get("\nIf-Modified-Since: " + past)).isEqualTo(200);
        assertThat(get("\nIf-Modified-Since: " + future)).isEqualTo(304);
        assertThat(get("\nIf-Unmodified-Since: " + past)).isEqualTo(412);
        assertThat(get("\nIf-Modified-Since: yesterday")).isEqualTo(200);
        assertThat(put("\nIf-Unmodified-Since: " + past)).isEqualTo(412);
        assertThat(put("\nIf-Modified-Since: " + future))
                .as("of no meaning here")
                .isEqualTo(204);
        assertThat(put("\nIf-Unmodified-Since: " + future)).isEqualTo(204);
    }

    @Test
    void tagsComeBeforeDates() {
        assertThat(get("\nIf-None-Match: \"x\"\nIf-Modified-Since: " + now(Duration.ofDays(1))))
                .isEqualTo(200);
        assertThat(get("\nIf-None-Match: " + etag + "\nIf-Modified-Since: " + now(Duration.ofDays(-1))))
                .isEqualTo(304);
        assertThat(put("\nIf-Match: " + etag + "\nIf-Unmodified-Since: " + now(Duration.ofDays(-1))))
                .isEqualTo(204);
    }

    @Test
    void whatIsKnownIsAnsweredWithItsTagAndNothingElse() {
        Answer known = user.send("GET " + card + " HTTP/1.1\nIf-None-Match: \"x\", W/" + etag);

        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("ETag")).contains(etag);
        assertThat(known.header("Date")).isPresent();
        assertThat(known.body()).isEmpty();
        assertThat(user.send("HEAD " + card + " HTTP/1.1\nIf-None-Match: *").status())
                .isEqualTo(304);
        assertThat(put("\nIf-None-Match: " + etag)).isEqualTo(412);
    }

    @Test
    void conditionsAreNoneWhereNothingIsReadOrWritten() {
        String elsewhere = "\nIf-Match: \"x\"\nIf-Unmodified-Since: " + now(Duration.ofDays(-1));

        assertThat(user.send("OPTIONS " + card + " HTTP/1.1" + elsewhere).status())
                .isEqualTo(200);
        assertThat(user.send("GET " + book + "none.vcf HTTP/1.1" + elsewhere).status())
                .isEqualTo(404);
    }

    @Test
    void anObjectIsWrittenWholeOrNotAtAll() {
        assertThat(put("\nContent-Range: bytes 0-9/100")).isEqualTo(400);
        assertThat(user.send("GET " + card + " HTTP/1.1").header("ETag")).contains(etag);
    }

    @Test
    void anAnswerWithoutBodySaysSo() {
        Answer options = user.send("OPTIONS " + card + " HTTP/1.1");
        Answer wrong = user.send("PUT " + book + " HTTP/1.1\n\nx");

        assertThat(options.header("Content-Length")).contains("0");
        assertThat(options.header("Date")).isPresent();
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("Allow").orElseThrow()).contains("PROPFIND").doesNotContain("PUT");
    }

    @Test
    void ofOnePreferenceToldTwiceTheFirstCountsAndOthersAreNone() {
        Answer answer = user.sendObject(
                "PUT " + card + " HTTP/1.1\nContent-Type: text/vcard\n"
                        + "Prefer: wait=5, return=representation, return=minimal",
                Samples.card("a", "Berta"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).contains("return=representation");
        assertThat(answer.body()).contains("FN:Berta");
    }

    @Test
    void theSyncTokenOfACollectionIsACondition() {
        String token = user.send("PROPFIND " + book + " HTTP/1.1\nDepth: 0\n\n"
                        + "<propfind xmlns='DAV:'><prop><sync-token/></prop></propfind>")
                .multiStatus()
                .at(book)
                .text("sync-token");
        String unchanged = "\nIf: <" + book + "> (<" + token + ">)";

        assertThat(put(unchanged)).isEqualTo(204);
        assertThat(put(unchanged)).isEqualTo(412);
        assertThat(put("\nIf: <" + book + "> (Not <" + token + ">)")).isEqualTo(204);
        assertThat(user.send("DELETE " + book + " HTTP/1.1\nIf: (<" + token + ">)")
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sync-token/><sync-level>2</sync-level>",
                "<sync-token/><sync-level>1</sync-level><limit><nresults>0</nresults></limit>",
                "<sync-token/><sync-level>1</sync-level><limit><nresults>few</nresults></limit>"
            })
    void aSynchronisationThatCannotBeUnderstoodIsRefused(String content) {
        assertThat(user.send("REPORT " + book + " HTTP/1.1\n\n<sync-collection xmlns='DAV:'>" + content
                                + "<prop/></sync-collection>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ofACollectionThatIsGoneNoMemberIsTold() {
        String sync = "REPORT /dav/carddav/ HTTP/1.1\n\n<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
                + "<sync-level>infinite</sync-level><prop><getetag/></prop></sync-collection>";
        MultiStatus first = user.send(sync.formatted("")).multiStatus();
        assertThat(first.responses()).containsKeys(book, card);

        user.send("DELETE " + book + " HTTP/1.1");

        MultiStatus then =
                user.send(sync.formatted(first.syncToken().orElseThrow())).multiStatus();
        assertThat(then.responses()).containsOnlyKeys(book);
        assertThat(then.at(book).status()).contains(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.vcf"})
    void everyReportThatIsAnnouncedIsKnown(String name) {
        Answer told = user.send("PROPFIND " + book + name + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop>"
                + "<supported-report-set/></prop></propfind>");
        var reports = told.xml().getElementsByTagNameNS("DAV:", "report");

        assertThat(reports.getLength()).isPositive();
        for (int i = 0; i < reports.getLength(); i++) {
            var report = reports.item(i).getFirstChild();
            Answer answer = user.send("REPORT " + book + name + " HTTP/1.1\nDepth: 0\n\n<" + report.getLocalName()
                    + " xmlns='" + report.getNamespaceURI() + "'/>");

            assertThat(answer.body()).as(report.getLocalName()).doesNotContain("supported-report");
            assertThat(answer.status()).as(report.getLocalName()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET %s", "HEAD %s", "DELETE %s", "COPY %s", "MOVE %s", "UNLOCK %s"})
    void aBodyThatWouldBeIgnoredIsRefused(String request) {
        String head = request.formatted(card) + " HTTP/1.1\nDestination: " + book + "b.vcf\nLock-Token: <x>";

        assertThat(user.send(head + "\n\nbody").status()).isEqualTo(415);
        assertThat(get("")).isEqualTo(200);
    }

    @Test
    void theMethodsThatWorkAreAPropertyToo() {
        Answer asked = user.send("PROPFIND " + card
                + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop><supported-method-set/></prop></propfind>");

        assertThat(asked.body()).contains("name=\"PUT\"", "name=\"LOCK\"").doesNotContain("name=\"MKCOL\"");
    }
}
