/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of {@code org.kalends.imip.intake}. */
@ObjectClassDefinition(
        id = MailIntake.PID,
        localization = "OSGI-INF/l10n/" + MailIntake.PID,
        name = "%name",
        description = "%description")
@interface IntakeSettings {
    @AttributeDefinition(name = "%pollSeconds.name", description = "%pollSeconds.description", min = "1", max = "3600")
    int pollSeconds() default 15;

    @AttributeDefinition(name = "%mostMails.name", description = "%mostMails.description", min = "1", max = "10000")
    int mostMails() default 200;

    @AttributeDefinition(
            name = "%mostKilobytes.name",
            description = "%mostKilobytes.description",
            min = "16",
            max = "65536")
    int mostKilobytes() default 5120;

    @AttributeDefinition(
            name = "%mostOfSender.name",
            description = "%mostOfSender.description",
            min = "1",
            max = "1000000")
    int mostOfSender() default 300;

    @AttributeDefinition(
            name = "%authenticationServer.name",
            description = "%authenticationServer.description",
            max = "255",
            required = false)
    String authenticationServer() default "";
}
