/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.forms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What administrators see of a context set. */
@ObjectClassDefinition(
        id = "org.kalends.config.contextset",
        factoryPid = "org.kalends.config.contextset",
        localization = "OSGI-INF/l10n/org.kalends.config.cascade",
        name = "%contextset.name",
        description = "%contextset.description")
interface ContextSetForm extends KnownProperties {
    @AttributeDefinition(name = "%withTags.name", description = "%withTags.description")
    String withTags();

    @AttributeDefinition(name = "%addTags.name", description = "%addTags.description", required = false)
    String addTags();
}
