/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.util.Optional;
import org.kalends.dav.api.engine.SyncStates;
import org.kalends.dav.api.resource.Resource;
import org.osgi.service.component.annotations.Component;

/** Tells the states of all that can be synchronised. */
@Component
public final class SyncSources implements SyncStates {
    @Override
    public boolean tells(Resource resource) {
        return SyncSource.of(resource).isPresent();
    }

    @Override
    public Optional<String> token(Resource collection) {
        return SyncSource.of(collection).map(SyncSource::token);
    }
}
