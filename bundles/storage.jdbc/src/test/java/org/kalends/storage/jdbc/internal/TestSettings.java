/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;

/** Settings as Configuration Admin would give them for this file. */
record TestSettings(Path file, String account, int readers) implements JdbcSettings {
    TestSettings(Path file) {
        this(file, "", 4);
    }

    @Override
    public String path() {
        return file.toString();
    }

    JdbcStorage open() {
        return open(Clock.systemUTC());
    }

    JdbcStorage open(Clock clock) {
        return new JdbcStorage(this, DataSources.NONE, clock);
    }

    @Override
    public String url() {
        return "";
    }

    @Override
    public String user() {
        return "";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public String dataSource() {
        return "";
    }

    @Override
    public String[] databases() {
        return new String[0];
    }

    @Override
    public int writers() {
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
