/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Set;
import java.util.TreeSet;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
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
    private final Config.Subscription subscription;
    private volatile Set<String> told = Set.of();

    @Activate
    public ConfigSources(@Reference Config config, @Reference Installation installation) {
        this.config = config;
        this.installation = installation;
        this.subscription = config.onChange(this::note);
        note();
    }

    @Deactivate
    void end() {
        subscription.close();
    }

    private void note() {
        config.sources().forEach(name -> installation.seen(Part.SOURCE, name));
        Set<String> missing = missing();
        if (!missing.equals(told)) {
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
