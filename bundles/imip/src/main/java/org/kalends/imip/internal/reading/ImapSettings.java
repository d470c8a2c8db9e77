/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of {@code org.kalends.imip.imap}. The password has a name with a dot in front, so that no service shows it. */
@ObjectClassDefinition(
        id = ImapSource.PID,
        localization = "OSGI-INF/l10n/" + ImapSource.PID,
        name = "%name",
        description = "%description")
@interface ImapSettings {
    @AttributeDefinition(name = "%host.name", description = "%host.description", max = "255")
    String host() default "";

    @AttributeDefinition(name = "%port.name", description = "%port.description", min = "1", max = "65535")
    int port() default 993;

    @AttributeDefinition(
            name = "%security.name",
            description = "%security.description",
            options = {
                @Option(value = "tls", label = "%security.tls"),
                @Option(value = "starttls", label = "%security.starttls"),
                @Option(value = "none", label = "%security.none")
            })
    String security() default "tls";

    @AttributeDefinition(name = "%user.name", description = "%user.description", max = "255")
    String user() default "";

    @AttributeDefinition(
            name = "%password.name",
            description = "%password.description",
            type = AttributeType.PASSWORD,
            max = "1000",
            required = false)
    String _password() default "";

    @AttributeDefinition(name = "%folder.name", description = "%folder.description", max = "255")
    String folder() default "INBOX";

    @AttributeDefinition(name = "%handled.name", description = "%handled.description", max = "255")
    String handled() default "Handled";

    @AttributeDefinition(name = "%refused.name", description = "%refused.description", max = "255")
    String refused() default "Refused";

    @AttributeDefinition(
            name = "%timeoutSeconds.name",
            description = "%timeoutSeconds.description",
            min = "1",
            max = "600")
    int timeoutSeconds() default 30;

    @AttributeDefinition(
            name = "%contextId.name",
            description = "%contextId.description",
            min = "1",
            max = "2147483647")
    int contextId() default 1;
}
