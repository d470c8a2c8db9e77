/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.carddav.internal.conversion.ConvertedCards.card;
import static org.kalends.carddav.internal.conversion.ConvertedCards.edited;
import static org.kalends.carddav.internal.conversion.ConvertedCards.lines;
import static org.kalends.carddav.internal.conversion.ConvertedCards.view;
import static org.kalends.carddav.internal.conversion.ConvertedCards.without;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

class WriteBackTest {
    private static final Card RICH = card(
            Version.V4,
            "N;JSCOMPS=\";1;0\";SORT-AS=\"M,A\":Maier;Anna;;;",
            "TEL;PREF=2;PID=1.1;TYPE=home:+4930",
            "TEL;TYPE=work:+4940",
            "BDAY;VALUE=text:in spring",
            "ANNIVERSARY:20090808",
            "GENDER:F",
            "RELATED;VALUE=text;TYPE=spouse:Paula",
            "KIND:individual");

    @Test
    void whatComesBackAsItWasShownIsStoredAsItCame() {
        Card sent = view(RICH, Version.V3);

        Card merged = WriteBack.merged(sent, RICH);

        assertThat(merged).isSameAs(sent);
        assertThat(lines(view(merged, Version.V4))).containsExactlyInAnyOrderElementsOf(lines(RICH));
    }

    @Test
    void oneFieldIsChangedAndNothingElse() {
        Card sent = edited(view(RICH, Version.V3), "+4940", "+4950");

        Card merged = view(WriteBack.merged(sent, RICH), Version.V4);

        assertThat(lines(merged)).containsExactlyInAnyOrderElementsOf(lines(edited(RICH, "+4940", "+4950")));
    }

    @Test
    void aChangedFieldKeepsWhatTheClientDidNotSeeOfIt() {
        Card sent = edited(view(RICH, Version.V3), "+4930", "+4931");

        Card merged = view(WriteBack.merged(sent, RICH), Version.V4);

        assertThat(lines(merged)).containsExactlyInAnyOrderElementsOf(lines(edited(RICH, "+4930", "+4931")));
    }

    @Test
    void aNumberThatIsChangedKeepsItsRank() {
        Card old = card(Version.V4, "N:;;;;", "TEL;VALUE=uri;PREF=2;PID=1.1:tel:+4930");
        Card sent = edited(view(old, Version.V3), "TEL:+4930", "TEL:+4931");

        assertThat(lines(view(WriteBack.merged(sent, old), Version.V4)))
                .containsExactly("N:;;;;", "TEL;PREF=2;PID=1.1:+4931");
    }

    @Test
    void whatSaysHowAValueIsMadeUpGoesWithTheValue() {
        Card sent = edited(view(RICH, Version.V3), "N:Maier;Anna;;;", "N:Huber;Anna;;;");

        Card merged = view(WriteBack.merged(sent, RICH), Version.V4);

        assertThat(lines(merged)).contains("N;SORT-AS=M:Huber;Anna;;;");
    }

    @Test
    void aClientThatDropsWhatItDoesNotKnowDropsNothing() {
        Card shown = view(RICH, Version.V3);
        Card sent = shown.with(shown.lines().stream()
                .filter(line -> !line.name().startsWith("X-"))
                .toList());

        Card merged = view(WriteBack.merged(sent, RICH), Version.V4);

        assertThat(lines(merged)).containsExactlyInAnyOrderElementsOf(lines(RICH));
    }

    @Test
    void aClientThatDropsWhatItDoesNotKnowDropsNothingTheNextTimeEither() {
        Card old = card(Version.V4, "N:;;;;", "GENDER:F", "RELATED;VALUE=text;TYPE=spouse:Paula");
        String[] unknown = {"X-GENDER", "X-ABRELATEDNAMES", "X-ABLABEL"};
        Card once = WriteBack.merged(without(view(old, Version.V3), unknown), old);

        Card twice = WriteBack.merged(without(once, unknown), once);

        assertThat(lines(view(twice, Version.V4))).containsExactlyInAnyOrderElementsOf(lines(old));
    }

