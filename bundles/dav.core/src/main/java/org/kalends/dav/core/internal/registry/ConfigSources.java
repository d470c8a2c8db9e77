/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the configuration is read from. While a source is away nobody knows who may do what, nor where things are: what is read
 * then is not what somebody has said.
 */
@Component(service = ConfigSources.class)
public final class ConfigSources {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigSources.class);

    private final Config config;
    private final Installation installation;
    private final BooleanSupplier settled;
    private final Config.Subscription subscription;
    private Runnable farewell = () -> {};
    private volatile Set<String> told = Set.of();

    @Activate
    public ConfigSources(BundleContext context, @Reference Config config, @Reference Installation installation) {
        this(config, installation, () -> isActive(context));
        // What has not come when the framework has started is missed then
        FrameworkListener started = event -> note();
        context.addFrameworkListener(started);
        farewell = () -> context.removeFrameworkListener(started);
    }

    /** @param settled whether a source that is away is missed, and not just the framework starting or stopping */
    public ConfigSources(Config config, Installation installation, BooleanSupplier settled) {
        this.config = config;
        this.installation = installation;
        this.settled = settled;
        this.subscription = config.onChange(this::note);
        note();
    }

    private static boolean isActive(BundleContext context) {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE;
    }

    @Deactivate
    void end() {
        subscription.close();
        farewell.run();
    }

    private void note() {
        config.sources().forEach(name -> installation.seen(Part.SOURCE, name));
        Set<String> missing = missing();
        if (settled.getAsBoolean() && !missing.equals(told)) {
            told = missing;
            missing.forEach(name -> LOG.warn(
                    "{} is away, which the configuration is read from, and everybody is answered 503; if it is gone for"
                            + " good, let kalends:installation forget source {}",
                    name,
                    name));
        }
    }

    /** Those that this installation has and that are away, by name. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>(installation.all(Part.SOURCE));
        missing.removeAll(config.sources());
        return missing;
    }

    /** Whether all are here that this installation has. */
    public boolean areAllHere() {
        return isComplete(config.sources());
    }

    private boolean isComplete(Set<String> here) {
        return here.containsAll(installation.all(Part.SOURCE));
    }

    /**
     * All of them: another set, to be compared by identity, whenever one has come or gone.
     *
     * @throws DavException 503 when one that this installation has is away
     */
    public Set<String> all() throws DavException {
        Set<String> here = config.sources();
        if (!isComplete(here)) {
            throw DavException.notReady();
        }
        return here;
    }

    /** Whether one has come or gone since. */
    public boolean areOthersThan(Set<String> before) {
        return config.sources() != before;
    }
}
