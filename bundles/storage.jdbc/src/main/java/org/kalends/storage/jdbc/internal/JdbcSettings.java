/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.kalends.storage.api.Storage;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of {@code org.kalends.storage.jdbc}, the PID and the factory. */
@ObjectClassDefinition(
        id = JdbcStores.PID,
        localization = "OSGI-INF/l10n/" + JdbcStores.PID,
        pid = JdbcStores.PID,
        factoryPid = JdbcStores.PID,
        name = "%name",
        description = "%description")
public @interface JdbcSettings {
    @AttributeDefinition(name = "%path.name", description = "%path.description", max = "4096")
    String path();

    @AttributeDefinition(name = "%account.name", description = "%account.description", max = "100", required = false)
    String account() default Storage.DEFAULT_ACCOUNT;

    @AttributeDefinition(name = "%readers.name", description = "%readers.description", min = "1", max = "256")
    int readers() default 4;

    @AttributeDefinition(
            name = "%tombstoneRetentionDays.name",
            description = "%tombstoneRetentionDays.description",
            min = "1",
            max = "36500")
    int tombstoneRetentionDays() default 180;

    @AttributeDefinition(
            name = "%nativeDirectory.name",
            description = "%nativeDirectory.description",
            max = "4096",
            required = false)
    String nativeDirectory() default "";
}
