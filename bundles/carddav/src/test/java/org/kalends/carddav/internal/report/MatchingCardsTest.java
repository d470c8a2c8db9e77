/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.kalends.carddav.internal.StoredCard;
import org.kalends.carddav.internal.filter.CardFilter;
import org.kalends.carddav.internal.filter.CardFilter.NotDefined;
import org.kalends.carddav.internal.filter.CardFilter.PropertyFilter;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.UnreadableObjectException;
import org.kalends.storage.api.Item;

class MatchingCardsTest {
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\n%sEND:VCARD\r\n";
    private static final MatchingCards WITHOUT_EMAIL = new MatchingCards(
            new CardFilter(CardFilter.Test.ANY_OF, List.of(new PropertyFilter("", "EMAIL", new NotDefined()))));

    private static Resource object(String text) {
        return new CardObject(StoredCard.of("a.vcf", text));
    }

    @Test
    void anObjectMatchesWhenOneOfItsCardsDoes() throws UnreadableObjectException {
        String with = CARD.formatted("Anna", "EMAIL:anna@example.org\r\n");
        String without = CARD.formatted("Otto", "");

        assertThat(WITHOUT_EMAIL.matches(object(with))).isFalse();
        assertThat(WITHOUT_EMAIL.matches(object(without))).isTrue();
        assertThat(WITHOUT_EMAIL.matches(object(with + without))).isTrue();
    }

    @Test
    void whatIsNoCardIsSaidToBeUnreadable() {
        assertThatThrownBy(() -> WITHOUT_EMAIL.matches(object("no card")))
                .isInstanceOf(UnreadableObjectException.class);
    }

    private record CardObject(Item item) implements Resource {
        @Override
        public Href href() {
            return Href.parse("/carddav/contacts/" + item.name());
        }

        @Override
        public List<QName> types() {
            return List.of();
        }

        @Override
        public Set<Privilege> privileges(Actor actor) {
            return Set.of(Privilege.READ);
        }

        @Override
        public <T> Optional<T> as(Class<T> facet) {
            return Optional.<Object>of(item).filter(facet::isInstance).map(facet::cast);
        }
    }
}
