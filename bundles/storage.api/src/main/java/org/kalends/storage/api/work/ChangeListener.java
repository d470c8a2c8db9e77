/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.work;

import java.util.List;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.Storage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told what this process has written to the stores. An OSGi service; the service property {@link #TYPES} narrows what it is
 * told.
 *
 * <p>Each listener has a thread of its own for each store: of one store it is told one unit after another, in the order of the
 * commits, of several stores by several threads at a time. It may take its time and may throw, which harms neither writers nor
 * other listeners, and for the same reason listeners have no order and their ranking means nothing. Who is slower than the
 * writers for long is told of an event of kind {@link ChangeEvent.Kind#UNKNOWN} for each collection, in place of what could
 * not be kept.
 *
 * <p>A unit is told once at most: not again when the listener throws, not after the process has died, not when the unit was
 * committed before the listener or the store came or by another node. That is enough to forget what is remembered or to tell
 * clients to look; what must not be missed is a job of the unit itself ({@link JobHandler}).
 */
@ConsumerType
public interface ChangeListener {
    /**
     * Service property: the types of the collections of which it is told, as {@link ChangeEvent#type()} names them; a text, an
     * array or a collection of texts. Without it, of all.
     */
    String TYPES = "org.kalends.change.types";

    /**
     * A unit is committed and durable.
     *
     * @param store where; it may be asked for more
     * @param events what the unit changed in collections of the wanted types, in the order of its writes; one at least
     */
    void changed(Storage store, List<ChangeEvent> events);
}
