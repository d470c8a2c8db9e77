/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void anAnswerHasItsStatusItsHeadersAndItsBody() throws IOException {
        Answer answer = parse("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 3\r\n\r\nöx");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("etag")).contains("\"a\"");
        assertThat(answer.header("Tag")).isEmpty();
        assertThat(answer.body()).isEqualTo("öx");
    }

    @Test
    void chunksArePutTogether() throws IOException {
        assertThat(parse(chunked("3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n")).body())
                .isEqualTo("abc0123456789");
    }

    @Test
    void theLengthOfABodyThatIsNotSentIsNotMissed() throws IOException {
        assertThat(parse("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n").body())
                .isEmpty();
    }

    @Test
    void aConnectionThatEndsInsideTheHeadHasBroughtNoAnswer() {
        assertThatThrownBy(() -> parse("")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> parse("HTTP/1.1 200 OK\r\nContent-Le")).isInstanceOf(EOFException.class);
    }

    @Test
    void anAnswerThatBreaksOffInsideItsBodyIsWrong() {
        assertBrokenOff("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab");
        assertBrokenOff(chunked("3\r\nabc\r\n"));
        assertBrokenOff(chunked("3\r\nab"));
    }

    @Test
    void aMultiStatusHasItsResponsesByAddress() throws IOException {
        MultiStatus multiStatus = parse("HTTP/1.1 207 Multi-Status\r\n\r\n"
                        + "<multistatus xmlns='DAV:'><response><href>/a</href>"
                        + "<propstat><prop><displayname>A</displayname></prop><status>HTTP/1.1 200 OK</status></propstat>"
                        + "<propstat><prop><getetag/></prop><status>HTTP/1.1 404 Not Found</status></propstat></response>"
                        + "<response><href>/b</href><status>HTTP/1.1 403 Forbidden</status></response>"
                        + "<sync-token>urn:1</sync-token></multistatus>")
                .multiStatus();

        assertThat(multiStatus.hrefs()).containsExactly("/a", "/b");
        assertThat(multiStatus.at("/a").text("displayname")).isEqualTo("A");
        assertThat(multiStatus.at("/a").status("getetag")).isEqualTo(404);
        assertThat(multiStatus.at("/b").status()).contains(403);
        assertThat(multiStatus.syncToken()).contains("urn:1");
        assertThatThrownBy(multiStatus::only).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> multiStatus.at("/a").text("getetag")).isInstanceOf(AssertionError.class);
    }

    private static void assertBrokenOff(String text) {
        assertThatThrownBy(() -> parse(text)).as(text).isInstanceOf(AssertionError.class);
    }

    private static String chunked(String body) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
    }

    private static Answer parse(String text) throws IOException {
        return Answer.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
