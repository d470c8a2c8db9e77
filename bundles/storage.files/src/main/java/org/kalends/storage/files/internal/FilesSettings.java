/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import org.kalends.storage.api.Storage;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of {@code org.kalends.storage.files}, the PID and the factory. */
@ObjectClassDefinition(
        id = FilesStores.PID,
        localization = "OSGI-INF/l10n/" + FilesStores.PID,
        pid = FilesStores.PID,
        factoryPid = FilesStores.PID,
        name = "%name",
        description = "%description")
public @interface FilesSettings {
    @AttributeDefinition(name = "%path.name", description = "%path.description", max = "4096")
    String path();

    @AttributeDefinition(name = "%account.name", description = "%account.description", max = "100", required = false)
    String account() default Storage.DEFAULT_ACCOUNT;

    @AttributeDefinition(
            name = "%largestFileKib.name",
            description = "%largestFileKib.description",
            min = "1",
            max = "1048576")
    int largestFileKib() default 10_240;

    @AttributeDefinition(name = "%mostFiles.name", description = "%mostFiles.description", min = "1", max = "1000000")
    int mostFiles() default 50_000;

    @AttributeDefinition(
            name = "%tombstoneRetentionDays.name",
            description = "%tombstoneRetentionDays.description",
            min = "1",
            max = "36500")
    int tombstoneRetentionDays() default 180;
}
