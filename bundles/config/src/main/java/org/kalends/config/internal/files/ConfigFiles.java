/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.config.ConfigSource;
import org.kalends.config.internal.sets.ContextSetSource;
import org.kalends.embedded.files.FolderWatch;
import org.kalends.embedded.problems.ProblemLog;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the files of a folder as sources of the configuration. The service is registered by hand, as only so its
 * properties can tell of a change.
 */
@Component(
        service = ProblemSource.class,
        immediate = true,
        configurationPid = ConfigFiles.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfigFiles.Settings.class)
public final class ConfigFiles implements ProblemSource {
    static final String PID = "org.kalends.config.files";

    private static final Logger LOG = LoggerFactory.getLogger(ConfigFiles.PID);
    private static final String[] SERVICES = {
        ConfigSource.class.getName(), ContextSetSource.class.getName(), ProblemSource.class.getName()
    };
    static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private final BundleContext bundle;
    private final ConfiguredSettings<Settings> settings =
            new ConfiguredSettings<>(Settings.class, PID).checking("folder", Check.PATH);
    private final ProblemLog log = new ProblemLog(LOG);
    private Optional<Offer> offer = Optional.empty();
    private volatile List<Problem> missing = List.of();

    /** Where the files are. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%folder.name", description = "%folder.description", max = "4096")
        String folder();

        @AttributeDefinition(name = "%ignore.name", description = "%ignore.description", max = "255", required = false)
        String[] ignore() default {"framework.properties"};

        @AttributeDefinition(
                name = "%prefixes.name",
                description = "%prefixes.description",
                max = "255",
                required = false)
        String[] prefixes() default {"com.openexchange.", "org.kalends."};
    }

    @Activate
    public ConfigFiles(BundleContext bundle, Map<String, Object> configuration) {
        this.bundle = bundle;
        modified(configuration);
    }

    @Modified
    synchronized void modified(Map<String, Object> configuration) {
        settings.take(configuration).ifPresent(this::offer);
    }

    /**
     * The new folder is offered before the old one goes, so that at no time nothing is configured. A folder that is not there may
     * come later, but does not take the place of one that is.
     */
    private void offer(Settings holding) {
        Path folder = Path.of(holding.folder()).toAbsolutePath();
        if (offer.isPresent() && !Files.isDirectory(folder)) {
            tell(List.of(Problem.error(
                    "PID " + PID,
                    "folder=%s: it must be there; the folder of before holds until it is, and is configured again"
                            .formatted(folder))));
            return;
        }
        tell(List.of());
        if (offer.filter(present -> present.settings.equals(holding)).isPresent()) {
            return;
        }
        Optional<Offer> former = offer;
        offer = Optional.of(new Offer(bundle, folder, holding));
        former.ifPresent(Offer::close);
    }

    private void tell(List<Problem> now) {
        missing = now;
        log.tellNew(now);
    }

    @Deactivate
    synchronized void deactivate() {
        offer.ifPresent(Offer::close);
        offer = Optional.empty();
    }

    @Override
    public List<Problem> problems() {
        return Stream.concat(settings.problems().stream(), missing.stream()).toList();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }

    /** One folder, watched and registered. */
    private static final class Offer implements FolderWatch.Listener {
        private final Settings settings;
        private final FileSource source;
        private final FolderWatch watch;
        private final ServiceRegistration<?> registration;
        private long changes;

        Offer(BundleContext bundle, Path folder, Settings settings) {
            this.settings = settings;
            source = new FileSource(folder, Set.copyOf(List.of(settings.ignore())), rules(bundle, settings));
            watch = new FolderWatch(source, LOOK_INTERVAL, this);
            synchronized (this) {
                registration = bundle.registerService(SERVICES, source, properties());
            }
        }

        private static FileRules rules(BundleContext bundle, Settings settings) {
            Placeholders placeholders = new Placeholders(
                    name -> Optional.ofNullable(bundle.getProperty(name)),
                    name -> Optional.ofNullable(System.getenv(name)),
                    SecretFolder.of(bundle.getProperty(SecretFolder.PROPERTY)));
            return new FileRules(new Namespaces(List.of(settings.prefixes())), placeholders);
        }

        void close() {
            watch.close();
            registration.unregister();
        }

        @Override
        public synchronized void contents(Map<Path, byte[]> contents) {
            source.take(contents);
            LOG.info("Read {} files of configuration", source.examined().size());
            changes++;
            if (registration != null) {
                registration.setProperties(properties());
            }
        }

        @Override
        public void unreadable(Path what, IOException problem) {
            LOG.error("{} cannot be read; what was read before holds: {}", what, problem.toString());
        }

        private Dictionary<String, Object> properties() {
            return new Hashtable<>(Map.of("component.name", PID, "changes", changes));
        }
    }
}
