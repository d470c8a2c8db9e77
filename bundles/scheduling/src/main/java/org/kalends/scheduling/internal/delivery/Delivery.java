/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.ReceivedAdd;
import org.kalends.scheduling.internal.itip.ReceivedCancel;
import org.kalends.scheduling.internal.itip.ReceivedReply;
import org.kalends.scheduling.internal.itip.ReceivedRequest;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.itip.Views;
import org.kalends.scheduling.internal.outside.OutsideMessages;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Write;

/**
 * Brings the messages of one change to those who have their calendars in the same store: what is theirs becomes what the message says,
 * and the message lies in their inbox. Used by one thread, once; nothing is written before its writes are.
 */
public final class Delivery {
    /** What became of a message (RFC 6638 section 7.3, RFC 5546 section 3.6). */
    public enum Status {
        PENDING("1.0"),
        DELIVERED("1.2"),
        INVALID_USER("3.7"),
        UNDELIVERED("5.1"),
        NO_CALENDAR("5.3"),
        REJECTED("5.2");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** How many octets the texts of one change may have that are not the same: a third of the memory there is. */
    static final long MOST_OCTETS = Runtime.getRuntime().maxMemory() / 3;

    /** Of how many who attend all are told what one has answered. */
    private static final int MOST_REFRESHED = 50;

    private final String uid;
    private final Parties parties;
    private final CollectionType type;
    private final Storage storage;
    private final Provisioning provisioning;
    private final SharedTexts texts;
    private final Copies copies;
    private final OutsideMessages outside;
    private final Letters letters;
    private final List<Write> later = new ArrayList<>();
    private final long mostOctets;

    /**
     * @param uid the object that all messages are about
     * @param type calendars
     * @param storage where it is
     * @param outside has messages sent to those who are in no directory
     */
    public Delivery(
            String uid,
            Parties parties,
            CollectionType type,
            Storage storage,
            Provisioning provisioning,
            OutsideMessages outside) {
        this(uid, parties, type, storage, provisioning, outside, MOST_OCTETS);
    }

    /**
     * @param mostOctets how many octets the texts of one change may have that are not the same
     */
    public Delivery(
            String uid,
            Parties parties,
            CollectionType type,
            Storage storage,
            Provisioning provisioning,
            OutsideMessages outside,
            long mostOctets) {
        this.uid = uid;
        this.mostOctets = mostOctets;
        this.parties = parties;
        this.type = type;
        this.storage = storage;
        this.provisioning = provisioning;
        this.texts = new SharedTexts(type);
        this.copies = new Copies(uid, type, storage, texts);
        this.letters = new Letters(storage, texts);
        this.outside = outside;
    }

    /** Delivers a message to whom it is for. */
    public Status deliver(ItipMessage message) {
        if (message.recipient().group().isPresent()) {
            return Status.DELIVERED; // to its members, each by a message of their own
        }
        if (message.recipient().entry().isEmpty()) {
            return post(message);
        }
        Optional<User> user = message.recipient().user();
        if (user.isEmpty()) {
            return Status.INVALID_USER;
        }
        if (Collections.disjoint(type.gate().permissions(), user.get().permissions())) {
            return Status.NO_CALENDAR;
        }
        UserId recipient = user.get().userId();
        provisioning.ensure(recipient, type.area());
        return switch (message.method()) {
            case REQUEST -> request(message, recipient);
            case CANCEL -> cancel(message, recipient);
            case REPLY -> reply(message, recipient);
            case ADD -> add(message, recipient);
            case COUNTER -> counter(message, recipient);
            case DECLINECOUNTER -> declineCounter(message, recipient);
            case REFRESH -> refresh(message);
        };
    }

    private Status post(ItipMessage message) {
        return switch (outside.post(message)) {
            case PENDING -> Status.PENDING;
            case NOT_CARRIED -> Status.INVALID_USER;
            case IMPOSSIBLE -> Status.UNDELIVERED;
        };
    }