    @Test
    void aClientThatGivesBackNoCarrierKnowsNoExtensionEither() {
        Card old = card(Version.V4, "N:;;;;", "GENDER:F", "BDAY;VALUE=text:circa 1800");

        Card merged = WriteBack.merged(without(view(old, Version.V3), "X-GENDER", Carrier.NAME), old);

        assertThat(lines(view(merged, Version.V4))).containsExactlyInAnyOrderElementsOf(lines(old));
    }

    @Test
    void whatIsLeftOutIsDeleted() {
        Card sent = without(view(RICH, Version.V3), "X-ANNIVERSARY", "TEL");

        Card merged = view(WriteBack.merged(sent, RICH), Version.V4);

        assertThat(lines(merged)).containsExactlyInAnyOrderElementsOf(lines(without(RICH, "ANNIVERSARY", "TEL")));
    }

    @Test
    void aClientThatWritesLinesAnewChangesNothing() {
        Card sent = edited(
                edited(view(RICH, Version.V3), "TEL;TYPE=home:+4930", "item7.tel;type=HOME:+4930"),
                "N:Maier;Anna;;;",
                "n:Maier;Anna");

        Card merged = view(WriteBack.merged(sent, RICH), Version.V4);

        assertThat(lines(merged))
                .contains("N;JSCOMPS=\";1;0\";SORT-AS=\"M,A\":Maier;Anna", "TEL;PREF=2;PID=1.1;TYPE=home:+4930");
    }

    @Test
    void whatIsCarriedSurvivesAnOldClientMoreThanOnce() {
        Card first = WriteBack.merged(view(RICH, Version.V3), RICH);
        Card second = WriteBack.merged(without(edited(first, "+4940", "+4950"), Carrier.NAME), first);

        assertThat(lines(view(second, Version.V4)))
                .containsExactlyInAnyOrderElementsOf(lines(edited(RICH, "+4940", "+4950")));
    }

    @Test
    void aCarriedLineIsDeletedByWhoeverSeesIt() {
        Card three = WriteBack.merged(view(RICH, Version.V3), RICH);

        Card four = WriteBack.merged(without(view(three, Version.V4), "BDAY"), three);

        assertThat(four.all("BDAY")).isEmpty();
        assertThat(ConvertedCards.carries(view(four, Version.V3))).isTrue();
        assertThat(lines(view(four, Version.V3))).noneMatch(line -> line.contains("in spring"));
    }

    @ParameterizedTest
    @CsvSource({
        "V3, V4, PRIVATE",
        "V4, V3, PRIVATE",
        "V4, V4, PRIVATE",
        "V3, V3, ",
    })
    void aSecretStaysOneUnlessItsVersionLetsItGo(Version stored, Version sent, String expected) {
        Card old = card(stored, "N:;;;;", "CLASS:PRIVATE");
        Card silent = without(view(old, sent), "CLASS");

        assertThat(WriteBack.merged(silent, old).value("CLASS").orElse(null)).isEqualTo(expected);
    }

    @Test
    void aSecretThatIsSaidToBePublicIsPublic() {
        Card old = card(Version.V3, "N:;;;;", "CLASS:PRIVATE");
        Card sent = edited(view(old, Version.V4), "CLASS:PRIVATE", "CLASS:PUBLIC");

        assertThat(WriteBack.merged(sent, old).all("CLASS"))
                .extracting(ContentLine::value)
                .containsExactly("PUBLIC");
    }

    @Test
    void theSecrecyOfACardThatHasNoViewIsKept() {
        Card nested = card(Version.V3, "CLASS:PRIVATE", "AGENT:", "BEGIN:VCARD", "FN:B", "END:VCARD");

        assertThat(WriteBack.merged(card(Version.V4), nested).value("CLASS")).contains("PRIVATE");
    }
}
