/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The built chart with values, rendered by Helm itself, whose library comes from Maven; no cluster and no network is asked.
 * A process that has called Helm no longer ends at SIGTERM, which Helm takes for itself; it ends by itself, as tests do.
 *
 * @param location its folder or archive
 * @param values files of values; a later one has precedence
 */
public record Chart(Path location, List<Path> values) {
    /** Values that every installation has to give, in whichever way. */
    public static final String NEEDED =
            """
            image: { repository: registry.example.org/kalends }
            identity:
              contexts:
                - id: 1
                  name: one
                  loginMappings: [defaultcontext]
                  users:
                    - { id: 1, login: user1, password: "{noop}secret", displayName: User, email: user1@example.org,
                        permissions: [calendar, tasks, contacts, infostore] }
            """;

    private static final String RELEASE = "groupware";
    private static final String NAMESPACE = "apps";
    /** The oldest that the chart is for; without a cluster, Helm takes one that is older still. */
    private static final String KUBERNETES = "1.25.0";

    /** As it was built, without values of an installation. */
    public static Chart built() {
        return at(Path.of(System.getProperty("kalends.chart")));
    }

    /** The chart in a folder or archive, without values of an installation. */
    public static Chart at(Path location) {
        return new Chart(location, List.of());
    }

    /** The same with further values, as YAML. */
    public Chart with(String yaml) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            file.toFile().deleteOnExit();
            return with(Files.writeString(file, yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with the values of an example that comes with the chart. */
    public Chart withExample(String name) {
        return with(location.resolve("examples").resolve(name + ".yaml"));
    }

    private Chart with(Path file) {
        List<Path> all = new ArrayList<>(values);
        all.add(file);
        return new Chart(location, all);
    }

    /**
     * What it makes of the values.
     *
     * @throws IllegalStateException when the values are refused; the message is Helm's
     */
    public Manifests render() {
        TemplateCommand template = new Helm(location)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES);
        values.forEach(template::withValuesFile);
        return Manifests.parse(template.call());
    }

    /** What is said to the one who has installed it. */
    public String notes() {
        var install = new Helm(location)
                .install()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES)
                .clientOnly()
                .dryRun()
                .withDryRunOption(DryRun.CLIENT);
        values.forEach(install::withValuesFile);
        return install.call().getOutput();
    }
}
