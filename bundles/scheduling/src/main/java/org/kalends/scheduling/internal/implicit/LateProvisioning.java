/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import org.kalends.dav.api.engine.Provisioning;
import org.kalends.identity.UserId;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * A service that is asked for when it is needed first: it writes by the units in which whoever needs it takes part, and of components
 * that need each other to begin with, one would be left out. Safe for concurrent use.
 */
final class LateProvisioning implements Provisioning {
    private final ComponentServiceObjects<Provisioning> services;
    private Provisioning service;

    LateProvisioning(ComponentServiceObjects<Provisioning> services) {
        this.services = services;
    }

    @Override
    public void ensure(UserId user, String area) {
        service().ensure(user, area);
    }

    private synchronized Provisioning service() {
        if (service == null) {
            service = services.getService();
        }
        return service;
    }

    synchronized void close() {
        if (service != null) {
            services.ungetService(service);
            service = null;
        }
    }
}
