/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.storage.api.IndexCondition;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes part in each write of an object, whatever method, bundle or import brings it; a DS component. Participants are asked
 * in the order of their service ranking, the highest first. Stateless and safe for concurrent use.
 *
 * <p>Units of work get all participants: one that takes a service which writes by units takes it when it needs it
 * ({@code ComponentServiceObjects}), for of components that need each other to begin with one is left out.
 *
 * <p>Where there is no participant nothing is read for one. What a participant asks for is read once for all of them.
 */
@ConsumerType
public interface WriteParticipant {
    /** Whether it takes part in changes of this one's kind, decided without reading anything. */
    boolean appliesTo(ObjectChange change);

    /**
     * With what befalls a collection as a whole: which of its objects concern this participant, as far as the index tells. Objects of
     * which the index is not sure are shown to it as well. Empty when all of them do.
     *
     * @param kind what befalls each object
     * @param type the kind of the collection
     * @since 1.3
     */
    default Optional<IndexCondition> concerned(ObjectChange.Kind kind, CollectionType type) {
        return Optional.empty();
    }

    /**
     * Takes part before the write: may refuse it, put other octets in place of the object's, and add further writes to the
     * same unit of work. It may be asked again when somebody else has changed the object in between, so whatever else it
     * does must be undone or harmless; what shall happen later is enqueued in the unit.
     *
     * @throws DavException when the write shall not happen, by the precondition that says why
     */
    void before(ObjectChange change) throws DavException;

    /**
     * Is told that the write is durable. It cannot fail any more: what goes wrong here is logged. What befalls a collection as a
     * whole is told before it happens, object by object, and not after.
     */
    default void after(ObjectChange change) {}
}
