/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.carddav.internal.conversion.ConvertedCards.view;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kalends.carddav.internal.form.CardForm;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.DavException;

class RoundTripTest {
    @ParameterizedTest
    @EnumSource(Version.class)
    void whateverACardSaysComesBack(Version version) {
        Corpus.of(version).forEach(card -> {
            Card seen = Card.single(view(card, Corpus.other(version)).text());
            Card again = Card.single(view(seen, version).text());

            assertThat(ConvertedCards.meaning(again)).as(card.text()).isEqualTo(ConvertedCards.meaning(card));
            assertThat(WriteBack.merged(seen, card)).as("nothing is put back").isSameAs(seen);
        });
    }

    @Test
    void whateverProgramsWriteComesBack() {
        ProgramCard.all().forEach(card -> {
            Version version = card.version().orElseThrow();
            Card seen = Card.single(view(card, Corpus.other(version)).text());

            assertThat(ConvertedCards.meaning(view(seen, version)))
                    .as(card.text())
                    .isEqualTo(ConvertedCards.meaning(card));
            assertThat(WriteBack.merged(seen, card)).as("nothing is put back").isSameAs(seen);
        });
    }

    @Test
    void whateverProgramsWriteComesBackFromJson() throws DavException {
        for (Card card : ProgramCard.all().toList()) {
            Card modern = view(card, Version.V4);
            Card again = Card.single(CardForm.JCARD.textOf(CardForm.JCARD.written(modern)));

            assertThat(ConvertedCards.meaning(again)).as(card.text()).isEqualTo(ConvertedCards.meaning(modern));
        }
    }
}
