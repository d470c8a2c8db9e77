/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Optional;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.LocatedItem;

/**
 * What stands under a name in a home.
 *
 * @param resource as the actor sees it
 * @param located what its store has said of the item that is looked for in it; empty when it is still to be asked
 */
record FoundInHome(Resource resource, Optional<LocatedItem> located) {
    static FoundInHome of(Resource resource) {
        return new FoundInHome(resource, Optional.empty());
    }
}
