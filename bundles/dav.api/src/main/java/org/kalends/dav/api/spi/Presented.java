/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.resource.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind whose collections are not shown alike to everybody who may see them. */
@ConsumerType
public interface Presented {
    /** How somebody is shown those collections that he or she may see. */
    Presentation presentation(Actor actor);
}
