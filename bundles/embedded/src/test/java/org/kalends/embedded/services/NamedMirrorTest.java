/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

class NamedMirrorTest {
    private final List<String> events = new ArrayList<>();
    private final NamedMirror<String, Offer, String> mirror =
            new NamedMirror<>(Offer::name, this::make, made -> events.add("-" + made));
    private final ServiceReference<Offer> older = new RankedReference<>(1, 0);
    private final ServiceReference<Offer> higher = new RankedReference<>(2, 5);

    private record Offer(String name, String by) {}

    private String make(Offer offer) {
        events.add("+" + offer.by);
        return offer.by;
    }

    @Test
    void whatComesShouldBeMadeOnceAndWhatGoesUnmade() {
        Offer offer = new Offer("tea", "anton");
        mirror.put(older, offer);
        mirror.put(older, offer);
        assertThat(mirror.all()).containsExactly(offer);
        mirror.remove(older);

        assertThat(events).containsExactly("+anton", "-anton");
        assertThat(mirror.all()).isEmpty();
    }

    @Test
    void theHolderOfANameShouldGiveWayToOneOfHigherRankAndComeBack() {
        mirror.put(older, new Offer("tea", "anton"));
        mirror.put(higher, new Offer("tea", "berta"));
        mirror.remove(higher);

        assertThat(events).containsExactly("+anton", "-anton", "+berta", "-berta", "+anton");
    }

    @Test
    void allShouldBeUnmadeInTheEnd() {
        mirror.put(older, new Offer("tea", "anton"));
        mirror.put(higher, new Offer("milk", "berta"));
        events.clear();

        mirror.clear();

        assertThat(events).containsExactlyInAnyOrder("-anton", "-berta");
    }
}