    /** Whether more has come together than a server has room for. */
    public boolean isTooLarge() {
        return outside.areTooMany() || texts.size() + outside.size() > mostOctets;
    }

    /**
     * Has an organizer's object told after the unit, as it is then, to whom a message is for: there is no room for that copy in it. Where a
     * store takes no jobs it is told now.
     */
    public Status deliverLater(ItipMessage message) {
        Optional<User> sender = message.sender().user();
        Optional<User> recipient = message.recipient().user();
        if (!takesJobs() || sender.isEmpty() || recipient.isEmpty()) {
            return deliver(message);
        }
        later.add(new Write.Enqueue(
                LateDelivery.job(sender.get().userId(), recipient.get().userId(), uid)));
        return Status.PENDING;
    }

    private boolean takesJobs() {
        return storage.jobs() != JobQueue.NONE;
    }

    /** Has an attendee's copy agree with the organizer's object as it is. */
    void catchUp(Party organizer, Party attendee) {
        new PresentState(organizer, attendee, parties)
                .message(copy(organizer, organizer), copy(attendee, organizer))
                .ifPresent(this::deliver);
    }

    /** Somebody's copy of what somebody organizes; empty when there is none. */
    private Optional<SchedulingObject> copy(Party party, Party organizer) {
        return party.user()
                .flatMap(user -> copies.of(user.userId()))
                .flatMap(Copies.Copy::object)
                .filter(object -> isOrganizedBy(object, organizer));
    }

    private Status request(ItipMessage message, UserId recipient) {
        SchedulingObject told = message.object();
        ReceivedRequest request = new ReceivedRequest(told, message.recipient(), parties);
        if (request.isDeclined() && copies.of(recipient).isEmpty()) {
            return Status.DELIVERED;
        }
        Optional<Copies.Copy> copy = copies.made(recipient, told.kind());
        if (copy.isEmpty()) {
            return Status.NO_CALENDAR;
        }
        if (copy.get()
                .object()
                .filter(present -> !isOrganizedBy(present, message.sender()))
                .isPresent()) {
            return Status.REJECTED;
        }
        Optional<SchedulingObject> present = copy.get().object();
        SchedulingObject merged = present.map(request::merged).orElseGet(request::first);
        copy.get().becomesNews(merged);
        letters.lay(message, recipient);
        return Status.DELIVERED;
    }

    /** Nobody takes over what somebody else has organized. */
    private boolean isOrganizedBy(SchedulingObject copy, Party organizer) {
        return copy.organizer()
                .map(line -> parties.of(line.value()).equals(organizer))
                .orElse(true);
    }

    private Status cancel(ItipMessage message, UserId recipient) {
        Optional<Copies.Copy> copy = copies.of(recipient).filter(found -> found.object()
                .filter(object -> isOrganizedBy(object, message.sender()))
                .isPresent());
        if (copy.isPresent()) {
            ReceivedCancel cancel = new ReceivedCancel(message.object());
            copy.get().becomesNews(cancel.applied(copy.get().object().orElseThrow()));
            letters.lay(message, recipient);
        }
        return Status.DELIVERED;
    }

    private Status reply(ItipMessage message, UserId organizer) {
        Optional<Copies.Copy> copy = copies.of(organizer);
        ReceivedReply reply = new ReceivedReply(message.object(), message.sender(), parties);
        Optional<SchedulingObject> present = copy.flatMap(Copies.Copy::object)
                .filter(object -> isOrganizedBy(object, message.recipient()))
                .filter(reply::isExpected);
        if (present.isEmpty()) {
            return Status.REJECTED;
        }
        SchedulingObject answered = reply.applied(present.get());
        copy.get().becomes(answered);
        letters.lay(message, organizer);
        showAnswers(answered, Set.of(message.sender(), message.recipient()));
        return Status.DELIVERED;
    }

