/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Set;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.storage.api.Storage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the stores are here that this installation has. Without the default one there is no home; without another one, what is
 * in it is put off, and all else is answered.
 */
@Component(property = {HealthCheck.NAME + "=stores", HealthCheck.TAGS + "=" + HealthCheck.READY})
public final class StoresCheck implements HealthCheck {
    private final KnownStores stores;

    @Activate
    public StoresCheck(@Reference KnownStores stores) {
        this.stores = stores;
    }

    @Override
    public Health check() {
        Set<String> missing = stores.missing();
        if (missing.isEmpty()) {
            return Health.ok("All stores are here");
        }
        return missing.contains(Storage.DEFAULT_ACCOUNT)
                ? Health.critical("The default store is not here")
                : Health.warn("Stores are not here: " + String.join(", ", missing));
    }
}
