/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.List;
import org.kalends.dav.core.internal.lock.LockPlace;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.storage.api.Condition;

/** Removes one object, for whatever method asks for it. */
public final class ObjectRemoval {
    private ObjectRemoval() {}

    /** The privileges it takes. */
    public static List<Requirement> requirements(Resource object) {
        return Existing.removal(object);
    }

    /** Removes it, and with it the locks on it. */
    public static void remove(Resource object, Condition condition) {
        Existing.storage(object).items().delete(Existing.address(object), condition);
        LockPlace.of(object).ifPresent(LockPlace::release);
    }
}
