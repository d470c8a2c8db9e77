/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.dav.api.engine.Directories;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.identity.Directory;
import org.kalends.identity.Identities;
import org.kalends.identity.PasswordVerifier;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What knows users or their passwords, by the name of its component. Somebody whom nobody knows may be known to one that is away.
 */
@Component(service = {KnownDirectories.class, Directories.class})
public final class KnownDirectories implements Directories {
    private static final String COMPONENT_NAME = "component.name";

    private final Installation installation;
    private final Identities identities;
    private final Map<ServiceReference<?>, String> here = new ConcurrentHashMap<>();

    @Activate
    public KnownDirectories(@Reference Installation installation, @Reference Identities identities) {
        this.installation = installation;
        this.identities = identities;
    }

    @Reference(service = Directory.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDirectory(ServiceReference<Directory> reference) {
        add(reference);
    }

    void removeDirectory(ServiceReference<Directory> reference) {
        here.remove(reference);
    }

    @Reference(
            service = PasswordVerifier.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addVerifier(ServiceReference<PasswordVerifier> reference) {
        add(reference);
    }

    void removeVerifier(ServiceReference<PasswordVerifier> reference) {
        here.remove(reference);
    }

    private void add(ServiceReference<?> reference) {
        if (reference.getProperty(COMPONENT_NAME) instanceof String name) {
            here.put(reference, name);
            installation.seen(Part.DIRECTORY, name);
        }
    }

    @Override
    public Object presence() {
        return identities.presence();
    }

    @Override
    public boolean areAllHere() {
        return here.values().containsAll(installation.all(Part.DIRECTORY));
    }

    /** Those that this installation has and that are away, by name. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(installation.all(Part.DIRECTORY));
        missing.removeAll(here.values());
        return missing;
    }
}
