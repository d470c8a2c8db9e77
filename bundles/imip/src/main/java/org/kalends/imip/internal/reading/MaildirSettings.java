/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of {@code org.kalends.imip.maildir}. */
@ObjectClassDefinition(
        id = MaildirSource.PID,
        localization = "OSGI-INF/l10n/" + MaildirSource.PID,
        name = "%name",
        description = "%description")
@interface MaildirSettings {
    @AttributeDefinition(name = "%folder.name", description = "%folder.description", max = "4000")
    String folder() default "";

    @AttributeDefinition(
            name = "%contextId.name",
            description = "%contextId.description",
            min = "1",
            max = "2147483647")
    int contextId() default 1;
}
