/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.storage.api.Octets;

class LegacyCardTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static String card(String lines) {
        return "BEGIN:VCARD\r\nVERSION:2.1\r\n" + lines.replace("\n", "\r\n") + "\r\nEND:VCARD\r\n";
    }

    private static Card today(byte[] octets) {
        assertThat(LegacyCard.isOne(Octets.of(octets))).isTrue();
        return Card.single(LegacyCard.today(Octets.of(octets)).text());
    }

    private static List<String> lines(byte[] octets) {
        return today(octets).lines().stream()
                .map(line -> line.head() + ':' + line.value())
                .toList();
    }

    private static List<String> lines(String lines) {
        return lines(card(lines).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEL;HOME;VOICE:+49 1 | TEL;TYPE=HOME,VOICE:+49 1",
                "TEL;TYPE=WORK;PREF:1 | TEL;TYPE=WORK,PREF:1",
                "N;CHARSET=UTF-8:Müller;Jörg | N:Müller;Jörg",
                "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=B6rg | N:Müller;Jörg",
                "N;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller;J=F6rg | N:Müller;Jörg",
                "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo, three | NOTE:one\\ntwo\\, three",
                "NOTE:a; b\\; c, d C:\\Temp | NOTE:a\\; b\\; c\\, d C:\\\\Temp",
                "ADR;WORK:;;Weg 1\\; hinten;Ulm, Donau;;; | ADR;TYPE=WORK:;;Weg 1\\; hinten;Ulm\\, Donau;;;",
                "PHOTO;JPEG;ENCODING=BASE64:/9j/ | PHOTO;ENCODING=b;TYPE=JPEG:/9j/",
                "PHOTO;VALUE=URL:http://example.org/a,b | PHOTO;VALUE=uri:http://example.org/a,b",
                "GEO:37.24,-17.87 | GEO:37.24;-17.87",
                "URL:http://example.org/a;b,c | URL:http://example.org/a;b,c",
                "item1.X-ABC;CHARSET=nothing:ä | item1.X-ABC:ä"
            })
    void aLineIsWrittenAsItIsToday(String before, String after) {
        assertThat(lines(before)).containsExactly("VERSION:3.0", after);
    }

    @Test
    void aValueGoesOnAfterAnEqualsSign() {
        assertThat(lines("NOTE;ENCODING=QUOTED-PRINTABLE:a long =\nstory=3D=\n b=\n\nFN:A"))
                .containsExactly("VERSION:3.0", "NOTE:a long story= b", "FN:A");
    }

    @Test
    void aPictureIsABlockThatEndsWithABlankLineOrTheNextLine() {
        assertThat(lines("PHOTO;GIF;BASE64:\n  R0lG\n  ODdh\n\nFN:A"))
                .containsExactly("VERSION:3.0", "PHOTO;ENCODING=b;TYPE=GIF:R0lGODdh", "FN:A");
        assertThat(lines("PHOTO;GIF;BASE64:R0lG\nODdh\nFN:A"))
                .containsExactly("VERSION:3.0", "PHOTO;ENCODING=b;TYPE=GIF:R0lGODdh", "FN:A");
    }

    @Test
    void whatIsNotUtf8IsReadInTheUsualCharacterSet() {
        assertThat(lines(card("FN:Jörg €").getBytes(WINDOWS))).containsExactly("VERSION:3.0", "FN:Jörg €");
    }

    @Test
    void aCardInsideIsTheTextOfItsLine() {
        List<String> lines = lines("AGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:B=C3=A4r\nEND:VCARD\nFN:A");

        assertThat(lines)
                .containsExactly("VERSION:3.0", "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Bär\\nEND:VCARD\\n", "FN:A");
    }

    @Test
    void anyLineEndAndAnyPlaceOfTheVersionWillDo() {
        byte[] odd = "begin:vcard\rFN:A\rversion:2.1\rend:vcard".getBytes(StandardCharsets.US_ASCII);

        assertThat(lines(odd)).containsExactly("FN:A", "VERSION:3.0");
    }

    @Test
    void cardsOfTodayAreNone() {
        assertThat(LegacyCard.isOne(Octets.utf8("BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:VERSION:2.1\r\nEND:VCARD\r\n")))
                .isFalse();
    }

    @Test
    void whateverComesIsReadInTimeThatGrowsWithIt() {
        Random random = new Random(1);
        String alphabet = ":;=\r\n \tBEGIN:VCARD\nEND:VCARD\nAGENT:QUOTED-PRINTABLE,BASE64ä\\\"";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(60, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            assertThat(LegacyCard.today(Octets.utf8(text.toString()))).isNotNull();
        }
        String nested = "AGENT:\nBEGIN:VCARD\n".repeat(100_000);
        assertThat(LegacyCard.today(Octets.utf8(card(nested))).length()).isPositive();
        assertThat(today(card("NOTE;QUOTED-PRINTABLE:" + "=\n".repeat(100_000) + "a")
                                .getBytes(StandardCharsets.US_ASCII))
                        .all("NOTE")
                        .map(ContentLine::value))
                .containsExactly("a");
    }
}
