/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A class of an optional import that is not there is missed when it is used, by a client. So each is there, or somebody has
 * said why nothing needs it.
 */
public class OptionalImportsIT extends RunningServer {
    private static final String LIST = "/unneeded-optional-imports.txt";

    /**
     * An import that nobody provides.
     *
     * @param bundle symbolic name of the bundle that has it
     * @param name the package
     */
    private record Missing(String bundle, String name) {}

    /**
     * A line of the list.
     *
     * @param bundle symbolic name of the bundle
     * @param pattern a package, or how it begins and an asterisk
     * @param reason why it is not needed
     */
    private record Unneeded(String bundle, String pattern, String reason) {
        static Unneeded of(String line) {
            String[] fields = line.strip().split("\\s+", 3);
            return new Unneeded(fields[0], fields[1], fields[2]);
        }

        boolean covers(Missing missing) {
            boolean named = pattern.endsWith("*")
                    ? missing.name().startsWith(pattern.substring(0, pattern.length() - 1))
                    : missing.name().equals(pattern);
            return named && missing.bundle().equals(bundle);
        }
    }

    @Test
    public void eachShouldBeThereOrHaveAReason() throws IOException {
        List<Unneeded> unneeded = unneeded();

        assertThat(missing())
                .as("optional imports that are neither provided nor in " + LIST)
                .allMatch(import_ -> unneeded.stream().anyMatch(line -> line.covers(import_)));
    }

    @Test
    public void noReasonShouldOutliveItsImport() throws IOException {
        List<Missing> missing = missing();

        assertThat(unneeded())
                .as("lines of " + LIST + " about what is there, or is not imported")
                .allMatch(line -> missing.stream().anyMatch(line::covers));
    }

    private List<Missing> missing() {
        return Arrays.stream(framework().getBundles())
                .filter(ShippedServer::has)
                .flatMap(OptionalImportsIT::missing)
                .toList();
    }

    private static Stream<Missing> missing(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        List<BundleRequirement> wired =
                bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .map(BundleWire::getRequirement)
                        .toList();
        List<Object> own = revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(capability -> capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                .toList();
        return revision.getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(requirement -> "optional".equals(resolution(requirement)))
                .filter(requirement -> !wired.contains(requirement))
                .map(OptionalImportsIT::packageName)
                .filter(name -> !own.contains(name))
                .map(name -> new Missing(bundle.getSymbolicName(), name));
    }

    private static String resolution(BundleRequirement requirement) {
        return requirement.getDirectives().get(PackageNamespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
    }

    /** The package in a filter such as {@code (&(osgi.wiring.package=org.example)(version>=1.0.0))}. */
    private static String packageName(BundleRequirement requirement) {
        String filter = requirement.getDirectives().get(PackageNamespace.REQUIREMENT_FILTER_DIRECTIVE);
        String start = PackageNamespace.PACKAGE_NAMESPACE + '=';
        int at = filter.indexOf(start) + start.length();
        return filter.substring(at, filter.indexOf(')', at));
    }

    private static List<Unneeded> unneeded() throws IOException {
        try (InputStream list = OptionalImportsIT.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Unneeded::of)
                    .toList();
        }
    }
}
