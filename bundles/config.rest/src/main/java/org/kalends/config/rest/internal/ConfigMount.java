/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kalends.config.PathPrefix;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.http.api.Page;
import org.kalends.identity.password.Hashing;
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
 * Offers the page once there is a configuration, and moves it when the configuration changes. With a configuration that is of no
 * use nobody gets in. The page is not the component itself, as the properties of that, the password among them, would be those
 * of the service.
 */
@RequireConfiguration
@Component(
        service = {},
        immediate = true,
        configurationPid = ConfigMount.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfigMount.Settings.class)
public final class ConfigMount {
    static final String PID = "org.kalends.config.rest";

    private static final String DEFAULT_PATH = "/preliminary/configuration/v1";
    private static final Logger LOG = LoggerFactory.getLogger(ConfigMount.class);

    private final BundleContext bundle;
    private final ConfigReader reader;
    private final Hashing hashing = new Hashing();
    private Optional<ServiceRegistration<Page>> offered = Optional.empty();
    private volatile ConfigPage page;

    /** Where configuration is read, and by whom. */
    @ObjectClassDefinition(
            name = "Kalends: configuration over HTTP",
            description = "The values of the configuration cascade, for an administrator to read")
    @interface Settings {
        @AttributeDefinition(name = "Path", description = "Where it is found")
        String path() default DEFAULT_PATH;

        @AttributeDefinition(name = "Login", description = "Who may read; signs in with the Basic scheme")
        String login();

        @AttributeDefinition(
                name = "Password",
                description = "The hashed password: {bcrypt}, {argon2id} or {pbkdf2} and the hash",
                type = AttributeType.PASSWORD)
        String passwordHash();

        @AttributeDefinition(
                name = "Context",
                description = "Filter that selects the servlet context; empty for the default one")
        String contextSelect() default "";

        @AttributeDefinition(
                name = "Target",
                description = "Filter that selects the HTTP services of the runtime; empty for all")
        String target() default "";
    }

    @Activate
    public ConfigMount(BundleContext bundle, @Reference ConfigReader reader, Settings settings) {
        this.bundle = bundle;
        this.reader = reader;
        modified(settings);
    }

    /** What answers is another one from here on; the service stays, so that there is no moment without it. */
    @Modified
    synchronized void modified(Settings settings) {
        try {
            page = pageOf(settings);
            offerAt(page.path(), settings);
            LOG.info("The configuration can be read at {}/", page.path());
        } catch (IllegalArgumentException e) {
            LOG.error("The configuration cannot be read over HTTP, PID {}: {}", PID, e.getMessage());
            withdraw();
        }
    }

    @Deactivate
    synchronized void withdraw() {
        offered.ifPresent(ServiceRegistration::unregister);
        offered = Optional.empty();
    }

    private void offerAt(String path, Settings settings) {
        Dictionary<String, Object> properties = new Hashtable<>(
                Map.of(Page.PATH, path, Page.CONTEXT_SELECT, settings.contextSelect(), Page.TARGET, settings.target()));
        if (offered.isPresent()) {
            offered.get().setProperties(properties);
        } else {
            Page present = exchange -> page.answer(exchange);
            offered = Optional.of(bundle.registerService(Page.class, present, properties));
        }
    }

    private ConfigPage pageOf(Settings settings) {
        Administrator administrator = new Administrator(
                hashing, given(settings.login(), "login"), given(settings.passwordHash(), "passwordHash"));
        return new ConfigPage(path(settings), administrator, reader);
    }

    private static String path(Settings settings) {
        String path = PathPrefix.parse(Objects.requireNonNullElse(settings.path(), ""), DEFAULT_PATH)
                .path();
        if (!path.matches(Page.PATH_SYNTAX)) {
            throw new IllegalArgumentException("path " + settings.path() + " is none such as " + DEFAULT_PATH);
        }
        return path;
    }

    private static String given(String value, String name) {
        return Optional.ofNullable(value)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
