/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import org.kalends.storage.api.Storage;
import org.kalends.storage.jdbc.internal.JdbcSettings;

/** Settings of a store in a file, all else as it is shipped. */
record DatabaseFile(Path file) implements JdbcSettings {
    @Override
    public String path() {
        return file.toString();
    }

    @Override
    public String account() {
        return Storage.DEFAULT_ACCOUNT;
    }

    @Override
    public int readers() {
        return 4;
    }

    @Override
    public int tombstoneRetentionDays() {
        return 180;
    }

    @Override
    public String nativeDirectory() {
        return "";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return JdbcSettings.class;
    }
}
