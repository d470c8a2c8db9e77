/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.identity.UserId;
import org.kalends.scheduling.api.OutgoingMessage;
import org.kalends.scheduling.api.Transport;
import org.kalends.scheduling.api.TransportOutcome;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Town;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.outside.OutsideMessages.Posted;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Write;
import org.kalends.storage.memory.MemoryStorage;
import org.kalends.testing.RankedReference;

/** Messages that are to leave the server, as jobs. */
class OutsideMessagesTest {
    private static final UserId ANNA = new UserId(1, 1);
    private static final String PAUL = "mailto:Paul@example.net";

    private final Parties parties = Town.parties();
    private final Storage storage = new MemoryStorage("");
    private final Transports transports = new Transports();

    private static SchedulingObject meeting(String title) {
        return SchedulingObject.read(
                        Octets.utf8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u-1\r\n"
                                + "DTSTAMP:20260101T000000Z\r\nDTSTART:20310106T100000Z\r\nSUMMARY:" + title
                                + "\r\nORGANIZER:mailto:anna@alias.example\r\nATTENDEE;CN=Paul P.:" + PAUL
                                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
                .orElseThrow();
    }

    private ItipMessage request(String title) {
        return new ItipMessage(
                ItipMessage.Method.REQUEST, parties.of("mailto:anna@example.org"), parties.of(PAUL), meeting(title));
    }

    private OutsideMessages outside(Optional<SchedulingObject> before) {
        return new OutsideMessages(transports, storage, ANNA, parties, before);
    }

    private static OutgoingJob job(OutsideMessages outside) {
        assertThat(outside.writes()).hasSize(1);
        return OutgoingJob.of(((Write.Enqueue) outside.writes().get(0)).job());
    }

    private void carryMail() {
        transports.add(
                new Transport() {
                    @Override
                    public boolean carries(String address) {
                        return address.startsWith("mailto:");
                    }

                    @Override
                    public TransportOutcome send(OutgoingMessage message) {
                        return new TransportOutcome.Sent();
                    }
                },
                new RankedReference<>(1, 0));
    }

    @Test
    void whereNobodyCarriesAnAddressNothingIsSent() {
        OutsideMessages outside = outside(Optional.empty());

        assertThat(outside.post(request("Talk"))).isEqualTo(Posted.NOT_CARRIED);
        assertThat(outside.writes()).isEmpty();
    }

    @Test
    void aMessageIsAJobWithAllThatIsNeededToSendIt() {
        carryMail();
        OutsideMessages outside = outside(Optional.of(meeting("Old")));

        assertThat(outside.post(request("Talk"))).isEqualTo(Posted.PENDING);

        OutgoingJob job = job(outside);
        assertThat(job.id().owner()).isEqualTo(ANNA);
        assertThat(job.id().uid()).isEqualTo("u-1");
        assertThat(job.sender()).isEqualTo("mailto:anna@alias.example");
        assertThat(job.recipient().address()).isEqualTo(PAUL);
        assertThat(job.recipient().name()).isEqualTo("Paul P.");
        assertThat(job.calendar()).contains("METHOD:REQUEST", "SUMMARY:Talk");
        assertThat(job.before()).hasValueSatisfying(text -> assertThat(text).contains("SUMMARY:Old"));
    }

    @Test
    void noTwoMessagesAreTheSameJob() {
        carryMail();
        OutsideMessages outside = outside(Optional.empty());
        outside.post(request("Talk"));
        outside.post(request("Talk"));

        assertThat(outside.writes().stream()
                        .map(write -> ((Write.Enqueue) write).job().key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMessageThatNoMailServerTakesIsNotTried() {
        carryMail();

        assertThat(outside(Optional.empty()).post(request("x".repeat(3 * 1024 * 1024))))
                .isEqualTo(Posted.IMPOSSIBLE);
    }

    @Test
    void theNameOfAMessageSaysWhoseObjectItIsAbout() {
        MessageId id = MessageId.of(ANNA, "Ümläut@x/1");

        assertThat(id.toString()).matches("[A-Za-z0-9._-]{1,255}");
        assertThat(MessageId.parse(id.toString())).contains(id);
        assertThat(MessageId.of(ANNA, "u".repeat(200)).uid()).isEmpty();
        assertThat(MessageId.parse("1.1.!.x")).isEmpty();
        assertThat(MessageId.parse("0.0.dQ.00000000-0000-0000-0000-00000000000g"))
                .isEmpty();
    }

    @Test
    void whatIsNoMessageIsRefusedByName() {
        NewJob job =
                new NewJob(OutgoingJob.KIND, MessageId.of(ANNA, "u").toString(), Octets.utf8("{}"), Instant.EPOCH, 1);

        assertThatThrownBy(() -> OutgoingJob.of(job))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("method");
    }
}
