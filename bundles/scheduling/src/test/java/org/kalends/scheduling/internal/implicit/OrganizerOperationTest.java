/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.delivery.Neighbourhood;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.scheduling.internal.room.Bookings;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Write;

class OrganizerOperationTest {
    private final Neighbourhood town = new Neighbourhood();

    private Situation situation(Optional<String> before, Optional<String> after) {
        ObjectChange change = (ObjectChange) Proxy.newProxyInstance(
                ObjectChange.class.getClassLoader(),
                new Class<?>[] {ObjectChange.class},
                (proxy, method, arguments) -> Optional.empty());
        return new Situation(
                change,
                town.parties.user(1).orElseThrow(),
                town.parties,
                before.flatMap(text -> SchedulingObject.read(Octets.utf8(text))),
                after.flatMap(text -> SchedulingObject.read(Octets.utf8(text))));
    }

    /** Nobody books a room here. */
    private static OrganizerOperation operation(Situation situation, Delivery delivery) {
        Bookings bookings = new Bookings(
                situation.change(), situation.uid(), situation.owner(), situation.parties(), null, Instant.EPOCH);
        return new OrganizerOperation(situation, delivery, bookings, new HeavyChanges());
    }

    @Test
    void aMeetingThatHasBecomeTooLargeCanBeCalledOffAllTheSame() throws DavException {
        town.has(2, Octets.utf8(Neighbourhood.MEETING));
        town.has(3, Octets.utf8(Neighbourhood.MEETING.replace("Talk", "Other")));
        Delivery delivery = town.delivery(Neighbourhood.MEETING.length());

        operation(situation(Optional.of(Neighbourhood.MEETING), Optional.empty()), delivery)
                .remove();

        List<Write> writes = delivery.writes();
        assertThat(writes)
                .anyMatch(write -> write instanceof Write.Enqueue later
                        && later.job().kind().equals("scheduling.copy"));
        town.commit(writes);
        assertThat(town.copies(2)).singleElement().asString().contains("STATUS:CANCELLED");
        assertThat(town.copies(3)).singleElement().asString().doesNotContain("CANCELLED");
    }

    @Test
    void instancesWithoutTheirSeriesAreNotForTheOrganizerToMake() {
        String instance = Neighbourhood.MEETING.replace("SUMMARY", "RECURRENCE-ID:20310106T100000Z\r\nSUMMARY");
        OrganizerOperation operation =
                operation(situation(Optional.empty(), Optional.of(instance)), town.delivery(100_000));

        assertThatExceptionOfType(DavException.class)
                .isThrownBy(operation::create)
                .satisfies(refusal ->
                        assertThat(refusal.precondition()).contains(SchedulePreconditions.ALLOWED_ORGANIZER_CHANGE));
    }

    @Test
    void aMeetingThatIsTooLargeToBeginWithIsRefused() {
        OrganizerOperation operation =
                operation(situation(Optional.empty(), Optional.of(Neighbourhood.MEETING)), town.delivery(0));

        assertThatExceptionOfType(DavException.class)
                .isThrownBy(operation::create)
                .satisfies(refusal ->
                        assertThat(refusal.precondition()).contains(SchedulePreconditions.MAX_ATTENDEES_PER_INSTANCE));
    }
}
