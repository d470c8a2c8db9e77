/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kalends.config.PathPrefix;
import org.kalends.embedded.pages.OfferedPage;
import org.kalends.embedded.pages.PlacedPage;
import org.kalends.embedded.problems.ProblemLog;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.http.api.Page;
import org.kalends.identity.password.Hashing;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the page once there is a configuration, and moves it when the configuration changes. What was good before does not hold for a
 * login and a password, since the former may be just what an administrator takes back: nobody gets in then. What it offers is
 * registered by hand, as the service of a component shows all that is configured, the hashed password among it.
 */
@RequireConfiguration
@Component(
        service = {},
        immediate = true,
        configurationPid = ConfigMount.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfigMount.Settings.class)
public final class ConfigMount implements ProblemSource {
    static final String PID = "org.kalends.config.rest";

    private static final Logger LOG = LoggerFactory.getLogger(ConfigMount.class);

    private final ConfigReader reader;
    private final Hashing hashing = new Hashing();
    private final ConfiguredSettings<Settings> settings = new ConfiguredSettings<>(Settings.class, PID)
            .checking("path", new Check(OfferedPage.WANTED_PATH, ConfigMount::isPath))
            .checking("contextSelect", Check.FILTER)
            .checking("target", Check.FILTER);
    private final ProblemLog log = new ProblemLog(LOG);
    private final OfferedPage offered;
    private final ServiceRegistration<ProblemSource> registration;
    private volatile List<Problem> refusals = List.of();

    /** Where configuration is read, and by whom. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%path.name", description = "%path.description", max = "200")
        String path() default "/preliminary/configuration/v1";

        @AttributeDefinition(name = "%login.name", description = "%login.description", max = "200", required = false)
        String login() default "";

        @AttributeDefinition(
                name = "%passwordHash.name",
                description = "%passwordHash.description",
                type = AttributeType.PASSWORD,
                max = "1000",
                required = false)
        String passwordHash() default "";

        @AttributeDefinition(
                name = "%contextSelect.name",
                description = "%contextSelect.description",
                max = "1000",
                required = false)
        String contextSelect() default "";

        @AttributeDefinition(name = "%target.name", description = "%target.description", max = "1000", required = false)
        String target() default "";
    }

    @Activate
    public ConfigMount(BundleContext bundle, @Reference ConfigReader reader, Map<String, Object> configuration) {
        this.offered = new OfferedPage(bundle);
        this.reader = reader;
        modified(configuration);
        this.registration = bundle.registerService(ProblemSource.class, this, null);
    }

    /** What answers is another one from here on; the service stays, so that there is no moment without it. */
    @Modified
    synchronized void modified(Map<String, Object> configuration) {
        Settings holding = settings.take(configuration).orElseThrow();
        try {
            offer(holding);
            tell(List.of());
        } catch (IllegalArgumentException e) {
            offered.withdraw();
            tell(List.of(Problem.error("PID " + PID, e.getMessage() + "; nobody gets in")));
        }
    }

    private void tell(List<Problem> now) {
        refusals = now;
        log.tellNew(now);
    }

    private void offer(Settings holding) {
        Administrator administrator = new Administrator(hashing, holding.login(), holding.passwordHash());
        ConfigPage page = new ConfigPage(path(holding.path()), administrator, reader);
        offered.offer(new PlacedPage(page, page.path(), holding.contextSelect(), holding.target()));
        LOG.info("The configuration can be read at {}/", page.path());
    }

    @Deactivate
    synchronized void end() {
        registration.unregister();
        offered.withdraw();
    }

    private static boolean isPath(String text) {
        return path(text).matches(Page.PATH_SYNTAX);
    }

    private static String path(String path) {
        return PathPrefix.parse(path, "/").path();
    }

    @Override
    public List<Problem> problems() {
        return Stream.concat(settings.problems().stream(), refusals.stream()).toList();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }
}
