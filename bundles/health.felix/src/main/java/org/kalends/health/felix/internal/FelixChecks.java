/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.felix.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.health.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Registers each check with the whiteboard of Felix Health Checks, under its name and with its tags. */
@Component(
        service = {},
        immediate = true)
public final class FelixChecks {
    private final BundleContext bundle;
    private final Map<ServiceReference<HealthCheck>, ServiceRegistration<?>> passedOn = new ConcurrentHashMap<>();

    @Activate
    public FelixChecks(BundleContext bundle) {
        this.bundle = bundle;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(HealthCheck check, ServiceReference<HealthCheck> reference) {
        passedOn.put(
                reference,
                bundle.registerService(
                        org.apache.felix.hc.api.HealthCheck.class, new FelixCheck(check), propertiesOf(reference)));
    }

    void updated(ServiceReference<HealthCheck> reference) {
        passedOn.computeIfPresent(reference, (same, registration) -> {
            registration.setProperties(propertiesOf(reference));
            return registration;
        });
    }

    void remove(ServiceReference<HealthCheck> reference) {
        ServiceRegistration<?> registration = passedOn.remove(reference);
        if (registration != null) {
            registration.unregister();
        }
    }

    @Deactivate
    void end() {
        passedOn.values().forEach(ServiceRegistration::unregister);
        passedOn.clear();
    }

    private static Dictionary<String, Object> propertiesOf(ServiceReference<HealthCheck> reference) {
        Dictionary<String, Object> properties = new Hashtable<>();
        Object name = reference.getProperty(HealthCheck.NAME);
        properties.put(
                org.apache.felix.hc.api.HealthCheck.NAME,
                "Kalends: " + (name == null ? reference.getBundle().getSymbolicName() : name));
        Object tags = reference.getProperty(HealthCheck.TAGS);
        if (tags != null) {
            properties.put(org.apache.felix.hc.api.HealthCheck.TAGS, tags);
        }
        return properties;
    }
}
