/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.kalends.storage.api.Storage;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of {@code org.kalends.storage.jdbc}. */
@ObjectClassDefinition(
        id = JdbcStores.PID,
        pid = JdbcStores.PID,
        factoryPid = JdbcStores.PID,
        name = "Kalends storage (database)",
        description = "Collections and items in one database file.")
public @interface JdbcSettings {
    @AttributeDefinition(
            name = "Database file",
            description = "Made, with its folder, when it does not exist. On a local disk, not on a network share.")
    String path();

    @AttributeDefinition(
            name = "Account",
            description = "Names this store among all of the runtime. Empty: the default account.")
    String account() default Storage.DEFAULT_ACCOUNT;

    @AttributeDefinition(name = "Readers", description = "How many reads can go on at once.", min = "1", max = "256")
    int readers() default 4;

    @AttributeDefinition(
            name = "Tombstone retention (days)",
            description = "How long deletions are told to clients that synchronise. An older client starts over.",
            min = "1")
    int tombstoneRetentionDays() default 180;

    @AttributeDefinition(
            name = "Native library directory",
            description =
                    "Where the database's native library is unpacked; needed when the temporary directory is mounted"
                            + " noexec. Holds for the whole Java process. Empty: the temporary directory.",
            required = false)
    String nativeDirectory() default "";
}
