/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.incoming;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;
import org.kalends.scheduling.api.IncomingMessage;
import org.kalends.scheduling.api.Reception;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.ArrivedMessage;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;
import org.kalends.scheduling.internal.itip.SchedulingObject;

/**
 * One message that came from outside: who has sent it is held against what it says, and it is done for all whom it concerns. Used once.
 */
final class Arrival {
    private final IncomingMessage message;
    private final ArrivedMessage arrived;
    private final Parties parties;
    private final Party sender;
    private final Doing doing;

    /**
     * @param doing does what a message says
     */
    Arrival(IncomingMessage message, ArrivedMessage arrived, Parties parties, Doing doing) {
        this.message = message;
        this.arrived = arrived;
        this.parties = parties;
        this.sender = parties.of(message.sender());
        this.doing = doing;
    }

    Reception received() throws DavException {
        return switch (arrived.method()) {
            case "REQUEST" -> fromOrganizer(Method.REQUEST);
            case "CANCEL" -> fromOrganizer(Method.CANCEL);
            case "REPLY" -> fromAttendee(false);
            case "COUNTER" -> fromAttendee(true);
            case "" -> new Reception.Refused("The message has no METHOD.");
            default -> new Reception.Ignored("Nothing is done by " + arrived.method() + " from outside.");
        };
    }

    private Reception fromOrganizer(Method method) throws DavException {
        Optional<Party> organizer = arrived.organizer(parties);
        if (organizer.isEmpty()) {
            return new Reception.Refused("The message does not have one organizer.");
        }
        if (organizer.get().entry().isPresent()) {
            return new Reception.Ignored("The organizer is here, where such messages are not needed.");
        }
        if (!arrived.speaksFor(sender, organizer.get(), parties)) {
            return new Reception.Refused("The message is not sent by its organizer.");
        }
        Set<UserId> concerned = concerned();
        Reception last = new Reception.Ignored("Nobody whom the message was sent to is asked by it.");
        boolean done = false;
        for (UserId user : concerned) {
            last = told(method, organizer.get(), user);
            done |= last instanceof Reception.Done;
        }
        return done ? new Reception.Done() : last;
    }

    /** The users whom the message was sent to and who are asked by it. */
    private Set<UserId> concerned() {
        Set<Party> addressed = message.recipients().stream().map(parties::of).collect(Collectors.toSet());
        Set<UserId> concerned = new LinkedHashSet<>();
        arrived.attendees(parties).stream()
                .filter(addressed::contains)
                .flatMap(party -> party.user().stream())
                .forEach(user -> concerned.add(user.userId()));
        return concerned;
    }

    private Reception told(Method method, Party organizer, UserId user) throws DavException {
        Party recipient = parties.user(user.id()).orElseThrow();
        return doing.inTurns(user, arrived.object().uid(), turn -> {
            Optional<SchedulingObject> copy = turn.copy();
            if (copy.isEmpty() && method == Method.CANCEL) {
                return new Reception.Ignored("There is nothing to be cancelled.");
            }
            if (copy.filter(arrived::isKnown).isPresent()) {
                return new Reception.Ignored("The message is known, or older than what is known.");
            }
            return turn.deliver(new ItipMessage(method, organizer, recipient, arrived.object()));
        });
    }

    private Reception fromAttendee(boolean counter) throws DavException {
        Optional<Party> attendee = arrived.attendee(parties);
        Optional<Party> organizer =
                arrived.organizer(parties).filter(party -> party.user().isPresent());
        if (attendee.isEmpty() || organizer.isEmpty()) {
            return new Reception.Refused("The message is not one attendee's to an organizer who is here.");
        }
        if (attendee.get().entry().isPresent()) {
            return new Reception.Ignored("The attendee is here, where such messages are not needed.");
        }
        if (!arrived.speaksFor(sender, attendee.get(), parties)) {
            return new Reception.Refused("The message is not sent by the attendee who answers.");
        }
        UserId user = organizer.get().user().orElseThrow().userId();
        return doing.inTurns(user, arrived.object().uid(), turn -> {
            if (turn.copy().isEmpty()) {
                return new Reception.Ignored("The organizer knows of no such object.");
            }
            if (arrived.isOutdated(turn.copy().get())) {
                return new Reception.Ignored("The attendee has been asked anew since.");
            }
            return counter
                    ? turn.keep(message.id(), arrived, attendee.get())
                    : turn.answer(
                            new ItipMessage(Method.REPLY, attendee.get(), organizer.get(), arrived.object()), arrived);
        });
    }
}
