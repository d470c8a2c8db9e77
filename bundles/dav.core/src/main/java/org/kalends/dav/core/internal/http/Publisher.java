/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kalends.config.Config;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.dav.core.internal.registry.ConfigSources;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.http.api.Front;
import org.kalends.http.api.NotReadyException;
import org.kalends.http.api.Publication;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the fronts where requests are to be taken, whenever the configuration or what can be discovered changes. When this
 * component goes they stay where they are.
 */
@Component(
        service = {Publisher.class, ProblemSource.class},
        immediate = true,
        configurationPid = ServletSettings.PID)
@Designate(ocd = ServletSettings.class)
public final class Publisher implements ProblemSource {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final PublishedSpace published;
    private final KeptInstallation installation;
    private final ConfigSources sources;
    private final Config.Subscription subscription;
    private final Runnable moreKnown = this::publish;
    private final List<Front> fronts = new CopyOnWriteArrayList<>();
    private final ConfiguredSettings<ServletSettings> configured = new ConfiguredSettings<>(
                    ServletSettings.class, ServletSettings.PID)
            .checking("contextSelect", Check.FILTER)
            .checking("target", Check.FILTER);
    private ServletSettings settings;
    /** Null until it is known. */
    private volatile UrlSpace space;

    @Activate
    public Publisher(
            @Reference PublishedSpace published,
            @Reference KeptInstallation installation,
            @Reference ConfigSources sources,
            Map<String, Object> configuration) {
        this.published = published;
        this.installation = installation;
        this.sources = sources;
        this.settings = configured.take(configuration).orElseThrow();
        this.subscription = published.onChange(this::publish);
        installation.onChange(moreKnown);
        publish();
    }

    @Modified
    synchronized void modified(Map<String, Object> configuration) {
        settings = configured.take(configuration).orElseThrow();
        publish();
    }

    @Deactivate
    void end() {
        installation.endChange(moreKnown);
        subscription.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void add(Front front) {
        fronts.add(front);
        publish();
    }

    synchronized void remove(Front front) {
        fronts.remove(front);
    }

    /**
     * Where things are: where the fronts take requests already.
     *
     * @throws NotReadyException when that is not certain, as something the configuration is read from is away or has only just
     *     come
     */
    UrlSpace space() throws NotReadyException {
        UrlSpace present = space;
        if (present == null || !sources.areAllHere()) {
            throw new NotReadyException("It is not known where things are");
        }
        return present;
    }

    private synchronized void publish() {
        Optional<UrlSpace> read = read();
        if (read.isEmpty()) {
            return;
        }
        UrlSpace wanted = read.get();
        Publication publication = publicationOf(wanted);
        fronts.forEach(front -> front.publish(publication));
        if (!wanted.equals(space)) {
            space = wanted;
            LOG.info("DAV is at {}/; clients see {}/", wanted.internalPrefix(), wanted.externalPrefix());
        }
    }

    /** Nothing while something is away that it is read from: where nobody says where things are, they are where they were. */
    private Optional<UrlSpace> read() {
        if (!sources.areAllHere()) {
            return Optional.empty();
        }
        UrlSpace current = published.current();
        // Looked at again, as one may have gone meanwhile
        return sources.areAllHere() ? Optional.of(current) : Optional.empty();
    }

    private Publication publicationOf(UrlSpace wanted) {
        return new Publication(
                wanted.internalPrefix(),
                settings.discoveryAtRoot(),
                settings.wellKnown() ? installation.all(Part.SERVICE) : Set.of(),
                settings.contextSelect(),
                settings.target(),
                Duration.ofSeconds(settings.redirectSeconds()));
    }

    @Override
    public List<Problem> problems() {
        return configured.problems();
    }

    @Override
    public List<String> examined() {
        return configured.examined();
    }
}
