/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.forms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Option;

/**
 * The properties of all scopes that are set most often, for the forms of administrators; others can be set as well. All are
 * texts, as a form must be able to leave each of them unset. The names of the methods are those of the properties (OSGi
 * Compendium 105.9.2), and nobody calls them.
 */
interface KnownProperties {
    @AttributeDefinition(
            name = "%com.openexchange.caldav.enabled.name",
            description = "%com.openexchange.caldav.enabled.description",
            options = {
                @Option(label = "%unset", value = ""),
                @Option(label = "%yes", value = "true"),
                @Option(label = "%no", value = "false")
            },
            required = false)
    String com_openexchange_caldav_enabled();

    @AttributeDefinition(
            name = "%com.openexchange.caldav.interval.start.name",
            description = "%com.openexchange.caldav.interval.start.description",
            required = false)
    String com_openexchange_caldav_interval_start();

    @AttributeDefinition(
            name = "%com.openexchange.caldav.interval.end.name",
            description = "%com.openexchange.caldav.interval.end.description",
            required = false)
    String com_openexchange_caldav_interval_end();

    @AttributeDefinition(
            name = "%com.openexchange.caldav.interval.strict.name",
            description = "%com.openexchange.caldav.interval.strict.description",
            options = {
                @Option(label = "%unset", value = ""),
                @Option(label = "%yes", value = "true"),
                @Option(label = "%no", value = "false")
            },
            required = false)
    String com_openexchange_caldav_interval_strict();

    @AttributeDefinition(
            name = "%com.openexchange.caldav.url.name",
            description = "%com.openexchange.caldav.url.description",
            required = false)
    String com_openexchange_caldav_url();

    @AttributeDefinition(
            name = "%com.openexchange.caldav.standardFolderDisplayName.name",
            description = "%com.openexchange.caldav.standardFolderDisplayName.description",
            required = false)
    String com_openexchange_caldav_standardFolderDisplayName();

    @AttributeDefinition(
            name = "%com.openexchange.caldav.sharedFolderDisplayName.name",
            description = "%com.openexchange.caldav.sharedFolderDisplayName.description",
            required = false)
    String com_openexchange_caldav_sharedFolderDisplayName();

    @AttributeDefinition(
            name = "%com.openexchange.carddav.enabled.name",
            description = "%com.openexchange.carddav.enabled.description",
            options = {
                @Option(label = "%unset", value = ""),
                @Option(label = "%yes", value = "true"),
                @Option(label = "%no", value = "false")
            },
            required = false)
    String com_openexchange_carddav_enabled();

    @AttributeDefinition(
            name = "%com.openexchange.carddav.ignoreFolders.name",
            description = "%com.openexchange.carddav.ignoreFolders.description",
            required = false)
    String com_openexchange_carddav_ignoreFolders();

    @AttributeDefinition(
            name = "%com.openexchange.carddav.exposedCollections.name",
            description = "%com.openexchange.carddav.exposedCollections.description",
            options = {
                @Option(label = "%unset", value = ""),
                @Option(label = "%exposed.byUserAgent", value = "0"),
                @Option(label = "%exposed.each", value = "1"),
                @Option(label = "%exposed.aggregated", value = "2")
            },
            required = false)
    String com_openexchange_carddav_exposedCollections();

    @AttributeDefinition(
            name = "%com.openexchange.carddav.aggregatedCollectionFolders.name",
            description = "%com.openexchange.carddav.aggregatedCollectionFolders.description",
            options = {
                @Option(label = "%unset", value = ""),
                @Option(label = "all", value = "all"),
                @Option(label = "all_synced", value = "all_synced"),
                @Option(label = "reduced", value = "reduced"),
                @Option(label = "reduced_synced", value = "reduced_synced"),
                @Option(label = "default_only", value = "default_only")
            },
            required = false)
    String com_openexchange_carddav_aggregatedCollectionFolders();

    @AttributeDefinition(
            name = "%com.openexchange.carddav.preferredPhotoEncoding.name",
            description = "%com.openexchange.carddav.preferredPhotoEncoding.description",
            options = {
                @Option(label = "%unset", value = ""),
                @Option(label = "binary", value = "binary"),
                @Option(label = "uri", value = "uri")
            },
            required = false)
    String com_openexchange_carddav_preferredPhotoEncoding();

    @AttributeDefinition(
            name = "%org.kalends.webdav.enabled.name",
            description = "%org.kalends.webdav.enabled.description",
            options = {
                @Option(label = "%unset", value = ""),
                @Option(label = "%yes", value = "true"),
                @Option(label = "%no", value = "false")
            },
            required = false)
    String org_kalends_webdav_enabled();

    @AttributeDefinition(
            name = "%org.kalends.dav.quota.user.name",
            description = "%org.kalends.dav.quota.user.description",
            required = false)
    String org_kalends_dav_quota_user();

    @AttributeDefinition(
            name = "%org.kalends.dav.quota.context.name",
            description = "%org.kalends.dav.quota.context.description",
            required = false)
    String org_kalends_dav_quota_context();

    @AttributeDefinition(
            name = "%org.kalends.dav.maxPropertySize.name",
            description = "%org.kalends.dav.maxPropertySize.description",
            required = false)
    String org_kalends_dav_maxPropertySize();

    @AttributeDefinition(
            name = "%org.kalends.dav.maxPropertiesSize.name",
            description = "%org.kalends.dav.maxPropertiesSize.description",
            required = false)
    String org_kalends_dav_maxPropertiesSize();

    @AttributeDefinition(
            name = "%org.kalends.storage.account.name",
            description = "%org.kalends.storage.account.description",
            required = false)
    String org_kalends_storage_account();

    @AttributeDefinition(
            name = "%org.kalends.dav.administrator.name",
            description = "%org.kalends.dav.administrator.description",
            options = {
                @Option(label = "%unset", value = ""),
                @Option(label = "%yes", value = "true"),
                @Option(label = "%no", value = "false")
            },
            required = false)
    String org_kalends_dav_administrator();

    @AttributeDefinition(
            name = "%com.openexchange.config.cascade.types.name",
            description = "%com.openexchange.config.cascade.types.description",
            required = false)
    String com_openexchange_config_cascade_types();
}
