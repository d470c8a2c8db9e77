/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.address.Town;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.work.JobOutcome;

class LateDeliveryTest {
    private final Neighbourhood town = new Neighbourhood();
    private final Party anna = town.parties.user(1).orElseThrow();
    private final Party berta = town.parties.user(2).orElseThrow();

    private void enqueue() throws DavException {
        Delivery delivery = town.delivery(0);
        SchedulingObject told =
                SchedulingObject.read(Octets.utf8(Neighbourhood.MEETING)).orElseThrow();
        assertThat(delivery.deliverLater(new ItipMessage(ItipMessage.Method.REQUEST, anna, berta, told)))
                .isEqualTo(Delivery.Status.PENDING);
        town.commit(delivery.writes());
    }

    private void work() throws DavException {
        ClaimedJob job = town.storage
                .jobs()
                .claim(Set.of("scheduling.copy"), Duration.ofMinutes(1), Instant.now())
                .orElseThrow();
        CollectionTypes types = answering(CollectionTypes.class, Optional.of(town.type));
        LateDelivery late = new LateDelivery(
                Town.people(), types, Neighbourhood.provisioning(), new Transports(), new PlainUnits());
        assertThat(late.handle(town.storage, job)).isEqualTo(JobOutcome.DONE);
        town.storage.jobs().done(job);
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }

    @Test
    void whoHadNoRoomInTheUnitIsToldOfTheObjectAsItIsByThen() throws DavException {
        enqueue();
        town.has(1, Octets.utf8(Neighbourhood.MEETING.replace("Talk", "News")));

        work();

        assertThat(town.copies(2)).singleElement().asString().contains("SUMMARY:News");
        assertThat(town.letters(2)).singleElement().asString().contains("METHOD:REQUEST");
    }

    @Test
    void ofAMeetingThatIsGoneIsToldThatItIsCalledOff() throws DavException {
        town.has(2, Octets.utf8(Neighbourhood.MEETING));
        enqueue();

        work();

        assertThat(town.copies(2)).singleElement().asString().contains("STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(town.letters(2)).singleElement().asString().contains("METHOD:CANCEL");
    }

    @Test
    void twiceIsAsOnce() throws DavException {
        town.has(2, Octets.utf8(Neighbourhood.MEETING));
        enqueue();
        work();
        enqueue();
        work();

        assertThat(town.letters(2)).hasSize(1);
    }

    @Test
    void whatSomebodyElseOrganizesIsNotTouched() throws DavException {
        town.has(2, Octets.utf8(Neighbourhood.MEETING.replace("anna@", "carl@")));
        enqueue();

        work();

        assertThat(town.copies(2)).singleElement().asString().doesNotContain("CANCELLED");
        assertThat(town.letters(2)).isEmpty();
    }
}
