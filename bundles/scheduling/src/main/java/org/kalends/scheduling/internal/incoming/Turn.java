/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.incoming;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.identity.UserId;
import org.kalends.scheduling.api.Reception;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.ArrivedMessage;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.ReceivedReply;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Write;

/**
 * One attempt to do what a message says to a user's object: as the object is now, and in one unit. Used once.
 *
 * @param user whose object it is
 * @param found where it is
 */
record Turn(UserId user, OwnedCopy found, Parties parties, Delivery delivery, UnitsOfWork units) {
    /** The object as it is. */
    Optional<SchedulingObject> copy() {
        return found.object();
    }

    /** Brings a message to the user. */
    Reception deliver(ItipMessage message) throws DavException {
        return deliver(message, Optional.empty());
    }

    private Reception deliver(ItipMessage message, Optional<Write> more) throws DavException {
        Delivery.Status status = delivery.deliver(message);
        if (status != Delivery.Status.DELIVERED) {
            return new Reception.Refused("The message cannot be delivered (" + status.code() + ").");
        }
        commit(more);
        return new Reception.Done();
    }

    /** Brings an answer to the user, unless it is there already or a later one is. */
    Reception answer(ItipMessage message, ArrivedMessage arrived) throws DavException {
        AnswerStamps stamps = new AnswerStamps(found.item().orElseThrow());
        SchedulingObject present = copy().orElseThrow();
        ReceivedReply reply = new ReceivedReply(message.object(), message.sender(), parties);
        boolean known = stamps.isKnown(arrived, message.sender())
                || reply.isExpected(present) && reply.applied(present).octets().equals(present.octets());
        return known
                ? new Reception.Ignored("The answer is known, or older than what is known.")
                : deliver(message, Optional.of(stamps.remembered(arrived, message.sender())));
    }

    /** Lays what somebody proposes into the inbox of the user, who decides what becomes of it. */
    Reception keep(String id, ArrivedMessage message, Party attendee) throws DavException {
        ReceivedReply answer = new ReceivedReply(message.object(), attendee, parties);
        if (!answer.isExpected(copy().orElseThrow())) {
            return new Reception.Refused("The message is from somebody who was not asked.");
        }
        UUID name = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        boolean isNew =
                delivery.keep(Octets.utf8(message.letter()), message.object().kind(), user, name);
        commit(Optional.empty());
        return isNew ? new Reception.Done() : new Reception.Ignored("The message lies in the inbox already.");
    }

    private void commit(Optional<Write> more) throws DavException {
        UnitOfWork unit = units.begin(user, found.storage());
        delivery.writes().forEach(unit::also);
        more.ifPresent(unit::also);
        unit.commit();
    }
}
