/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.dav.write.internal.registry.WriteParticipants;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Selection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks those who take part in the writes of a unit, and tells them. */
final class Participation {
    private static final Logger LOG = LoggerFactory.getLogger(Participation.class);
    private final List<WriteParticipant> participants;
    private final Initiator initiator;
    private final Deque<Runnable> endings = new ArrayDeque<>();

    Participation(WriteParticipants participants, Initiator initiator) {
        this.participants = participants.all();
        this.initiator = initiator;
    }

    /** Has them take part in all steps; returns what they add. What they took for an earlier attempt is given back. */
    Further before(List<Step> steps) throws DavException {
        release();
        FurtherWrites further = new FurtherWrites();
        if (participants.isEmpty()) {
            return further.all();
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
        return further.all();
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

    private void before(PlannedObject object, FurtherWrites further) throws DavException {
        try {
            for (WriteParticipant participant : participants) {
                if (participant.appliesTo(object)) {
                    participant.before(object);
                }
            }
        } finally {
            object.endings().forEach(endings::push);
            object.endings().clear();
        }
        further.add(object.further());
    }

    /** Whether they have taken something that is to be given back. */
    boolean holds() {
        return !endings.isEmpty();
    }

    /** Gives back what they have taken, the last first. */
    void release() {
        while (!endings.isEmpty()) {
            try {
                endings.pop().run();
            } catch (RuntimeException e) {
                LOG.error("Something that was taken for a unit of work could not be given back", e);
            }
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
