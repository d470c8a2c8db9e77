/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import java.lang.management.ManagementFactory;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A managed bean for each meter, {@code org.kalends:type=Metrics} with its name and its tags. */
final class MeterBeans implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MeterBeans.class);
    private static final String DOMAIN = "org.kalends";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Map<Meter.Id, ObjectName> names = new ConcurrentHashMap<>();

    /** One that cannot be registered is told in the log and missing in JMX alone. */
    void add(Meter meter) {
        try {
            names.put(
                    meter.getId(),
                    server.registerMBean(new MeterBean(meter), name(meter.getId()))
                            .getObjectName());
        } catch (JMException e) {
            LOG.warn("{} cannot be seen in JMX", meter.getId(), e);
        }
    }

    void remove(Meter meter) {
        ObjectName name = names.remove(meter.getId());
        if (name != null) {
            unregister(name);
        }
    }

    private static ObjectName name(Meter.Id id) throws JMException {
        Hashtable<String, String> properties = new Hashtable<>();
        for (Tag tag : id.getTagsAsIterable()) {
            properties.put(tag.getKey(), ObjectName.quote(tag.getValue()));
        }
        properties.put("type", "Metrics");
        properties.put("name", id.getName());
        return new ObjectName(DOMAIN, properties);
    }

    private void unregister(ObjectName name) {
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            LOG.debug("{} was taken away by somebody else", name, e);
        } catch (JMException e) {
            LOG.warn("{} stays in JMX", name, e);
        }
    }

    @Override
    public void close() {
        names.values().forEach(this::unregister);
        names.clear();
    }
}
