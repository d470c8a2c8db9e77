/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the servlets are registered; settings of {@code org.kalends.dav.core.servlet}. */
@ObjectClassDefinition(
        id = ServletSettings.PID,
        localization = "OSGI-INF/l10n/" + ServletSettings.PID,
        name = "%name",
        description = "%description")
@interface ServletSettings {
    String PID = "org.kalends.dav.core.servlet";

    @AttributeDefinition(
            name = "%contextSelect.name",
            description = "%contextSelect.description",
            max = "1000",
            required = false)
    String contextSelect() default "";

    @AttributeDefinition(name = "%target.name", description = "%target.description", max = "1000", required = false)
    String target() default "";

    @AttributeDefinition(name = "%discoveryAtRoot.name", description = "%discoveryAtRoot.description")
    boolean discoveryAtRoot() default true;

    @AttributeDefinition(name = "%wellKnown.name", description = "%wellKnown.description")
    boolean wellKnown() default true;

    @AttributeDefinition(
            name = "%redirectSeconds.name",
            description = "%redirectSeconds.description",
            min = "0",
            max = "31536000")
    int redirectSeconds() default 7 * 24 * 3600;
}
