/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kalends.dav.testing.PresentStores;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.Answering;
import org.kalends.scheduling.internal.address.Town;
import org.kalends.scheduling.internal.delivery.Neighbourhood;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;

class FreeBusyRightsTest {
    private static final UserId ANNA = new UserId(1, 1);
    private static final UserId BERTA = new UserId(1, 2);
    private static final UserId CARL = new UserId(1, 3);

    private final Neighbourhood town = new Neighbourhood();

    private Optional<Predicate<StoredCollection>> counts(UserId asked, UserId asker, boolean forAll) {
        FreeBusyRights rights =
                new FreeBusyRights(Answering.configured(forAll), new PresentStores(List.of(town.storage)), new Town());
        return rights.of(asked, asker);
    }

    @Test
    void everybodyMayKnowUnlessItIsKeptToThoseWithRights() {
        assertThat(counts(ANNA, BERTA, true)).isPresent();
        assertThat(counts(ANNA, BERTA, false)).isEmpty();
        assertThat(counts(ANNA, ANNA, false)).isPresent();
    }

    @Test
    void whoHasARightToACalendarKnowsOfThatOneAlone() {
        StoredCollection calendar = town.calendar(1);
        town.storage.collections().grant(calendar.id(), List.of(new Grant(Grantee.user(2), Set.of(Right.FREE_BUSY))));

        Predicate<StoredCollection> counts = counts(ANNA, BERTA, false).orElseThrow();

        assertThat(counts.test(town.calendar(1))).isTrue();
        assertThat(counts.test(town.calendar(3))).isFalse();
        assertThat(counts(ANNA, CARL, false)).isEmpty();
    }

    @Test
    void aDelegateMayKnowAll() {
        town.storage.delegations().set(1, 1, Delegation.Access.READ, Set.of(Grantee.user(2)));

        assertThat(counts(ANNA, BERTA, false)).isPresent();
    }
}
