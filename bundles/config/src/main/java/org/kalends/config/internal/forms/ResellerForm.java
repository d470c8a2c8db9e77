/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.forms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What administrators see of the scope of a reseller; its source is in another bundle. */
@ObjectClassDefinition(
        id = "org.kalends.config.reseller",
        factoryPid = "org.kalends.config.reseller",
        localization = "OSGI-INF/l10n/org.kalends.config.cascade",
        name = "%reseller.name",
        description = "%reseller.description")
interface ResellerForm extends KnownProperties {
    @AttributeDefinition(name = "%reseller.id.name", description = "%reseller.id.description")
    String reseller();
}
