/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.storage.api.Storage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The store of one configuration. The service is registered by hand, as a change that leaves the account alone must not empty
 * the store.
 */
@RequireConfiguration
@Component(
        service = ProblemSource.class,
        immediate = true,
        configurationPid = ConfiguredMemory.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ConfiguredMemory implements ProblemSource {
    static final String PID = "org.kalends.storage.memory";

    private final BundleContext bundle;
    private final ConfiguredSettings<Settings> settings = new ConfiguredSettings<>(Settings.class, PID);
    private Optional<Open> open = Optional.empty();

    /** Settings of the PID and of its factory. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            pid = PID,
            factoryPid = PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%account.name", description = "%account.description", max = "100")
        String account() default Storage.DEFAULT_ACCOUNT;
    }

    /** A store that is there for others. */
    private record Open(MemoryStorage storage, ServiceRegistration<Storage> service) {
        void close() {
            service.unregister();
            storage.close();
        }
    }

    @Activate
    public ConfiguredMemory(BundleContext bundle, Map<String, Object> configuration) {
        this.bundle = bundle;
        modified(configuration);
    }

    @Modified
    synchronized void modified(Map<String, Object> configuration) {
        settings.take(configuration)
                .map(Settings::account)
                .filter(account -> open.filter(
                                store -> store.storage().account().equals(account))
                        .isEmpty())
                .ifPresent(account -> open(account, configuration));
    }

    private void open(String account, Map<String, Object> configuration) {
        close();
        MemoryStorage storage = new MemoryStorage(account);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("account", account);
        properties.put(Constants.SERVICE_PID, configuration.getOrDefault(Constants.SERVICE_PID, PID));
        open = Optional.of(new Open(storage, bundle.registerService(Storage.class, storage, properties)));
    }

    @Deactivate
    synchronized void close() {
        open.ifPresent(Open::close);
        open = Optional.empty();
    }

    @Override
    public List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }
}
