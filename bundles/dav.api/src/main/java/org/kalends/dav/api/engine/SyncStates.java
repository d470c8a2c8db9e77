/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Optional;
import org.kalends.dav.api.resource.Resource;
import org.osgi.annotation.versioning.ProviderType;

/** The states of collections; an OSGi service. */
@ProviderType
public interface SyncStates {
    /** Whether the changes of a resource can be told; decided without a question to a store. */
    boolean tells(Resource resource);

    /**
     * The state a collection is in, as a client that reads all of it now would know it: its {@code DAV:sync-token} (RFC 6578
     * section 4).
     *
     * @return empty when it is no collection whose changes can be told
     */
    Optional<String> token(Resource collection);
}
