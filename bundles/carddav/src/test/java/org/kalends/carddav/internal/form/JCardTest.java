/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.carddav.internal.conversion.ConvertedCards;
import org.kalends.carddav.internal.conversion.Corpus;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.DavException;

class JCardTest {
    private static final String START = "[\"vcard\",[[\"version\",{},\"text\",\"4.0\"]";

    private static String written(String line) {
        return CardForm.JCARD.written(Card.single("BEGIN:VCARD\r\nVERSION:4.0\r\n" + line + "\r\nEND:VCARD\r\n"));
    }

    private static String read(String properties) throws DavException {
        return CardForm.JCARD.textOf(START + properties + "]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FN:a\\, b\\nc| [\"fn\",{},\"text\",\"a, b\\nc\"]",
                "N:Stevenson;John;Philip,Paul;;Dr.| [\"n\",{},\"text\",[\"Stevenson\",\"John\",[\"Philip\",\"Paul\"],\"\",\"Dr.\"]]",
                "ORG:ABC| [\"org\",{},\"text\",\"ABC\"]",
                "ORG:ABC\\; Inc.;Sales| [\"org\",{},\"text\",[\"ABC; Inc.\",\"Sales\"]]",
                "CATEGORIES:a,b\\,c| [\"categories\",{},\"text\",\"a\",\"b,c\"]",
                "item1.TEL;VALUE=uri;TYPE=\"home,voice\";PREF=1:tel:+49-1| [\"tel\",{\"group\":\"item1\",\"type\":[\"home\",\"voice\"],\"pref\":\"1\"},\"uri\",\"tel:+49-1\"]",
                "BDAY:--0412| [\"bday\",{},\"date-and-or-time\",\"--04-12\"]",
                "BDAY;VALUE=text:circa 1800| [\"bday\",{},\"text\",\"circa 1800\"]",
                "REV:20130214T102030Z| [\"rev\",{},\"timestamp\",\"2013-02-14T10:20:30Z\"]",
                "TZ;VALUE=utc-offset:-0500| [\"tz\",{},\"utc-offset\",\"-05:00\"]",
                "GEO:geo:1.5,-2.5| [\"geo\",{},\"uri\",\"geo:1.5,-2.5\"]",
                "LANG;PREF=1:de| [\"lang\",{\"pref\":\"1\"},\"language-tag\",\"de\"]",
                "X-A:raw\\, kept;as it is| [\"x-a\",{},\"unknown\",\"raw\\\\, kept;as it is\"]",
                "X-B;VALUE=integer:1,2| [\"x-b\",{},\"integer\",1,2]",
                "X-C;VALUE=boolean:TRUE| [\"x-c\",{},\"boolean\",true]",
                "GENDER:O;it depends| [\"gender\",{},\"text\",[\"O\",\"it depends\"]]"
            })
    void aLineIsAnArray(String line, String array) throws DavException {
        assertThat(written(line)).isEqualTo(START + ',' + array.strip() + "]]");
        assertThat(ConvertedCards.meaning(Card.single(read(',' + array.strip()))))
                .isEqualTo(ConvertedCards.meaning(
                        Card.single("BEGIN:VCARD\r\nVERSION:4.0\r\n" + line + "\r\nEND:VCARD\r\n")));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void whateverACardSaysComesBack(Version version) {
        Corpus.of(version).forEach(card -> {
            Card view = ConvertedCards.view(card, Version.V4);
            Card again = Card.single(textOf(CardForm.JCARD.written(view)));

            assertThat(ConvertedCards.meaning(again)).as(card.text()).isEqualTo(ConvertedCards.meaning(view));
        });
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void anotherImplementationReadsTheSame(Version version) {
        Corpus.of(version).forEach(card -> {
            Card view = ConvertedCards.view(card, Version.V4);
            VCard fromJson = Ezvcard.parseJson(CardForm.JCARD.written(view)).first();
            VCard fromText = Ezvcard.parse(view.text()).first();

            assertThat(as4(fromJson)).as(card.text()).isEqualTo(as4(fromText));
        });
    }

    /**
     * As it writes a card, names in one case: it does not write extensions in capitals when they come from JSON. Nor does it know the
     * types of the newest properties, so that it says VALUE for them.
     */
    private static List<String> as4(VCard card) {
        String written = Ezvcard.write(card)
                .version(VCardVersion.V4_0)
                .prodId(false)
                .caretEncoding(true)
                .go();
        return Card.single(written).lines().stream()
                .map(line -> line.label() + parameters(line) + line.value())
                .sorted()
                .toList();
    }

    private static List<String> parameters(ContentLine line) {
        return line.parametersWithout(Parameter.VALUE).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private static String textOf(String json) {
        try {
            return CardForm.JCARD.textOf(json);
        } catch (DavException e) {
            throw new AssertionError(json, e);
        }
    }

    @Test
    void nothingThatIsSentBeginsALineOfItsOwn() throws DavException {
        String card = read(
                ",[\"note\",{\"x-a\":\"b\\r\\nTEL:1\"},\"text\",\"a\\r\\nTEL:2\"],[\"x-b\",{},\"unknown\",\"a\\nTEL:3\"]"
                        + ",[\"x-c\",{},\"a\\r\\nTEL:4\",\"a\"]");

        assertThat(Card.single(card).all("TEL")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BEGIN:VCARD",
                "[\"vcalendar\",[]]",
                "[\"vcard\",[],[[\"vcard\",[]]]]",
                "[\"vcard\",[[\"version\",{},\"text\",\"3.0\"]]]",
                "[\"vcard\",[[\"fn\",{\"group\":\"a.b:c\"},\"text\",\"F\"]]]"
            })
    void whatIsNoJCardIsRefused(String json) {
        DavException refusal = catchThrowableOfType(DavException.class, () -> CardForm.JCARD.textOf(json));

        assertThat(refusal.precondition()).contains(CardDavPreconditions.VALID_ADDRESS_DATA);
    }
}
