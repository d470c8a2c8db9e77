/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.carddav.internal.format.VCardFormat;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.Card;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.XmlBody;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.memory.MemoryStorage;

class CardFilterTest {
    private static final String ANNA =
            """
            BEGIN:VCARD
            VERSION:3.0
            UID:u1
            FN:Anna Müller
            N:Müller;Anna;;;
            EMAIL;TYPE=work:anna@example.org
            item1.TEL;TYPE=home,voice:+49 30 1234
            NOTE:likes\\, commas
            END:VCARD
            """
                    .replace("\n", "\r\n");

    private static CardFilter parse(String content) throws DavException {
        String document = "<filter xmlns='urn:ietf:params:xml:ns:carddav' " + content + "</filter>";
        return CardFilterParser.parse(
                XmlBody.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "> | true",
                "><prop-filter name='FN'><text-match>ANNA</text-match></prop-filter> | true",
                "><prop-filter name='FN'><text-match collation='i;octet'>ANNA</text-match></prop-filter> | false",
                "><prop-filter name='FN'><text-match>MÜLLER</text-match></prop-filter> | true",
                "><prop-filter name='fn'><text-match match-type='equals'>anna</text-match></prop-filter> | false",
                "><prop-filter name='FN'><text-match match-type='starts-with'>anna</text-match></prop-filter> | true",
                "><prop-filter name='FN'><text-match match-type='ends-with'>anna</text-match></prop-filter> | false",
                "><prop-filter name='FN'><text-match negate-condition='yes'>bob</text-match></prop-filter> | true",
                "><prop-filter name='NOTE'><text-match>likes, c</text-match></prop-filter> | true",
                "><prop-filter name='NICKNAME'><is-not-defined/></prop-filter> | true",
                "><prop-filter name='TEL'><text-match>30-12 34</text-match></prop-filter> | true",
                "><prop-filter name='TEL'><text-match match-type='equals'>0049301234</text-match></prop-filter> | true",
                "><prop-filter name='TEL'><text-match match-type='starts-with'>tel:+49-30</text-match></prop-filter> | true",
                "><prop-filter name='TEL'><text-match match-type='starts-with'>30 12</text-match></prop-filter> | false",
                "><prop-filter name='TEL'><text-match negate-condition='yes'>301234</text-match></prop-filter> | false",
                "><prop-filter name='TEL'><text-match collation='i;octet'>(30) 1234</text-match></prop-filter> | true",
                "><prop-filter name='NOTE'><text-match>301234</text-match></prop-filter> | false",
                "><prop-filter name='VERSION'/> | true",
                "><prop-filter name='version'><text-match match-type='equals'>3.0</text-match></prop-filter> | true",
                "><prop-filter name='VERSION'><is-not-defined/></prop-filter> | false",
                "><prop-filter name='TEL'><param-filter name='type'><text-match>voice</text-match></param-filter></prop-filter> | true",
                "><prop-filter name='EMAIL'><is-not-defined/></prop-filter> | false",
                "><prop-filter name='EMAIL'/> | true",
                "><prop-filter name='NICKNAME'/> | false",
                "><prop-filter name='ITEM1.TEL'/> | true",
                "><prop-filter name='ITEM2.TEL'/> | false",
                "><prop-filter name='TEL'><param-filter name='TYPE'><text-match>voice</text-match></param-filter></prop-filter> | true",
                "><prop-filter name='TEL'><param-filter name='TYPE'><text-match>fax</text-match></param-filter></prop-filter> | false",
                "><prop-filter name='TEL'><param-filter name='PREF'><is-not-defined/></param-filter></prop-filter> | true",
                "><prop-filter name='FN'><text-match>bob</text-match></prop-filter><prop-filter name='UID'><text-match>u1</text-match></prop-filter> | true",
                "test='allof'><prop-filter name='FN'><text-match>bob</text-match></prop-filter><prop-filter name='UID'><text-match>u1</text-match></prop-filter> | false",
                "><prop-filter name='FN' test='allof'><text-match>anna</text-match><text-match>bob</text-match></prop-filter> | false",
                "><prop-filter name='FN'><text-match>anna</text-match><text-match>bob</text-match></prop-filter> | true"
            })
    void aFilterFindsWhatItSaysAndTheIndexMissesNothing(String filter, boolean expected) throws DavException {
        CardFilter parsed = parse(filter);
        boolean matches = new CardMatcher(parsed).matches(Card.single(ANNA));

        assertThat(matches).isEqualTo(expected);
        if (expected) {
            assertThat(foundByIndex(parsed)).isTrue();
        }
    }

