/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.ReceivedCancel;
import org.kalends.scheduling.internal.itip.ReceivedReply;
import org.kalends.scheduling.internal.itip.ReceivedRequest;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.itip.Views;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/**
 * Brings the messages of one change to those who have their calendars in the same store: what is theirs becomes what the message says,
 * and the message lies in their inbox. Used by one thread, once; nothing is written before its writes are.
 */
public final class Delivery {
    /** What became of a message (RFC 6638 section 7.3, RFC 5546 section 3.6). */
    public enum Status {
        DELIVERED("1.2"),
        INVALID_USER("3.7"),
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
    private static final long MOST_OCTETS = Runtime.getRuntime().maxMemory() / 3;

    /** Of how many who attend all are told what one has answered. */
    private static final int MOST_REFRESHED = 50;

    private final Parties parties;
    private final CollectionType type;
    private final Storage storage;
    private final Provisioning provisioning;
    private final SharedTexts texts;
    private final Copies copies;
    private final List<Write> letters = new ArrayList<>();

    /**
     * @param uid the object that all messages are about
     * @param type calendars
     * @param storage where it is
     */
    public Delivery(String uid, Parties parties, CollectionType type, Storage storage, Provisioning provisioning) {
        this.parties = parties;
        this.type = type;
        this.storage = storage;
        this.provisioning = provisioning;
        this.texts = new SharedTexts(type);
        this.copies = new Copies(uid, type, storage, texts);
    }

    /** Delivers a message to whom it is for. */
    public Status deliver(ItipMessage message) {
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
        };
    }

    /** Whether more has come together than a server has room for. */
    public boolean isTooLarge() {
        return texts.size() > MOST_OCTETS;
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
        letter(message, recipient);
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
            letter(message, recipient);
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
        letter(message, organizer);
        refresh(answered, message);
        return Status.DELIVERED;
    }

    /** Shows the others what one has answered (RFC 6638 section 3.2.6), without a message to anybody. */
    private void refresh(SchedulingObject answered, ItipMessage reply) {
        Views views = new Views(answered, new Attendance(parties));
        List<Party> others = views.attendees().stream()
                .filter(party -> !party.equals(reply.sender()) && !party.equals(reply.recipient()))
                .toList();
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

    private void letter(ItipMessage message, UserId recipient) {
        Optional<StoredCollection> inbox =
                storage.collections().find(recipient.contextId(), recipient.id(), Inbox.NAME, Inbox.NAME);
        if (inbox.isPresent()) {
            Octets octets = texts.shared(message.octets());
            ItemAddress address = new ItemAddress(inbox.get().id(), UUID.randomUUID() + ".ics");
            NewItem item = new NewItem(
                    Inbox.mediaType(),
                    ETag.of(octets).value(),
                    octets,
                    Inbox.index(message.told().kind()),
                    recipient.id());
            letters.add(new Write.PutItem(address, item, Condition.MUST_NOT_EXIST));
        }
    }

    /** All that has to be written so that the messages have arrived. */
    public List<Write> writes() throws DavException {
        List<Write> writes = new ArrayList<>();
        copies.addTo(writes);
        writes.addAll(letters);
        return writes;
    }

    /** Gives an object the schedule tag of its present octets. */
    public static Write tag(ItemAddress address, Octets octets) {
        return Copies.tag(address, octets);
    }
}
