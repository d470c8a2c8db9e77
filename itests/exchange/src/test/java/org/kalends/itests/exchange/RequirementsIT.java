/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** What a runtime lacks is said by the bundles that need it, and not found out by their silence. */
class RequirementsIT {
    /** Packages that the launcher shares with the bundles. */
    private static final String OF_LAUNCHER = String.join(
            ",",
            "org.osgi.service.cm;version=1.6.1",
            "org.osgi.service.component;version=1.5.1",
            "org.osgi.service.component.runtime;version=1.5.0",
            "org.osgi.service.component.runtime.dto;version=1.5.0",
            "org.osgi.util.promise;version=1.3.0",
            "org.osgi.util.function;version=1.2.0");

    @TempDir
    Path cache;

    @ParameterizedTest(name = "{1} without {0}")
    @CsvSource({
        "org.apache.felix.http.jetty12, org.kalends.dav.front.jakarta, osgi.http",
        "org.apache.felix.configadmin, org.kalends.storage.jdbc, osgi.cm",
        "org.apache.felix.scr, org.kalends.caldav, osgi.component"
    })
    void whatIsLackingShouldBeNamedByTheResolver(String absent, String name, String capability) throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        OF_LAUNCHER));
        framework.start();
        try {
            Map<String, Bundle> bundles = install(framework);
            bundles.remove(absent).uninstall();

            assertThatThrownBy(bundles.get(name)::start)
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("missing requirement")
                    .hasMessageContaining(capability);
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }

    private static Map<String, Bundle> install(Framework framework) throws IOException, BundleException {
        Map<String, Bundle> bundles = new HashMap<>();
        for (Path jar : jars()) {
            Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
            bundles.put(bundle.getSymbolicName(), bundle);
        }
        return bundles;
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> jars = Files.list(Distribution.home().resolve("bundles"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
        }
    }

    @Test
    void whoCannotDoWithoutAConfigurationShouldRequireWhoHasIt() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path jar : jars()) {
            try (JarFile bundle = new JarFile(jar.toFile())) {
                String requirements = bundle.getManifest().getMainAttributes().getValue(Constants.REQUIRE_CAPABILITY);
                boolean named = requirements != null && requirements.contains("(osgi.implementation=osgi.cm)");
                if (needsConfiguration(bundle) && !named) {
                    silent.add(jar.getFileName().toString());
                }
            }
        }
        assertThat(silent).noneMatch(jar -> jar.startsWith("org.kalends."));
    }

    private static boolean needsConfiguration(JarFile bundle) {
        return bundle.stream()
                .filter(entry -> entry.getName().matches("OSGI-INF/[^/]+\\.xml"))
                .map(entry -> text(bundle, entry))
                .anyMatch(component -> component.contains("configuration-policy=\"require\"")
                        || component.contains("org.osgi.service.cm.Managed"));
    }

    private static String text(JarFile bundle, JarEntry entry) {
        try (InputStream octets = bundle.getInputStream(entry)) {
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
