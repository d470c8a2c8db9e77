/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.Precondition;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a format whose objects have a UID, which only one object of a collection may have. */
@ConsumerType
public interface Identified {
    /** The refusal of an object whose UID another one has; its element holds the href of that one. */
    Precondition uidConflict();
}
