/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.installation;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What is told of an installation beside what is seen; settings of {@code org.kalends.dav.core.installation}. */
@ObjectClassDefinition(
        id = InstallationSettings.PID,
        localization = "OSGI-INF/l10n/" + InstallationSettings.PID,
        name = "%name",
        description = "%description")
@interface InstallationSettings {
    String PID = "org.kalends.dav.core.installation";

    @AttributeDefinition(name = "%file.name", description = "%file.description", max = "4096", required = false)
    String file() default "";

    @AttributeDefinition(name = "%stores.name", description = "%stores.description", max = "100", required = false)
    String[] stores() default {};

    @AttributeDefinition(name = "%areas.name", description = "%areas.description", max = "100", required = false)
    String[] areas() default {};

    @AttributeDefinition(name = "%methods.name", description = "%methods.description", max = "100", required = false)
    String[] methods() default {};
}
