/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.forms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What administrators see of the scope of a user. */
@ObjectClassDefinition(
        id = "org.kalends.config.user",
        factoryPid = "org.kalends.config.user",
        localization = "OSGI-INF/l10n/org.kalends.config.cascade",
        name = "%user.name",
        description = "%user.description")
interface UserForm extends KnownProperties {
    @AttributeDefinition(
            name = "%contextId.name",
            description = "%contextId.description",
            min = "1",
            max = "2147483647")
    int contextId();

    @AttributeDefinition(name = "%userId.name", description = "%userId.description", min = "1", max = "2147483647")
    int userId();
}
