/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.kalends.storage.api.Storage;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
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
    @AttributeDefinition(name = "%path.name", description = "%path.description", max = "4096", required = false)
    String path() default "";

    @AttributeDefinition(name = "%url.name", description = "%url.description", max = "4096", required = false)
    String url() default "";

    @AttributeDefinition(name = "%user.name", description = "%user.description", max = "256", required = false)
    String user() default "";

    @AttributeDefinition(
            name = "%password.name",
            description = "%password.description",
            type = AttributeType.PASSWORD,
            max = "4096",
            required = false)
    String password() default "";

    @AttributeDefinition(
            name = "%dataSource.name",
            description = "%dataSource.description",
            max = "256",
            required = false)
    String dataSource() default "";

    @AttributeDefinition(
            name = "%databases.name",
            description = "%databases.description",
            max = "4096",
            required = false)
    String[] databases() default {};

    @AttributeDefinition(name = "%account.name", description = "%account.description", max = "100", required = false)
    String account() default Storage.DEFAULT_ACCOUNT;

    @AttributeDefinition(name = "%readers.name", description = "%readers.description", min = "1", max = "256")
    int readers() default 4;

    @AttributeDefinition(name = "%writers.name", description = "%writers.description", min = "1", max = "256")
    int writers() default 4;

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
