/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.forms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What administrators see of the scope of a context. */
@ObjectClassDefinition(
        id = "org.kalends.config.context",
        factoryPid = "org.kalends.config.context",
        localization = "OSGI-INF/l10n/org.kalends.config.cascade",
        name = "%context.name",
        description = "%context.description")
interface ContextForm extends KnownProperties {
    @AttributeDefinition(
            name = "%contextId.name",
            description = "%contextId.description",
            min = "1",
            max = "2147483647")
    int contextId();
}
