/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.Version;

/** Every view of a card, as ez-vcard reads it. */
class SecondOpinionTest {
    private static final List<Class<? extends VCardProperty>> KNOWN = List.of(
            FormattedName.class,
            StructuredName.class,
            Telephone.class,
            Email.class,
            Address.class,
            Birthday.class,
            Organization.class,
            Note.class,
            Nickname.class,
            Categories.class,
            Url.class);

    @ParameterizedTest
    @EnumSource(Version.class)
    void aViewIsNoOdderThanItsCard(Version version) {
        Corpus.of(version).forEach(card -> {
            Card view =
                    Card.single(ConvertedCards.view(card, Corpus.other(version)).text());

            assertThat(SecondOpinion.on(card).warnings())
                    .as("%s%s", card.text(), view.text())
                    .containsAll(SecondOpinion.on(view).warnings());
        });
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aViewSaysWhatItsCardSays(Version version) {
        Corpus.of(version).forEach(card -> {
            Card view =
                    Card.single(ConvertedCards.view(card, Corpus.other(version)).text());
            SecondOpinion before = SecondOpinion.on(card);
            SecondOpinion after = SecondOpinion.on(view);

            for (Class<? extends VCardProperty> type : KNOWN) {
                assertThat(after.values(type))
                        .as("%s of%n%s%s", type.getSimpleName(), card.text(), view.text())
                        .isEqualTo(before.values(type));
            }
        });
    }
}