    private static boolean foundByIndex(CardFilter filter) throws DavException {
        return foundByIndex(filter, ANNA);
    }

    private static boolean foundByIndex(CardFilter filter, String card) throws DavException {
        Storage storage = new MemoryStorage("");
        StoredCollection book =
                storage.collections().create(new NewCollection(1, 3, "addressbook", "contacts", true, Map.of()));
        CollectionId id = book.id();
        var accepted = new VCardFormat().accept(Octets.utf8(card), book);
        storage.items()
                .put(
                        new ItemAddress(id, "a.vcf"),
                        new NewItem(accepted.mediaType(), "e", accepted.octets(), accepted.index(), 3),
                        Condition.NONE);
        try (var found = storage.items().select(id, new Selection.Matching(CardPrefilter.of(filter)), Set.of())) {
            return found.findAny().isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KIND, group, KIND",
        "X-ADDRESSBOOKSERVER-KIND, group, KIND",
        "KIND, group, X-ADDRESSBOOKSERVER-KIND",
        "X-ADDRESSBOOKSERVER-MEMBER, urn:uuid:1, MEMBER",
        "MEMBER, urn:uuid:1, X-ADDRESSBOOKSERVER-MEMBER"
    })
    void whatMakesAGroupIsFoundByEitherName(String said, String value, String asked) throws DavException {
        String card = ANNA.replace("NOTE:", said + ':' + value + "\r\nNOTE:");
        CardFilter filter = parse("><prop-filter name='" + asked + "'><text-match match-type='equals'>" + value
                + "</text-match></prop-filter>");
        CardFilter absent = parse("><prop-filter name='" + asked + "'><is-not-defined/></prop-filter>");

        assertThat(new CardMatcher(filter).matches(Card.single(card))).isTrue();
        assertThat(foundByIndex(filter, card)).isTrue();
        assertThat(new CardMatcher(absent).matches(Card.single(card))).isFalse();
    }

    @Test
    void theIndexAloneRulesOutMostCards() throws DavException {
        assertThat(foundByIndex(parse("><prop-filter name='FN'><text-match>bob</text-match></prop-filter>")))
                .isFalse();
        assertThat(foundByIndex(parse("><prop-filter name='NICKNAME'/>"))).isFalse();
    }

    @Test
    void unknownCollationsAreRefused() {
        DavException refusal = catchThrowableOfType(
                DavException.class,
                () -> parse("><prop-filter name='FN'><text-match collation='i;klingon'>x</text-match></prop-filter>"));

        assertThat(refusal.precondition()).contains(CardDavPreconditions.SUPPORTED_COLLATION);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "test='some'>",
                "><comp-filter name='x'/>",
                "><prop-filter/>",
                "><prop-filter name='FN'><text-match match-type='like'>x</text-match></prop-filter>"
            })
    void filtersThatSayNothingWeKnowAreRefused(String filter) {
        DavException refusal = catchThrowableOfType(DavException.class, () -> parse(filter));

        assertThat(refusal.precondition()).contains(CardDavPreconditions.SUPPORTED_FILTER);
    }

    private static String texts(int number) {
        return "><prop-filter name='FN'>" + "<text-match>x</text-match>".repeat(number) + "</prop-filter>";
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 5000})
    void moreConditionsThanABoundAreRefused(int number) {
        List<String> filters = List.of(
                texts(number),
                ">" + "<prop-filter name='NOTE'/>".repeat(number),
                "><prop-filter name='TEL'>" + "<param-filter name='TYPE'/>".repeat(number) + "</prop-filter>");

        assertThat(filters)
                .allSatisfy(filter -> assertThat(catchThrowableOfType(DavException.class, () -> parse(filter))
                                .precondition())
                        .contains(CardDavPreconditions.SUPPORTED_FILTER));
    }

    @Test
    void asManyConditionsAsTheBoundAreFine() throws DavException {
        assertThat(parse(texts(50)).properties()).hasSize(1);
    }

    @Test
    void aCardOfWhichNotAllIsIndexedIsLookedAt() throws DavException {
        String many = ANNA.replace("NOTE:", "TEL:0\r\n".repeat(1000) + "EMAIL:last@example.org\r\nNOTE:");

        assertThat(foundByIndex(parse("><prop-filter name='EMAIL'><text-match>last</text-match></prop-filter>"), many))
                .isTrue();
    }
}
