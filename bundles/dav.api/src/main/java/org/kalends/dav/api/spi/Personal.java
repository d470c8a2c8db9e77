/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Optional;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Facet of a format of whose objects everybody has a part alone, as alarms are: the owner's is in the object, and that of others is kept
 * beside it ({@link org.kalends.storage.api.PersonalStore}). The engine shows objects accordingly, and their entity tags change with
 * what is kept; that it is kept is for a {@link WriteParticipant} to see to. Without it all see the same.
 *
 * @since 1.3
 */
@ConsumerType
public interface Personal {
    /** The name under which the part of a user is kept. */
    PropertyName ownPart();

    /**
     * An object as somebody sees it who is not its owner.
     *
     * @param stored the octets as they are stored
     * @param own what the user keeps, if anything
     * @return the octets without what is the owner's alone, and with what the user keeps
     */
    Octets seen(Octets stored, Optional<String> own);
}
