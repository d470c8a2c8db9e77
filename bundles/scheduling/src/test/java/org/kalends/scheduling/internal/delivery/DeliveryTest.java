/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.storage.api.Octets;

/** Messages that no change of an object stands for (RFC 5546 sections 3.2.4 to 3.2.8). */
class DeliveryTest {
    private static final Octets MEETING = Octets.utf8(Neighbourhood.MEETING);
    private static final Octets PROPOSAL = Octets.utf8(Neighbourhood.MEETING.replace("T100000Z", "T140000Z"));

    private final Neighbourhood town = new Neighbourhood();
    private final Party anna = town.parties.user(1).orElseThrow();
    private final Party berta = town.parties.user(2).orElseThrow();

    private Delivery.Status deliver(Method method, Party sender, Party recipient, Octets about) throws DavException {
        Delivery delivery = town.delivery(Long.MAX_VALUE);
        SchedulingObject object = SchedulingObject.read(about).orElseThrow();
        Delivery.Status status = delivery.deliver(new ItipMessage(method, sender, recipient, object));
        town.commit(delivery.writes());
        return status;
    }

    @Test
    void aProposalIsALetterToTheOrganizerAndChangesNothing() throws DavException {
        town.has(1, MEETING);
        town.has(2, MEETING);

        assertThat(deliver(Method.COUNTER, berta, anna, PROPOSAL)).isEqualTo(Delivery.Status.DELIVERED);

        assertThat(town.letters(1)).singleElement().asString().contains("METHOD:COUNTER", "T140000Z");
        assertThat(town.copies(1)).containsExactly(Neighbourhood.MEETING);
    }

    @Test
    void whoIsNotInvitedProposesNothing() throws DavException {
        town.has(1, Octets.utf8(Neighbourhood.MEETING.replace("berta@", "nobody@")));

        assertThat(deliver(Method.COUNTER, berta, anna, PROPOSAL)).isEqualTo(Delivery.Status.REJECTED);
        assertThat(town.letters(1)).isEmpty();
    }

    @Test
    void thatAProposalIsNotFollowedIsALetterToWhoHasMadeIt() throws DavException {
        town.has(2, MEETING);

        assertThat(deliver(Method.DECLINECOUNTER, anna, berta, PROPOSAL)).isEqualTo(Delivery.Status.DELIVERED);

        assertThat(town.letters(2)).singleElement().asString().contains("METHOD:DECLINECOUNTER");
        assertThat(deliver(Method.DECLINECOUNTER, berta, anna, PROPOSAL)).isEqualTo(Delivery.Status.REJECTED);
    }

    @Test
    void whoAsksForTheObjectGetsItAsItIs() throws DavException {
        town.has(1, MEETING);

        assertThat(deliver(Method.REFRESH, berta, anna, MEETING)).isEqualTo(Delivery.Status.DELIVERED);

        assertThat(town.copies(2)).singleElement().asString().contains("SUMMARY:Talk");
        assertThat(town.letters(2)).singleElement().asString().contains("METHOD:REQUEST");
    }

    @Test
    void whoAsksForWhatIsNotForThemGetsNothing() throws DavException {
        town.has(1, Octets.utf8(Neighbourhood.MEETING.replace("berta@", "nobody@")));

        deliver(Method.REFRESH, berta, anna, MEETING);

        assertThat(town.copies(2)).isEmpty();
        assertThat(town.letters(2)).isEmpty();
    }

    @Test
    void instancesAreAddedByTheOrganizerAlone() throws DavException {
        town.has(2, Octets.utf8(Neighbourhood.MEETING.replace("SUMMARY", "RRULE:FREQ=DAILY\r\nSUMMARY")));
        Party carl = town.parties.user(3).orElseThrow();

        assertThat(deliver(Method.ADD, carl, berta, PROPOSAL)).isEqualTo(Delivery.Status.REJECTED);
        assertThat(deliver(Method.ADD, anna, berta, PROPOSAL)).isEqualTo(Delivery.Status.DELIVERED);

        assertThat(town.copies(2)).singleElement().asString().contains("RDATE:20310106T140000Z");
        assertThat(town.letters(2)).singleElement().asString().contains("METHOD:ADD");
    }

    @Test
    void answersAreShownToThoseWhoHaveACopyAndNobodyGetsALetter() throws DavException {
        town.has(2, MEETING);
        String answered =
                Neighbourhood.MEETING.replace("ATTENDEE:mailto:carl", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:carl");
        Delivery delivery = town.delivery(Long.MAX_VALUE);

        delivery.showAnswers(SchedulingObject.read(Octets.utf8(answered)).orElseThrow(), Set.of(anna));
        town.commit(delivery.writes());

        assertThat(town.copies(2)).singleElement().asString().contains("PARTSTAT=ACCEPTED:mailto:carl");
        assertThat(town.copies(3)).isEmpty();
        assertThat(town.letters(2)).isEmpty();
    }
}
