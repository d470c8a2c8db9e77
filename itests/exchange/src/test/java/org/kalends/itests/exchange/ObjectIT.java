/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** GET, HEAD, PUT and DELETE of objects. */
class ObjectIT {
    private final Client user = Server.client("user1");
    private String book;
    private String calendar;

    @BeforeEach
    void emptyCollections() {
        book = Samples.newAddressBook(user);
        calendar = Samples.newCalendar(user);
    }

    @Test
    void anObjectIsServedAsItWasSent() {
        String sent =
                Samples.event("e1", "Tee \\, Kuchen\n  und mehr", 5).replace("SUMMARY", "X-ODD;P=\"q:r\":1\nSUMMARY");
        String etag = Samples.put(user, calendar + "e1.ics", sent);

        Answer answer = user.send("GET " + calendar + "e1.ics HTTP/1.1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(sent.replace("\n", "\r\n"));
        assertThat(answer.header("ETag")).contains(etag);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(answer.header("Last-Modified")).isPresent();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void headTellsTheHeadersOfGetAlone() {
        Samples.put(user, book + "a.vcf", Samples.card("a", "Anna"));

        Answer get = user.send("GET " + book + "a.vcf HTTP/1.1");
        Answer head = user.send("HEAD " + book + "a.vcf HTTP/1.1");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }

    @Test
    void whatTheClientHasAlreadyIsNotSentAgain() {
        String etag = Samples.put(user, book + "a.vcf", Samples.card("a", "Anna"));

        assertThat(user.send("GET " + book + "a.vcf HTTP/1.1\nIf-None-Match: " + etag)
                        .status())
                .isEqualTo(304);
        assertThat(user.send("GET " + book + "a.vcf HTTP/1.1\nIf-None-Match: \"x\"")
                        .status())
                .isEqualTo(200);
        assertThat(user.send("GET " + book + "a.vcf HTTP/1.1\nIf-Match: \"x\"").status())
                .isEqualTo(412);
    }

    @Test
    void creationIs201AndReplacementIs204() {
        String head = "PUT " + book + "a.vcf HTTP/1.1\nContent-Type: text/vcard";

        assertThat(user.sendObject(head, Samples.card("a", "Anna")).status()).isEqualTo(201);
        assertThat(user.sendObject(head, Samples.card("a", "Berta")).status()).isEqualTo(204);
    }

    @Test
    void aStaleEntityTagKeepsTheNewerState() {
        String first = Samples.put(user, book + "a.vcf", Samples.card("a", "Anna"));
        String second = Samples.put(user, book + "a.vcf", Samples.card("a", "Berta"));

        Answer refused = user.sendObject(
                "PUT " + book + "a.vcf HTTP/1.1\nContent-Type: text/vcard\nIf-Match: " + first,
                Samples.card("a", "Carla"));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(user.send("GET " + book + "a.vcf HTTP/1.1").header("ETag")).contains(second);
        assertThat(user.send("DELETE " + book + "a.vcf HTTP/1.1\nIf-Match: " + first)
                        .status())
                .isEqualTo(412);
        assertThat(user.send("DELETE " + book + "a.vcf HTTP/1.1\nIf-Match: " + second)
                        .status())
                .isEqualTo(204);
        assertThat(user.send("GET " + book + "a.vcf HTTP/1.1").status()).isEqualTo(404);
    }

    @Test
    void ifNoneMatchStarCreatesOnly() {
        String head = "PUT " + book + "a.vcf HTTP/1.1\nContent-Type: text/vcard\nIf-None-Match: *";

        assertThat(user.sendObject(head, Samples.card("a", "Anna")).status()).isEqualTo(201);
        assertThat(user.sendObject(head, Samples.card("a", "Anna")).status()).isEqualTo(412);
    }

    @Test
    void aUidIsUniqueInItsCollection() {
        Samples.put(user, book + "a.vcf", Samples.card("a", "Anna"));

        Answer refused =
                user.sendObject("PUT " + book + "b.vcf HTTP/1.1\nContent-Type: text/vcard", Samples.card("a", "Anna"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).containsExactly("no-uid-conflict");
        assertThat(refused.body()).contains(book + "a.vcf");
    }

    @Test
    void aNameMayHoldAnythingThatAPathCan() {
        String path = book + "caf%C3%A9%20%26%20%40%23%3F%25.vcf";
        Samples.put(user, path, Samples.card("odd", "Odd"));

        assertThat(user.send("GET " + path + " HTTP/1.1").status()).isEqualTo(200);
        MultiStatus listing = user.send("PROPFIND " + book + " HTTP/1.1\nDepth: 1\n\n"
                        + "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>")
                .multiStatus();
        assertThat(listing.responses()).containsKey(book + "caf%C3%A9%20%26%20@%23%3F%25.vcf");
    }

    @Test
    void whatHadToBeMendedIsStoredWithoutAnEntityTagInTheAnswer() {
        Answer answer = user.sendObject(
                "PUT " + book + "a.vcf HTTP/1.1\nContent-Type: text/vcard",
                "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\u0001\nN:;Anna;;;\nEND:VCARD\n");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(user.send("GET " + book + "a.vcf HTTP/1.1").body()).contains("FN:Anna\r\n", "UID:");
    }

    @Test
    void aBodyMayComeInChunks() {
        String card = Samples.card("chunked", "Chunked").replace("\n", "\r\n");
        String body = Integer.toHexString(card.length()) + "\r\n" + card + "\r\n0\r\n\r\n";

        Answer answer = user.send(
                "PUT " + book + "c.vcf HTTP/1.1\r\nContent-Type: text/vcard\r\nTransfer-Encoding: chunked",
                body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(user.send("GET " + book + "c.vcf HTTP/1.1").body()).isEqualTo(card);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/octet-stream", "text/plain"})
    void anImplausibleMediaTypeIsForgivenWhenTheBodySpeaksForItself(String type) {
        assertThat(user.sendObject("PUT " + book + "a.vcf HTTP/1.1\nContent-Type: " + type, Samples.card("a", "A"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/dav/caldav/no-such/e.ics, 409",
        "/dav/caldav/e.ics, 403",
        "/dav/e.ics, 409",
        "/dav/principals/users/1/, 405",
        "/dav/caldav/users/2/calendar/e.ics, 409"
    })
    void objectsCannotBeStoredJustAnywhere(String path, int status) {
        Answer answer =
                user.sendObject("PUT " + path + " HTTP/1.1\nContent-Type: text/calendar", Samples.event("x", "X", 1));

        assertThat(answer.status()).isEqualTo(status);
    }
}
