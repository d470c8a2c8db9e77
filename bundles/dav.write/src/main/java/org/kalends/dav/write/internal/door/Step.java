/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.Optional;
import java.util.function.Supplier;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.Write;

/**
 * One write of a unit, as it was asked for.
 *
 * @param write makes the write, once participants had their say
 * @param object the object that it changes, if it is one
 * @param collection the collection whose objects it changes all, if it does
 * @param gone what is not at its address any more afterwards, so that the locks on it go too
 */
record Step(
        Supplier<Write> write,
        Optional<PlannedObject> object,
        Optional<WholeCollection> collection,
        Optional<Resource> gone) {
    /** A write that nobody takes part in. */
    static Step of(Write write) {
        return new Step(() -> write, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
