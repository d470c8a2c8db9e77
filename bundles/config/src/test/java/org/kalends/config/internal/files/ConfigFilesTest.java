/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.config.ConfigSource;
import org.kalends.problem.api.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class ConfigFilesTest {
    private static final String P = "org.kalends.some.property";

    private final List<ConfigSource> registered = new ArrayList<>();

    @TempDir
    private Path folder;

    private ConfigFiles files;

    @AfterEach
    void close() {
        files.deactivate();
        assertThat(registered).isEmpty();
    }

    private ConfigFiles of(Object folder) {
        BundleContext bundle = proxy(BundleContext.class, arguments -> {
            if (arguments.length == 1) {
                return null; // No property of the framework is set
            }
            ConfigSource source = (ConfigSource) arguments[1];
            registered.add(source);
            return proxy(ServiceRegistration.class, properties -> {
                if (properties == null) {
                    registered.remove(source);
                }
                return null;
            });
        });
        return new ConfigFiles(bundle, Map.of("folder", folder.toString()));
    }

    /** What a double does for each call. */
    private interface Calls {
        Object answer(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> calls.answer(arguments)));
    }

    private Path with(String name, String value) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("server.properties"), P + "=" + value);
        return made;
    }

    private List<String> values() {
        return registered.stream()
                .flatMap(source -> source.valuesFor(0, 0).values().stream())
                .map(value -> value.text())
                .toList();
    }

    @Test
    void aFolderThatIsNotThereShouldNotTakeThePlaceOfOneThatIs() throws IOException {
        files = of(with("first", "one"));

        files.modified(Map.of("folder", folder.resolve("second").toString()));
        assertThat(values()).containsExactly("one");
        assertThat(files.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("it must be there");

        files.modified(Map.of("folder", with("second", "two").toString()));
        assertThat(values()).containsExactly("two");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void aMissingFolderShouldBeMissedUntilThereIsOne() throws IOException {
        files = of(" ");
        assertThat(registered).isEmpty();
        assertThat(files.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("folder is missing");

        files.modified(Map.of("folder", with("first", "one").toString()));
        assertThat(values()).containsExactly("one");
    }
}
