/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.http.api.Engine;
import org.kalends.http.api.Front;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether there is somebody who takes requests, and somebody who answers them. What is wrong with either, it says itself. */
@Component(property = {HealthCheck.NAME + "=doors", HealthCheck.TAGS + "=" + HealthCheck.READY})
public final class DoorsCheck implements HealthCheck {
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
    volatile Front front;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
    volatile Engine engine;

    @Override
    public Health check() {
        if (front == null) {
            return Health.critical("Nobody takes requests: there is no front");
        }
        return engine == null
                ? Health.critical("Requests are put off: there is no engine")
                : Health.ok("Requests are taken and answered");
    }
}