    /**
     * Shows those who attend what others have answered (RFC 6638 section 3.2.6), without a message to anybody.
     *
     * @param but who need not be shown it
     */
    public void showAnswers(SchedulingObject answered, Set<Party> but) {
        Views views = new Views(answered, new Attendance(parties));
        List<Party> others =
                views.attendees().stream().filter(party -> !but.contains(party)).toList();
        if (others.size() > MOST_REFRESHED
                || others.size() * (long) answered.octets().length() > MOST_OCTETS) {
            return;
        }
        for (Party other : others) {
            Optional<Copies.Copy> copy = other.user().flatMap(user -> copies.of(user.userId()));
            Optional<SchedulingObject> view = views.of(other);
            if (copy.isPresent() && view.isPresent() && copy.get().object().isPresent()) {
                ReceivedRequest silent = new ReceivedRequest(view.get(), other, parties);
                copy.get().becomes(silent.merged(copy.get().object().get()));
            }
        }
    }

    private Status add(ItipMessage message, UserId recipient) {
        Optional<Copies.Copy> copy = copies.of(recipient).filter(found -> found.object()
                .filter(object -> isOrganizedBy(object, message.sender()))
                .isPresent());
        if (copy.isEmpty()) {
            return Status.REJECTED;
        }
        copy.get()
                .becomesNews(new ReceivedAdd(message.object())
                        .applied(copy.get().object().orElseThrow()));
        letters.lay(message, recipient);
        return Status.DELIVERED;
    }

    /** What an attendee proposes is for the organizer to decide (RFC 5546 section 3.2.7): it changes nothing by itself. */
    private Status counter(ItipMessage message, UserId organizer) {
        ReceivedReply proposal = new ReceivedReply(message.object(), message.sender(), parties);
        if (copy(message.recipient(), message.recipient())
                .filter(proposal::isExpected)
                .isEmpty()) {
            return Status.REJECTED;
        }
        letters.lay(message, organizer);
        return Status.DELIVERED;
    }

    /** That the organizer does not follow a proposal, section 3.2.8. */
    private Status declineCounter(ItipMessage message, UserId recipient) {
        if (copy(message.recipient(), message.sender()).isEmpty()) {
            return Status.REJECTED;
        }
        letters.lay(message, recipient);
        return Status.DELIVERED;
    }

    /** Tells an attendee who asks of the object as it is, section 3.2.6. */
    private Status refresh(ItipMessage message) {
        Party organizer = message.recipient();
        Party attendee = message.sender();
        Optional<SchedulingObject> organizers = copy(organizer, organizer);
        PresentState state = new PresentState(organizer, attendee, parties);
        state.anew(organizers)
                .or(() -> state.message(organizers, copy(attendee, organizer)))
                .ifPresent(this::deliver);
        return organizers.isPresent() ? Status.DELIVERED : Status.REJECTED;
    }

    /** Puts a message into an inbox of which everything is done already. */
    public void inform(ItipMessage message) {
        message.recipient().user().ifPresent(user -> letters.lay(message, user.userId()));
    }

    /**
     * Lays a message into an inbox of which nothing is done but that it can be read.
     *
     * @param name a name for it that is the same whenever it comes
     * @return false when it lies there already, or there is no inbox
     */
    public boolean keep(Octets message, String kind, UserId recipient, UUID name) {
        return letters.keep(message, kind, recipient, name);
    }

    /** All that has to be written so that the messages have arrived. */
    public List<Write> writes() throws DavException {
        List<Write> writes = new ArrayList<>();
        copies.addTo(writes);
        writes.addAll(letters.writes());
        writes.addAll(later);
        writes.addAll(outside.writes());
        return writes;
    }

    /** An object as it is written to a calendar, for whoever is its author. */
    public static NewItem item(AcceptedObject accepted, CollectionType type, int author) {
        return Copies.item(accepted, type, author);
    }

    /** Gives an object the schedule tag of its present octets. */
    public static Write tag(ItemAddress address, Octets octets) {
        return Copies.tag(address, octets);
    }
}
