/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.ConfigSource;
import org.kalends.config.internal.problems.ProblemSource;
import org.kalends.config.internal.sets.ContextSetSource;
import org.kalends.embedded.files.FolderWatch;
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
        service = {},
        immediate = true,
        configurationPid = ConfigFiles.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfigFiles.Settings.class)
public final class ConfigFiles {
    static final String PID = "org.kalends.config.files";

    private static final Logger LOG = LoggerFactory.getLogger(ConfigFiles.PID);
    private static final String[] SERVICES = {
        ConfigSource.class.getName(), ContextSetSource.class.getName(), ProblemSource.class.getName()
    };
    static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private final BundleContext bundle;
    private Offer offer;

    /** Where the files are. */
    @ObjectClassDefinition(name = "Kalends configuration: files")
    public @interface Settings {
        @AttributeDefinition(
                description = "Folder of the *.properties files, with the folders contextSets and meta of YAML files")
        String folder();

        @AttributeDefinition(description = "Names of *.properties files in it that are for others")
        String[] ignore() default {"framework.properties"};

        @AttributeDefinition(
                description = "What the names of properties begin with that are read from *.properties files")
        String[] prefixes() default {"com.openexchange.", "org.kalends."};
    }

    @Activate
    public ConfigFiles(BundleContext bundle, Settings settings) {
        this.bundle = bundle;
        this.offer = new Offer(bundle, settings);
    }

    /** The new folder is offered before the old one goes, so that at no time nothing is configured. */
    @Modified
    void modified(Settings settings) {
        Offer former = offer;
        offer = new Offer(bundle, settings);
        former.close();
    }

    @Deactivate
    void deactivate() {
        offer.close();
    }

    /** One folder, watched and registered. */
    private static final class Offer implements FolderWatch.Listener {
        private final FileSource source;
        private final FolderWatch watch;
        private final ServiceRegistration<?> registration;
        private long changes;

        Offer(BundleContext bundle, Settings settings) {
            source = new FileSource(
                    Path.of(settings.folder()).toAbsolutePath(), Set.of(settings.ignore()), rules(bundle, settings));
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
