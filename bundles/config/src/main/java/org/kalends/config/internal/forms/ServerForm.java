/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.forms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What administrators see of the scope of the server. */
@ObjectClassDefinition(
        id = "org.kalends.config.server",
        pid = "org.kalends.config.server",
        localization = "OSGI-INF/l10n/org.kalends.config.cascade",
        name = "%server.name",
        description = "%server.description")
interface ServerForm extends KnownProperties {
    @AttributeDefinition(
            name = "%com.openexchange.dav.prefixPath.name",
            description = "%com.openexchange.dav.prefixPath.description",
            required = false)
    String com_openexchange_dav_prefixPath();

    @AttributeDefinition(
            name = "%com.openexchange.dav.proxyPrefixPath.name",
            description = "%com.openexchange.dav.proxyPrefixPath.description",
            required = false)
    String com_openexchange_dav_proxyPrefixPath();

    @AttributeDefinition(
            name = "%com.openexchange.hostname.name",
            description = "%com.openexchange.hostname.description",
            required = false)
    String com_openexchange_hostname();

    @AttributeDefinition(
            name = "%org.kalends.dav.trustedProxies.name",
            description = "%org.kalends.dav.trustedProxies.description",
            required = false)
    String org_kalends_dav_trustedProxies();

    @AttributeDefinition(
            name = "%org.kalends.dav.request.processorTime.name",
            description = "%org.kalends.dav.request.processorTime.description",
            required = false)
    String org_kalends_dav_request_processorTime();

    @AttributeDefinition(
            name = "%org.kalends.dav.request.atOnce.name",
            description = "%org.kalends.dav.request.atOnce.description",
            required = false)
    String org_kalends_dav_request_atOnce();

    @AttributeDefinition(
            name = "%org.kalends.dav.request.allAtOnce.name",
            description = "%org.kalends.dav.request.allAtOnce.description",
            required = false)
    String org_kalends_dav_request_allAtOnce();

    @AttributeDefinition(
            name = "%org.kalends.dav.request.memory.name",
            description = "%org.kalends.dav.request.memory.description",
            required = false)
    String org_kalends_dav_request_memory();

    @AttributeDefinition(
            name = "%com.openexchange.config.cascade.scopes.name",
            description = "%com.openexchange.config.cascade.scopes.description",
            required = false)
    String com_openexchange_config_cascade_scopes();
}
