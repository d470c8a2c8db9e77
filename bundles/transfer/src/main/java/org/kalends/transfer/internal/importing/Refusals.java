/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import org.kalends.dav.api.engine.StorageErrors;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.UidTakenException;

/** What is said when a store does not do something. */
final class Refusals {
    private Refusals() {}

    static String sentence(StorageException refusal) {
        if (refusal instanceof UidTakenException taken) {
            return "The UID belongs to another object of the collection, or the one of this name has another: "
                    + taken.holder().name();
        }
        return StorageErrors.translate(refusal).getMessage();
    }
}
