/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.dav.write.internal.registry.WriteParticipants;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks those who take part in the writes of a unit, and tells them. */
final class Participation {
    private static final Logger LOG = LoggerFactory.getLogger(Participation.class);
    /** What participants may add for all objects of a collection together; it is held in memory. */
    private static final int MOST_FURTHER = 10_000;

    private final List<WriteParticipant> participants;
    private final Initiator initiator;

    Participation(WriteParticipants participants, Initiator initiator) {
        this.participants = participants.all();
        this.initiator = initiator;
    }

    /** Has them take part in all steps; returns the writes that they add. */
    List<Write> before(List<Step> steps) throws DavException {
        List<Write> further = new ArrayList<>();
        if (participants.isEmpty()) {
            return further;
        }
        for (Step step : steps) {
            if (step.object().isPresent()) {
                before(step.object().get(), further);
            }
            if (step.collection().isPresent()) {
                WholeCollection whole = step.collection().get();
                whole.forEach(concerned(whole), initiator, object -> before(object, further));
            }
        }
        return further;
    }

    /** The objects of a collection that concern anybody. */
    private Selection concerned(WholeCollection whole) {
        List<IndexCondition> conditions = new ArrayList<>();
        for (WriteParticipant participant : participants) {
            Optional<IndexCondition> condition = participant.concerned(whole.kind(), whole.type());
            if (condition.isEmpty()) {
                return new Selection.All();
            }
            conditions.add(condition.get());
        }
        OptionalInt revision = OptionalInt.of(whole.type().format().indexRevision());
        return new Selection.Matching(new IndexCondition.AnyOf(conditions), revision);
    }

    private void before(PlannedObject object, List<Write> further) throws DavException {
        for (WriteParticipant participant : participants) {
            if (participant.appliesTo(object)) {
                participant.before(object);
            }
        }
        further.addAll(object.further());
        if (further.size() > MOST_FURTHER) {
            throw DavException.of(
                    Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                    "Too much hangs on what is in this collection to be done in one step.");
        }
    }

    /** Tells them of the objects whose change is durable. */
    void after(List<Step> steps) {
        for (WriteParticipant participant : participants) {
            steps.forEach(step -> step.object().filter(participant::appliesTo).ifPresent(object -> {
                try {
                    participant.after(object);
                } catch (RuntimeException e) {
                    LOG.error("{} failed after a write that is durable", participant, e);
                }
            }));
        }
    }
}
