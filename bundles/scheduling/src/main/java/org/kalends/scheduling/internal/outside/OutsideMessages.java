/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outside;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;
import org.kalends.identity.UserId;
import org.kalends.scheduling.api.Correspondent;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.itip.Views;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Write;

/**
 * The messages of one change to people who are not in the directory. Each is a job of the unit that changes the object, so that it is
 * sent if and only if that happens. Used by one thread, once.
 */
public final class OutsideMessages {
    /** How many go out by one change: whoever has more to tell keeps a list. */
    private static final int MOST_MESSAGES = 1000;

    /** What mail servers take without asking, with room for what is wrapped around it. */
    private static final int LONGEST = 2 * 1024 * 1024;

    private static final String NAME = "CN";

    private final Transports transports;
    private final Storage storage;
    private final UserId owner;
    private final Parties parties;
    private final Optional<Views> before;
    private final Clock clock = Clock.systemUTC();
    private final List<Write> jobs = new ArrayList<>();
    private long octets;

    /**
     * @param storage where the object is
     * @param owner whose object it is
     * @param before the object as it is
     */
    public OutsideMessages(
            Transports transports, Storage storage, UserId owner, Parties parties, Optional<SchedulingObject> before) {
        this.transports = transports;
        this.storage = storage;
        this.owner = owner;
        this.parties = parties;
        this.before = before.map(object -> new Views(object, new Attendance(parties)));
    }

    /** What can become of a message here. */
    public enum Posted {
        /** It is sent once the change has happened. */
        PENDING,
        /** Nobody carries messages to this address. */
        NOT_CARRIED,
        /** It is one that nobody would take, or the store keeps nothing for later. */
        IMPOSSIBLE
    }

    /** Has a message sent. */
    public Posted post(ItipMessage message) {
        Optional<Property> line = line(message, message.recipient());
        String address = line.map(found -> found.value().strip())
                .orElse(message.recipient().key());
        if (transports.to(address).isEmpty()) {
            return Posted.NOT_CARRIED;
        }
        String calendar = message.octets().text();
        if (storage.jobs() == JobQueue.NONE || calendar.length() > LONGEST) {
            return Posted.IMPOSSIBLE;
        }
        add(new OutgoingJob(
                MessageId.of(owner, message.object().uid()),
                message.method().name(),
                message.object().uid(),
                line(message, message.sender())
                        .map(found -> found.value().strip())
                        .orElse(""),
                new Correspondent(address, line.map(OutsideMessages::name).orElse("")),
                calendar,
                known(message),
                clock.instant()));
        return Posted.PENDING;
    }

    private void add(OutgoingJob job) {
        Write.Enqueue write = new Write.Enqueue(job.enqueued());
        jobs.add(write);
        octets += write.job().payload().length();
    }

    /** What the recipient of a request knew before, if that is another thing and not too much to be sent along. */
    private Optional<String> known(ItipMessage message) {
        return before.filter(views -> message.method() == ItipMessage.Method.REQUEST)
                .flatMap(views -> views.of(message.recipient()))
                .map(view -> view.octets().text())
                .filter(text -> text.length() <= LONGEST);
    }

    private Optional<Property> line(ItipMessage message, Party party) {
        return Stream.of(Attendance.ATTENDEE, Attendance.ORGANIZER)
                .flatMap(message.object()::properties)
                .filter(line -> parties.of(line.value()).equals(party))
                .findFirst();
    }

    private static String name(Property line) {
        return line.parameter(NAME).map(PropertyParameter::text).orElse("");
    }

    /** Whether one change has more to tell than can be. */
    public boolean areTooMany() {
        return jobs.size() > MOST_MESSAGES;
    }

    /** How many octets the jobs have together. */
    public long size() {
        return octets;
    }

    /** All that has to be written so that the messages are sent. */
    public List<Write> writes() {
        return List.copyOf(jobs);
    }
}
