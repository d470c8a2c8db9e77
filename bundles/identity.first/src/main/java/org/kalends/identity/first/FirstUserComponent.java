/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.first;

import java.io.IOException;
import java.nio.file.Path;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes up a first user where there is no file of users, and tells the password in the log, this once. */
@RequireConfiguration
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.kalends.identity.first",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FirstUserComponent.Settings.class)
public final class FirstUserComponent {
    private static final Logger LOG = LoggerFactory.getLogger(FirstUserComponent.class);

    /** Where users are to be. */
    @ObjectClassDefinition(
            name = "Kalends users: the first one",
            description = "Makes up a user where there is no file of users, and tells the password in the log")
    public @interface Settings {
        @AttributeDefinition(
                name = "File",
                description = "Path of the YAML file of contexts and users; left alone when it is there")
        String file();
    }

    @Activate
    public FirstUserComponent(Settings settings) {
        Path file = Path.of(settings.file()).toAbsolutePath();
        try {
            FirstUser.createIn(file).map(FirstUser::hint).ifPresent(LOG::warn);
        } catch (IOException e) {
            LOG.error("There is no first user, as {} cannot be written: {}", file, e.toString());
        }
    }
}
