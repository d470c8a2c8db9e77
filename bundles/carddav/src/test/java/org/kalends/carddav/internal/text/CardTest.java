/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.text.EscapedText;

class CardTest {
    private static Card card(String... lines) {
        return Card.single("BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }

    private static ContentLine line(String raw) {
        return ContentLine.parsed(raw).orElseThrow();
    }

    @Test
    void aCardIsAllOfItsText() {
        String text = "begin:vcard\nversion:4.0\nitem1.tel;type=\"home\":1\n 2\n\t3\nEND:VCARD";

        Card card = Card.single(text);

        assertThat(card.text()).isEqualTo(text);
        assertThat(card.version()).contains(Version.V4);
        assertThat(card.value("TEL")).contains("123");
        assertThat(card.all("ITEM1", "TEL")).hasSize(1);
        assertThat(card.all("ITEM2", "TEL")).isEmpty();
    }

    @Test
    void aLineIsTakenApart() {
        ContentLine line = line("item1.Adr;TYPE=home,\"work\";LABEL=\"Say ^'hi^', ^^ here:^nnow\";PREF=1:;;a\\;b\r\n");

        assertThat(line.group()).isEqualTo("item1");
        assertThat(line.name()).isEqualTo("ADR");
        assertThat(line.label()).isEqualTo("ITEM1.ADR");
        assertThat(line.parameters())
                .containsExactly(
                        new Parameter("TYPE", List.of("home", "work")),
                        Parameter.of("LABEL", "Say \"hi\", ^ here:\nnow"),
                        Parameter.of("PREF", "1"));
        assertThat(line.value()).isEqualTo(";;a\\;b");
        assertThat(line.text()).isEqualTo(";;a;b");
    }

    @Test
    void aLineThatIsWrittenIsReadAsTheSame() {
        ContentLine written = ContentLine.of(
                "item1",
                "ADR",
                List.of(Parameter.of("LABEL", "\"Zur Post\"; 1^\n2,3:4"), new Parameter("", List.of("HOME", "PARCEL"))),
                "ä".repeat(100));

        ContentLine read = line(written.raw());

        assertThat(read).isEqualTo(written);
        assertThat(written.raw().split("\r\n")).allMatch(part -> part.getBytes(UTF_8).length <= 75);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHOTO;BASE64;JPEG:x | ''=BASE64 ''=JPEG",
                "TEL;HOME,WORK:x | ''=HOME,WORK",
                "TEL; TYPE =home:x | 'TYPE=home'",
                "TEL;TYPE=:x | 'TYPE='",
                "TEL;:x | ''",
                "TEL;TYPE=a\"b;c:d\"e:x | 'TYPE=ab;c:de'"
            })
    void parametersOfOddWritersAreUnderstood(String raw, String expected) {
        String found = line(raw).parameters().stream()
                .map(parameter ->
                        (parameter.is("") ? "''" : parameter.name()) + '=' + String.join(",", parameter.values()))
                .reduce((a, b) -> a + ' ' + b)
                .orElse("");

        assertThat(found)
                .isEqualTo(
                        expected.startsWith("'") && expected.endsWith("'")
                                ? expected.substring(1, expected.length() - 1)
                                : expected);
    }

    @Test
    void withoutItsValueALineKeepsItsParametersAsTheyStand() {
        assertThat(line("item1.tel;type=HOME,\"voice\";X-A=b:+49")
                        .withoutValue()
                        .raw())
                .isEqualTo("item1.tel;type=HOME,\"voice\";X-A=b:\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no colon", ":value", "item1.:x", "TEL;TYPE=\"home:1", ""})
    void whatIsNoLineIsNotRead(String raw) {
        assertThat(ContentLine.parsed(raw)).isEmpty();
    }

    @Test
    void aCardInsideACardBelongsToTheLineBeforeIt() {
        Card card = card("AGENT:", "BEGIN:VCARD", "FN:Inner", "END:VCARD", "FN:Outer");

        assertThat(card.nested()).isTrue();
        assertThat(card.all("FN")).extracting(ContentLine::value).containsExactly("Outer");
        assertThat(card.text()).contains("AGENT:\r\nBEGIN:VCARD\r\nFN:Inner\r\nEND:VCARD\r\nFN:Outer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VCARD\r\nBEGIN:VCARD\r\nEND:VCARD\r\nEND:VCARD\r\n",
                "BEGIN:VCARD\r\nEND:VCARD\r\nEND:VCARD\r\n",
                "BEGIN:VCARD\r\nEND:VEVENT\r\n",
                "FN:x\r\n",
                "BEGIN:VCARD\r\n"
            })
    void whatIsNoCardIsRefused(String text) {
        assertThatThrownBy(() -> Card.read(text)).isInstanceOf(InvalidCardException.class);
    }

    @Test
    void theVersionIsFoundWithoutReadingTheCard() {
        assertThat(Card.version("BEGIN:VCARD\r\nVERSIONS:1\r\n")).isEmpty();
        assertThat(Card.version("BEGIN:VCARD\r\nversion: 4.0\r\nrubbish")).contains(Version.V4);
        assertThat(Card.version("BEGIN:VCARD\r\nFN:x\r\n")).isEmpty();
    }

    @Test
    void partsEndAtSeparatorsThatAreNotEscaped() {
        assertThat(EscapedText.parts("a\\;b;c\\\\;d;", ';')).containsExactly("a\\;b", "c\\\\", "d", "");
        assertThat(EscapedText.unescaped("a\\;b\\\\\\n\\Nc\\")).isEqualTo("a;b\\\n\nc\\");
        assertThat(EscapedText.unescaped(EscapedText.escaped("a,b;c\\d\ne"))).isEqualTo("a,b;c\\d\ne");
    }
}
