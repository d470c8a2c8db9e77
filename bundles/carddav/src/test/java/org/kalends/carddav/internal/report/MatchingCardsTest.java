/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.carddav.internal.filter.CardFilter;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.dav.api.resource.QueryScope;
import org.kalends.storage.api.ItemPart;

class MatchingCardsTest {
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person\r\nEND:VCARD\r\n";

    private final TestBook book = new TestBook();
    private final List<String> found = new ArrayList<>();

    private void search(RequestClock clock, int most) throws DavException, IOException {
        new MatchingCards(CardFilter.EVERY_CARD, new QueryScope(book, Optional.empty()), clock)
                .forEach(Set.of(ItemPart.PROPERTIES), card -> {
                    found.add(card.href().name());
                    return found.size() < most;
                });
    }

    @Test
    void aCardThatCannotBeReadDoesNotKeepTheOthersFromBeingFound() throws DavException, IOException {
        book.put("a", CARD);
        book.put("b", "no card");
        book.putFailing("c", new StackOverflowError());
        book.putFailing("d", new NoClassDefFoundError("what reads it"));
        book.put("e", CARD);

        search(() -> {}, 9);

        assertThat(found).containsExactly("a", "e");
    }

    @Test
    void whatIsNoFaultOfACardEndsTheSearch() {
        book.putFailing("a", new OutOfMemoryError("of this test"));

        assertThatThrownBy(() -> search(() -> {}, 9)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void theSearchEndsWhenNoMoreAreWanted() throws DavException, IOException {
        book.put("a", CARD);
        book.put("b", CARD);
        book.putFailing("c", new OutOfMemoryError("of this test"));

        search(() -> {}, 2);

        assertThat(found).containsExactly("a", "b");
    }

    @Test
    void theClockIsAskedBeforeEachCard() {
        book.put("a", CARD);
        book.put("b", CARD);
        RequestClock clock = () -> {
            if (!found.isEmpty()) {
                throw DavException.of(503, "Out of time.");
            }
        };

        assertThatThrownBy(() -> search(clock, 9)).isInstanceOf(DavException.class);
        assertThat(found).containsExactly("a");
    }

    @Test
    void octetsAreAskedForWithWhatTheAnswerNeeds() throws DavException, IOException {
        search(() -> {}, 9);

        assertThat(book.askedFor()).containsExactlyInAnyOrder(ItemPart.OCTETS, ItemPart.PROPERTIES);
    }
}
