/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.Cards.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** What is mended in cards, and what is refused. */
class CardRepairIT {
    private final Client user = Server.client("user1");
    private Cards cards;

    @BeforeEach
    void anEmptyBook() {
        cards = Cards.of(user);
    }

    private Iterable<String> found(String filter) {
        return cards.query("", "<c:filter>" + filter + "</c:filter>")
                .multiStatus()
                .responses()
                .keySet();
    }

    private static String line(String card, String start) {
        return card.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    void aClientThatWritesNoUidCanChangeItsCard() {
        assertThat(cards.put("x", card("3.0", "FN:Uta", "TEL:1")).status()).isEqualTo(201);
        String uid = line(cards.stored("x"), "UID:");

        Answer second = cards.put("x", card("3.0", "FN:Uta", "TEL:2"));

        assertThat(second.status()).isEqualTo(204);
        assertThat(second.header("ETag")).as("it was mended").isEmpty();
        assertThat(cards.stored("x")).contains("TEL:2", uid);
    }

    @Test
    void anotherUidIsRefusedWithTheCardThatHasOne() {
        cards.put("x", card("3.0", "UID:x", "FN:X"));

        Answer other = cards.put("x", card("3.0", "UID:y", "FN:X"));
        Answer taken = cards.put("y", card("3.0", "UID:x", "FN:X"));

        assertThat(other.preconditions()).containsExactly("no-uid-conflict");
        assertThat(taken.preconditions()).containsExactly("no-uid-conflict");
        assertThat(taken.body()).contains("href>" + cards.path("x") + "</");
    }

    @Test
    void whatTheServerAddsIsFound() {
        cards.put("x", card("3.0", "UID:x", "N:Mendel;Gregor;;;"));
        cards.put("y", card("3.0", "FN:Marie"));
        String uid = line(cards.stored("y"), "UID:").substring("UID:".length());

        assertThat(found("<c:prop-filter name='FN'><c:text-match>gregor</c:text-match></c:prop-filter>"))
                .containsExactly(cards.path("x"));
        assertThat(found("<c:prop-filter name='FN'/>")).hasSize(2);
        assertThat(found("<c:prop-filter name='FN'><c:is-not-defined/></c:prop-filter>"))
                .isEmpty();
        assertThat(found("<c:prop-filter name='UID'><c:text-match match-type='equals'>" + uid
                        + "</c:text-match></c:prop-filter>"))
                .containsExactly(cards.path("y"));
    }

    @Test
    void aFoldInsideACharacterIsUndone() {
        byte[] name = "\u00e4".repeat(60).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:x\r\nFN:".getBytes(StandardCharsets.UTF_8));
        body.write(name, 0, 71);
        body.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        body.write(name, 71, name.length - 71);
        body.writeBytes("\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_8));

        Answer answer =
                user.send("PUT " + cards.path("x") + " HTTP/1.1\r\nContent-Type: text/vcard", body.toByteArray());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(cards.stored("x")).contains("FN:" + "\u00e4".repeat(60) + "\n");
        assertThat(found("<c:prop-filter name='FN'><c:text-match match-type='equals'>" + "\u00e4".repeat(60)
                        + "</c:text-match></c:prop-filter>"))
                .hasSize(1);
    }

    @Test
    void linesThatEndInReturnsAreLinesEverywhere() {
        String old = card("3.0", "UID:x", "FN:Carla", "TEL:1").replace("\n", "\r");
        user.send(
                "PUT " + cards.path("x") + " HTTP/1.1\r\nContent-Type: text/vcard",
                old.getBytes(StandardCharsets.UTF_8));

        String part = cards.multiget("<c:address-data><c:prop name='FN'/></c:address-data>", "x")
                .multiStatus()
                .at(cards.path("x"))
                .text("address-data");

        assertThat(part.lines()).containsExactly("BEGIN:VCARD", "VERSION:3.0", "FN:Carla", "END:VCARD");
    }

    @Test
    void aMarkInsideAValueIsACharacter() {
        cards.put("x", "\ufeff" + card("3.0", "UID:x", "FN:X", "NOTE:a\ufeffb"));

        assertThat(cards.stored("x")).startsWith("BEGIN:VCARD").contains("NOTE:a\ufeffb");
    }

    @ParameterizedTest
    @CsvSource({
        "text/vcard, 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n', valid-address-data",
        "text/calendar, 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n', supported-address-data",
        "application/octet-stream, 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', supported-address-data",
        "text/vcard, 'BEGIN:VCARD\nVERSION:2.1\nFN:X\nEND:VCARD\n', supported-address-data",
        "text/vcard, 'BEGIN:VCARD\nVERSION:3.0\nVERSION:3.0\nUID:x\nFN:X\nEND:VCARD\n', valid-address-data",
        "text/vcard, 'BEGIN:VCARD\nVERSION:3.0\nUID:x\nFN:X\nNOTE:a\rb\nEND:VCARD\n', valid-address-data"
    })
    void whatIsNoCardOfOursIsRefused(String type, String body, String precondition) {
        Answer answer = user.sendObject("PUT " + cards.path("x") + " HTTP/1.1\nContent-Type: " + type, body);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly(precondition);
    }
}
