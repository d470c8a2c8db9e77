/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Term;

class VCardFormatTest {
    private static final StoredCollection BOOK = new StoredCollection(
            new CollectionId(1, "100"),
            "addressbook",
            3,
            "contacts",
            true,
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            Map.of(),
            List.of(),
            0);

    private final VCardFormat format = new VCardFormat();

    private AcceptedObject accept(String text) throws DavException {
        return format.accept(Octets.utf8(text.replace("\n", "\r\n")), BOOK);
    }

    private DavException refusal(Octets sent) {
        return catchThrowableOfType(DavException.class, () -> format.accept(sent, BOOK));
    }

    @Test
    void aGoodCardIsKeptOctetByOctet() throws DavException {
        String card =
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:1234
                item1.EMAIL;type=INTERNET;type=pref:anna@example.org
                item1.X-ABLabel:_$!<Other>!$_
                FN:Anna Ma
                 ier
                N:Maier;Anna;;;
                END:VCARD
                """;

        AcceptedObject accepted = accept(card);

        assertThat(accepted.altered()).isFalse();
        assertThat(accepted.octets().text()).isEqualTo(card.replace("\n", "\r\n"));
        assertThat(accepted.index().uid()).isEqualTo("1234");
        assertThat(accepted.index().terms())
                .contains(new Term("FN", "anna maier"), new Term("EMAIL", "anna@example.org"), new Term("UID", "1234"));
    }

    @Test
    void aMissingUidAndNameAreAdded() throws DavException {
        AcceptedObject accepted = accept("BEGIN:VCARD\nVERSION:3.0\nN:Maier;Anna;;;\nEND:VCARD\n");

        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.index().uid()).isNotBlank();
        assertThat(accepted.octets().text())
                .contains("UID:" + accepted.index().uid() + "\r\n", "FN:Maier Anna\r\n")
                .endsWith("END:VCARD\r\n");
    }

    @Test
    void controlCharactersAreRemoved() throws DavException {
        AcceptedObject accepted = accept("BEGIN:VCARD\nVERSION:4.0\nUID:1\nFN:A\u0000nn\u0008a\nEND:VCARD\n");

        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text()).contains("FN:Anna\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a card",
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\nUID:1\r\n",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\nUID:1\r\nUID:2\r\nEND:VCARD\r\n",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nthis line says nothing\r\nUID:1\r\nEND:VCARD\r\n",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\nUID:1\r\nEND:VCARD\r\n"
                        + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:y\r\nUID:2\r\nEND:VCARD\r\n"
            })
    void whatIsNotOneCardIsRefused(String text) {
        assertThat(refusal(Octets.utf8(text)).precondition()).contains(CardDavPreconditions.VALID_ADDRESS_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VERSION:9\r\n", "VERSION:2.1\r\n"})
    void otherVersionsAreNotSupported(String version) {
        Octets card = Octets.utf8("BEGIN:VCARD\r\n" + version + "FN:x\r\nUID:1\r\nEND:VCARD\r\n");

        assertThat(refusal(card).precondition()).contains(CardDavPreconditions.SUPPORTED_ADDRESS_DATA);
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() {
        byte[] latin1 = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jürgen\r\nUID:1\r\nEND:VCARD\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(Octets.of(latin1)).precondition()).contains(CardDavPreconditions.VALID_ADDRESS_DATA);
    }

    @Test
    void theIndexSaysWhatItLeavesOut() throws DavException {
        AcceptedObject longName = accept("BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:" + "x".repeat(5000) + "\nEND:VCARD\n");
        String numbers =
                IntStream.range(0, 10_000).mapToObj(n -> "TEL:" + n + "\n").collect(Collectors.joining());
        AcceptedObject many = accept("BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:x\n" + numbers + "END:VCARD\n");

        assertThat(longName.index().terms())
                .containsExactly(new Term("UID", "1"), new Term(CardIndex.INCOMPLETE, "fn"));
        assertThat(many.index().terms()).hasSizeBetween(300, 302).contains(new Term(CardIndex.INCOMPLETE, "tel"));
    }

    @Test
    void theIndexIsThatOfTheCardThatIsStored() throws DavException {
        AcceptedObject accepted = accept("BEGIN:VCARD\nVERSION:3.0\nN:Mendel;Gregor\\;s;;;\nEND:VCARD\n");

        assertThat(accepted.octets().text()).contains("FN:Mendel Gregor\\;s\r\n");
        assertThat(accepted.index().terms())
                .contains(
                        new Term("FN", "mendel gregor;s"),
                        new Term("UID", accepted.index().uid()));
    }

    @ParameterizedTest
    @CsvSource({
        "NICKNAME:Greg, Greg",
        "'ORG:Abbey of Brno;Garden', Abbey of Brno Garden",
        "EMAIL:g@example.org, g@example.org",
        "TEL:123, 123"
    })
    void anEmptyNameIsReplacedByWhatElseNamesTheCard(String line, String name) throws DavException {
        AcceptedObject accepted = accept("BEGIN:VCARD\nVERSION:3.0\nUID:\nFN:\nN:;;;;\n" + line + "\nEND:VCARD\n");

        assertThat(accepted.octets().text().lines().filter(found -> found.startsWith("FN:")))
                .containsExactly("FN:" + name);
        assertThat(accepted.octets().text().lines().filter(found -> found.startsWith("UID:")))
                .containsExactly("UID:" + accepted.index().uid());
    }

    @Test
    void aCardThatWasMendedIsFitAsItIsStored() throws DavException {
        Octets stored = accept("BEGIN:VCARD\nVERSION:3.0\nUID:\nN:A;;;;\nNOTE:a\u0001\nEND:VCARD\n")
                .octets();

        AcceptedObject again = format.accept(stored, BOOK);

        assertThat(again.altered()).isFalse();
        assertThat(again.octets()).isEqualTo(stored);
    }

    @Test
    void aCardThatSaysNoUidKeepsThatOfTheOneItReplaces() throws DavException {
        String sent = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Uta\r\nTEL:%s\r\nEND:VCARD\r\n";
        AcceptedObject first = format.accept(Octets.utf8(sent.formatted(1)), BOOK);

        AcceptedObject second = format.accept(Octets.utf8(sent.formatted(2)), BOOK, () -> Optional.of(first.octets()));

        assertThat(second.index().uid()).isEqualTo(first.index().uid());
        assertThat(second.octets().text())
                .contains("TEL:2", "UID:" + first.index().uid());
    }

    @Test
    void aStoredCardThatCannotBeReadKeepsNoOtherFromTakingItsPlace() throws DavException {
        Octets sent = Octets.utf8("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\nFN:A\r\nEND:VCARD\r\n");

        assertThat(format.accept(sent, BOOK, () -> Optional.of(Octets.utf8("rubbish")))
                        .octets())
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERSION:3.0", "VERSION:2.1", "version:3.0", "item1.VERSION:4.0"})
    void moreThanOneVersionIsRefused(String second) {
        Octets card = Octets.utf8("BEGIN:VCARD\r\nVERSION:3.0\r\n" + second + "\r\nFN:x\r\nUID:1\r\nEND:VCARD\r\n");

        assertThat(refusal(card).precondition()).contains(CardDavPreconditions.VALID_ADDRESS_DATA);
    }

    @Test
    void theClassOfACardSaysWhatOthersMaySee() throws DavException {
        String card = "BEGIN:VCARD\nVERSION:3.0\nUID:u\nFN:A\nN:A;;;;\nCLASS:%s\nEND:VCARD\n";

        assertThat(accept(card.formatted("public")).index().classification()).isEqualTo(Classification.PUBLIC);
        assertThat(accept(card.formatted("PRIVATE")).index().classification()).isEqualTo(Classification.PRIVATE);
        assertThat(accept(card.formatted("x-mine")).index().classification()).isEqualTo(Classification.PRIVATE);
        assertThat(accept(card.formatted("PUBLIC\nCLASS:CONFIDENTIAL")).index().classification())
                .isEqualTo(Classification.CONFIDENTIAL);
    }
}
