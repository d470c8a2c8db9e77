/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.ServiceReference;

/**
 * The sources that are here, by name. A source that comes is told once its values are read, one that goes while they still are: so
 * what was read between two looks at the same set was read from all of it.
 */
final class PresentSources {
    private static final String COMPONENT_NAME = "component.name";
    private static final String FACTORY_PID = "service.factoryPid";

    private final Map<ServiceReference<?>, Set<String>> here = new HashMap<>();
    private volatile Set<String> names = Set.of();

    /** Another set, to be compared by identity, whenever a source has come or gone. */
    Set<String> names() {
        return names;
    }

    synchronized void came(ServiceReference<?> reference) {
        if (here.put(reference, nameOf(reference)) == null) {
            collect();
        }
    }

    synchronized void goes(ServiceReference<?> reference) {
        if (here.remove(reference) != null) {
            collect();
        }
    }

    /** No name for what an administrator may take away by a configuration. */
    private static Set<String> nameOf(ServiceReference<?> reference) {
        return reference.getProperty(COMPONENT_NAME) instanceof String name
                        && reference.getProperty(FACTORY_PID) == null
                ? Set.of(name)
                : Set.of();
    }

    private void collect() {
        Set<String> collected = new HashSet<>();
        here.values().forEach(collected::addAll);
        names = Collections.unmodifiableSet(collected);
    }
}
