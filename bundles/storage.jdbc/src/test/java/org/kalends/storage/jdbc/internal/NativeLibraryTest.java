/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.sqlite.SQLiteJDBCLoader;

/** The driver has its library from us, also when the bundles are replaced and their classes come anew. */
class NativeLibraryTest {
    @TempDir
    Path folder;

    @Test
    void theDriverTakesTheLibraryThatWasUnpackedForItAndNothingIsLeft() throws Exception {
        try (URLClassLoader bundles = bundles()) {
            assertThat(loadedBy(bundles)).isTrue();
        }
        // What the driver unpacks itself stays until the process ends
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void classesThatComeAnewHaveTheirOwn() throws Exception {
        try (URLClassLoader former = bundles();
                URLClassLoader now = bundles()) {
            assertThat(loadedBy(former)).isTrue();
            assertThat(loadedBy(now)).isTrue();
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** As a framework has them: apart from those of the tests, which have loaded the library perhaps. */
    private static URLClassLoader bundles() {
        URL[] jars = Stream.of(
                        NativeLibrary.class, SQLiteJDBCLoader.class, StorageUnavailableException.class, Logger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    }

    private boolean loadedBy(ClassLoader bundles) throws Exception {
        Method load = bundles.loadClass(NativeLibrary.class.getName()).getDeclaredMethod("loadFrom", Path.class);
        load.setAccessible(true);
        load.invoke(null, folder);
        return (boolean) bundles.loadClass(SQLiteJDBCLoader.class.getName())
                .getMethod("isNativeMode")
                .invoke(null);
    }
}
