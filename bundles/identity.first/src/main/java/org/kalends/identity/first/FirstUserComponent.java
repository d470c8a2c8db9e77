/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.first;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes up a first user where there is no file of users, and tells the password in the log, this once. */
@RequireConfiguration
@Component(
        immediate = true,
        service = ProblemSource.class,
        configurationPid = FirstUserComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FirstUserComponent.Settings.class)
public final class FirstUserComponent implements ProblemSource {
    static final String PID = "org.kalends.identity.first";

    private static final Logger LOG = LoggerFactory.getLogger(FirstUserComponent.class);

    private final ConfiguredSettings<Settings> settings =
            new ConfiguredSettings<>(Settings.class, PID).checking("file", Check.PATH);

    /** Where users are to be. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%file.name", description = "%file.description", max = "4096")
        String file();
    }

    @Activate
    public FirstUserComponent(Map<String, Object> configuration) {
        modified(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        settings.take(configuration)
                .map(holding -> Path.of(holding.file()).toAbsolutePath())
                .ifPresent(FirstUserComponent::createIn);
    }

    private static void createIn(Path file) {
        try {
            FirstUser.createIn(file).map(FirstUser::hint).ifPresent(LOG::warn);
        } catch (IOException e) {
            LOG.error("There is no first user, as {} cannot be written: {}", file, e.toString());
        }
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
