/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of {@code org.kalends.imip}. The password has a name with a dot in front, so that no service shows it. */
@ObjectClassDefinition(
        id = MailTransport.PID,
        localization = "OSGI-INF/l10n/" + MailTransport.PID,
        name = "%name",
        description = "%description")
@interface MailSettings {
    @AttributeDefinition(name = "%host.name", description = "%host.description", max = "255", required = false)
    String host() default "";

    @AttributeDefinition(name = "%port.name", description = "%port.description", min = "1", max = "65535")
    int port() default 587;

    @AttributeDefinition(
            name = "%security.name",
            description = "%security.description",
            options = {
                @Option(value = "starttls", label = "%security.starttls"),
                @Option(value = "tls", label = "%security.tls"),
                @Option(value = "none", label = "%security.none")
            })
    String security() default "starttls";

    @AttributeDefinition(name = "%user.name", description = "%user.description", max = "255", required = false)
    String user() default "";

    @AttributeDefinition(
            name = "%password.name",
            description = "%password.description",
            type = AttributeType.PASSWORD,
            max = "1000",
            required = false)
    String _password() default "";

    @AttributeDefinition(name = "%from.name", description = "%from.description", max = "254", required = false)
    String from() default "";

    @AttributeDefinition(
            name = "%ownDomains.name",
            description = "%ownDomains.description",
            max = "255",
            required = false)
    String[] ownDomains() default {};

    @AttributeDefinition(
            name = "%timeoutSeconds.name",
            description = "%timeoutSeconds.description",
            min = "1",
            max = "600")
    int timeoutSeconds() default 30;
}
