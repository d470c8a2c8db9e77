/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.carddav.internal.conversion.ConvertedCards.card;
import static org.kalends.carddav.internal.conversion.ConvertedCards.lines;
import static org.kalends.carddav.internal.conversion.ConvertedCards.meaning;
import static org.kalends.carddav.internal.conversion.ConvertedCards.shown;
import static org.kalends.carddav.internal.conversion.ConvertedCards.view;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

class CardViewTest {
    /** Lines of version 3.0, and what they are in 4.0; both ways, and nothing has to be carried. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X-ADDRESSBOOKSERVER-KIND:group | KIND:group",
                "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1 | MEMBER:urn:uuid:1",
                "X-ANNIVERSARY:2009-08-08 | ANNIVERSARY:20090808",
                "X-ANNIVERSARY;VALUE=text:in spring | ANNIVERSARY;VALUE=text:in spring",
                "X-GENDER:O\\;Club | X-GENDER:O\\;Club",
                "X-GENDER:F;woman | GENDER:F;woman",
                "X-ANNIVERSARY;VALUE=text:20090808 | ANNIVERSARY;VALUE=text:20090808",
                "X-LANG;PREF=1:de | LANG;PREF=1:de",
                "X-HOBBY;LEVEL=high:sailing | HOBBY;LEVEL=high:sailing",
                "X-EXPERTISE:radio | EXPERTISE:radio",
                "X-INTEREST:cats | INTEREST:cats",
                "X-ORG-DIRECTORY:https://example.org/ | ORG-DIRECTORY:https://example.org/",
                "X-BIRTHPLACE:Ulm | BIRTHPLACE:Ulm",
                "X-RELATED;TYPE=friend:urn:uuid:2 | RELATED;TYPE=friend:urn:uuid:2",
                "X-XML:<a/> | XML:<a/>",
                "CALADRURI:mailto:a@example.org | CALADRURI:mailto:a@example.org",
                "FBURL:https://example.org/busy | FBURL:https://example.org/busy",
                "IMPP:xmpp:a@example.org | IMPP:xmpp:a@example.org",
                "X-JABBER:a@example.org | X-JABBER:a@example.org",
                "CLASS:PRIVATE | CLASS:PRIVATE",
                "MAILER:M | X-MAILER:M",
                "AGENT:BEGIN:VCARD\\nFN:B\\nEND:VCARD | X-AGENT:BEGIN:VCARD\\nFN:B\\nEND:VCARD",
                "NAME:a card | X-NAME:a card",
                "PROFILE:VCARD | X-PROFILE:VCARD",
                "BDAY:1985-04-12 | BDAY:19850412",
                "BDAY:1953-10-15T23:10:00Z | BDAY:19531015T231000Z",
                "BDAY:1953-10-15T23:10:00-05:00 | BDAY:19531015T231000-0500",
                "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12 | BDAY:--0412",
                "X-ANNIVERSARY;X-APPLE-OMIT-YEAR=1604:1604-02-29 | ANNIVERSARY:--0229",
                "REV:1995-10-31T22:27:10Z | REV:19951031T222710Z",
                "GEO:37.386013;-122.082932 | GEO:geo:37.386013,-122.082932",
                "TZ:-05:00 | TZ;VALUE=utc-offset:-0500",
                "TZ;VALUE=text:Europe/Berlin | TZ:Europe/Berlin",
                "TEL;TYPE=HOME,VOICE,pref:+49 | TEL;TYPE=HOME,VOICE;PREF=1:+49",
                "item1.EMAIL;TYPE=INTERNET;TYPE=pref:a@example.org | item1.EMAIL;TYPE=INTERNET;PREF=1:a@example.org",
                "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoA | PHOTO:data:image/png;base64,iVBORw0KGgoA",
                "PHOTO;VALUE=uri;TYPE=GIF:https://example.org/a | PHOTO;MEDIATYPE=image/gif:https://example.org/a",
                "PHOTO;VALUE=uri:https://example.org/a | PHOTO:https://example.org/a",
                "SOUND;ENCODING=b;TYPE=BASIC:AAAA | SOUND:data:audio/basic;base64,AAAA",
                "KEY;ENCODING=b;TYPE=PGP:AAAA | KEY:data:application/pgp-keys;base64,AAAA",
                "KEY;VALUE=text:abc | KEY;VALUE=text:abc",
                "NOTE;LANGUAGE=de;X-A=b:a\\, b\\nc | NOTE;LANGUAGE=de;X-A=b:a\\, b\\nc",
                "X-ABDATE;type=pref:2009-08-08 | X-ABDATE;type=pref:2009-08-08"
            })
    void linesOfTheTwoVersionsCorrespond(String old, String modern) {
        Card three = card(Version.V3, "N:;Anna;;;", old);
        Card four = card(Version.V4, "N:;Anna;;;", modern);

        assertThat(lines(view(three, Version.V4))).containsExactly("N:;Anna;;;", modern);
        assertThat(ConvertedCards.carries(view(four, Version.V3))).isFalse();
        assertThat(meaning(view(four, Version.V3))).isEqualTo(meaning(three));
    }

    /** What 3.0 can show of lines of 4.0. What it cannot is carried, and all of it comes back. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BDAY;VALUE=text:circa 1800 | ``",
                "BDAY;VALUE=text:19850412 | ``",
                "BDAY:1985-04 | ``",
                "BDAY:---12 | ``",
                "BDAY:T102200 | ``",
                "BDAY;CALSCALE=gregorian:19850412 | BDAY:1985-04-12",
                "N;JSCOMPS=`;1`;SORT-AS=`Chen,Li`:Chen;Li | N:Chen;Li SORT-STRING:Chen",
                "N;ALTID=1;LANGUAGE=ja:a;b;;; | N;LANGUAGE=ja:a;b;;;",
                "N:a;b;c;d;e;f;g | N:a;b;c;d;e",
                "FN;PREF=1:Anna B. | FN:Anna B.",
                "FN;LANGUAGE=ja:An | ``",
                "TEL;VALUE=uri;TYPE=home:tel:+49-30;ext=5 | TEL;TYPE=home:+49-30\\;ext=5",
                "TEL;PREF=2;PID=1.1:+49 | TEL:+49",
                "ORG;SORT-AS=Club;PREF=1:The Club | ORG:The Club",
                "TZ;VALUE=uri:https://example.org/tz | ``",
                "GEO:geo:1.5,2.5;u=35 | GEO:1.5;2.5",
                "URL;MEDIATYPE=text/html:https://example.org/ | URL:https://example.org/",
                "PHOTO;PREF=1;TYPE=work:data:image/png;base64,iVBORw0KGgoA | PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoA",
                "EMAIL;ALTID=a;INDEX=1:a@example.org | EMAIL:a@example.org",
                "X-GENDER:F | X-GENDER:F"
            })
    void whatTheOldVersionCannotSayIsCarried(String modern, String shown) {
        boolean named = modern.startsWith("N");
        String line = modern.replace('`', '"');
        Card four = named ? card(Version.V4, line) : card(Version.V4, "N:;Anna;;;", line);

        Card three = view(four, Version.V3);
        Card again = view(three, Version.V4);

        List<String> expected = shown.isEmpty() ? List.of() : List.of(shown.split(" (?=SORT)"));
        assertThat(shown(three).stream().filter(found -> !found.equals("N:;Anna;;;")))
                .containsExactlyElementsOf(expected);
        assertThat(ConvertedCards.carries(three)).isTrue();
        assertThat(lines(again)).containsExactlyInAnyOrderElementsOf(lines(four));
    }

    @Test
    void aLineThatBothWriteAlikeStandsAsItStood() {
        String odd = "item3.note;x-foo=\"x\":a\r\n  folded\r\n\there";

        assertThat(view(card(Version.V3, odd), Version.V4).text()).contains(odd);
        assertThat(view(card(Version.V4, odd), Version.V3).text()).contains(odd);
    }

    @Test
    void theVersionComesFirst() {
        Card late = Card.single("BEGIN:VCARD\nFN:x\nN:x;;;;\nVERSION:3.0\nEND:VCARD\n");

        assertThat(view(late, Version.V4).text()).startsWith("BEGIN:VCARD\nVERSION:4.0\r\nFN:x\n");
        assertThat(view(late, Version.V3)).isSameAs(late);
    }

    @Test
    void theOldVersionHasANameOfParts() {
        assertThat(lines(view(card(Version.V4, "KIND:org"), Version.V3)))
                .containsExactly("X-ADDRESSBOOKSERVER-KIND:org", "N:Anna;;;;");
    }

    @Test
    void ofSeveralNamesTheOldVersionIsToldTheSameOneWhereverItStands() {
        String foreign = "FN;LANGUAGE=ja:An\r\n";
        Card last = card(Version.V4, "N:;;;;", foreign.strip());
        Card first = Card.single(last.text().replace(foreign, "").replace("FN:Anna", foreign + "FN:Anna"));

        assertThat(view(first, Version.V3).value("FN")).contains("Anna");
        assertThat(meaning(view(first, Version.V3))).isEqualTo(meaning(view(last, Version.V3)));
        assertThat(meaning(view(view(first, Version.V3), Version.V4))).isEqualTo(meaning(last));
    }

    @Test
    void labelsBelongToAddressesByTypeAndOrder() {
        Card three = card(
                Version.V3,
                "N:;;;;",
                "ADR;TYPE=WORK:;;Ring 1;Ulm;;;",
                "ADR;TYPE=HOME:;;Weg 2;Ulm;;;",
                "LABEL;TYPE=HOME,pref:Weg 2\\nUlm",
                "LABEL;TYPE=work:Gasthof \"Zur Post\"\\nRing 1",
                "LABEL;TYPE=PARCEL:Tor 3");

        Card four = view(three, Version.V4);

        assertThat(lines(four))
                .containsExactly(
                        "N:;;;;",
                        "ADR;TYPE=WORK;LABEL=\"Gasthof ^'Zur Post^'^nRing 1\":;;Ring 1;Ulm;;;",
                        "ADR;TYPE=HOME;LABEL=\"Weg 2^nUlm\":;;Weg 2;Ulm;;;",
                        "ADR;TYPE=PARCEL;LABEL=\"Tor 3\":;;;;;;");
        assertThat(lines(view(four, Version.V3)))
                .contains("LABEL;TYPE=WORK:Gasthof \"Zur Post\"\\nRing 1", "LABEL;TYPE=PARCEL:Tor 3")
                .filteredOn(line -> line.startsWith("ADR"))
                .hasSize(2);
    }

    @Test
    void aLabelStaysWithItsAddressWhenAnotherIsWithout() {
        Card four = card(Version.V4, "ADR;TYPE=work:;;Weg 1;;;;", "ADR;TYPE=work;LABEL=Two:;;Weg 2;;;;");

        assertThat(lines(view(view(four, Version.V3), Version.V4)))
                .anyMatch(line -> line.contains("LABEL=Two:;;Weg 2"))
                .noneMatch(line -> line.contains("LABEL=Two:;;Weg 1"));
    }

    @Test
    void aSortKeyIsThatOfTheName() {
        Card three = card(Version.V3, "N:van Dam;Ann;;;", "SORT-STRING:Dam");

        Card four = view(three, Version.V4);

        assertThat(lines(four)).containsExactly("N;SORT-AS=Dam:van Dam;Ann;;;");
        assertThat(lines(view(four, Version.V3))).containsExactly("N:van Dam;Ann;;;", "SORT-STRING:Dam");
    }

    @Test
    void relativesAreThoseOfApple() {
        Card three = card(
                Version.V3,
                "N:;;;;",
                "item1.X-ABRELATEDNAMES;type=pref:Paula",
                "item1.X-ABLabel:_$!<Spouse>!$_",
                "item2.X-ABRELATEDNAMES:Hans",
                "item2.X-ABLabel:_$!<Father>!$_");

        Card four = view(three, Version.V4);

        assertThat(lines(four))
                .containsExactly(
                        "N:;;;;",
                        "RELATED;VALUE=text;TYPE=spouse;PREF=1:Paula",
                        "item2.RELATED;VALUE=text:Hans",
                        "item2.X-ABLabel:_$!<Father>!$_");
        assertThat(meaning(view(four, Version.V3))).isEqualTo(meaning(three));
    }

    @Test
    void relationsThatAppleHasNoLabelForKeepTheirParameters() {
        Card four = card(Version.V4, "RELATED;TYPE=kin;VALUE=text:Karl", "item1.TEL:1");

        assertThat(lines(view(four, Version.V3))).contains("X-RELATED;TYPE=kin;VALUE=text:Karl");
    }

    @Test
    void aCarriedLineCannotBeAnythingThatMakesACard() {
        Card three = card(
                Version.V3,
                "N:;;;;",
                Carrier.NAME + ":UID:other",
                Carrier.NAME + ":CLASS:PUBLIC",
                Carrier.NAME + ":NOTE:a\\nEND:VCARD\\nBEGIN:VCARD",
                Carrier.NAME + ":rubbish\\;",
                Carrier.NAME + ":END:VCARD");

        Card four = view(three, Version.V4);

        assertThat(four.all("UID")).extracting(ContentLine::value).containsExactly("u");
        assertThat(four.all("CLASS")).isEmpty();
        assertThat(Card.read(four.text())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "KEY;VALUE=uri:a\\nCLASS:PUBLIC",
        "PHOTO;VALUE=uri;TYPE=x:https://example.org/\\nCLASS:PUBLIC",
        "'PHOTO:data:image/x\\nCLASS:PUBLIC\\n;base64,AAAA'",
        "GEO:1\\nCLASS:PUBLIC;2",
        "TEL;VALUE=uri:tel:1\\nCLASS:PUBLIC",
        "SORT-STRING:a\\nCLASS:PUBLIC",
        "LABEL:a\\nCLASS:PUBLIC"
    })
    void aLineEndInAValueBeginsNoLine(String line) {
        for (Version version : Version.values()) {
            for (Version wanted : Version.values()) {
                Card view = view(card(version, "N:;Anna;;;", line), wanted);

                assertThat(Card.single(view.text()).all("CLASS")).isEmpty();
            }
        }
    }

    @Test
    void whatAClientSaysItselfHoldsBesideWhatIsCarried() {
        Card three = view(card(Version.V4, "BDAY;VALUE=text:circa 1800"), Version.V3);

        Card told = ConvertedCards.edited(three, "END:VCARD", "BDAY:1801-01-02\r\nEND:VCARD");

        assertThat(view(told, Version.V4).all("BDAY"))
                .extracting(ContentLine::value)
                .containsExactly("18010102");
    }

    @Test
    void aCardInsideACardHasNoView() {
        Card nested = card(Version.V3, "AGENT:", "BEGIN:VCARD", "FN:B", "END:VCARD");

        assertThat(CardView.of(nested, Version.V4)).isEmpty();
    }
}
