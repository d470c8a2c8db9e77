/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.osgi.plugin.Tides;
import org.kalends.shell.api.Command;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle brings a command into the shell of the running server. */
public class CommandIT extends ServerWithShell {
    private static final List<String> PACKAGES = List.of("org.kalends.shell.api");

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        plugin = install(new PluginJar(Tides.class, Command.class, PACKAGES, 0));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
    }

    @Test
    public void itShouldDoWhatItSays() {
        assertThat(run("kalends:tides Husum")).isEqualTo("Husum 05:00");
        assertThat(run("kalends:tides --low Husum")).isEqualTo("Husum 11:15");
        assertThat(run("kalends:tides Ulm")).isEqualTo("There are no tides in Ulm.");
    }

    @Test
    public void whatItDoesNotTakeShouldBeAnsweredWithItsUsage() {
        assertThat(run("kalends:tides --high Husum").lines())
                .containsExactly(
                        "There is no option --high.",
                        "  kalends:tides <port> [--low]",
                        "  kalends:tides --help tells more.");
    }

    @Test
    public void itShouldBeExplainedLikeOurs() {
        assertThat(run("kalends:help").lines())
                .anyMatch(line -> line.matches("kalends:tides +when the tide is high"))
                .anyMatch(line -> line.matches("kalends:config +what the configuration says.*"));
        assertThat(run("kalends:help tides")).startsWith("kalends:tides - when").contains("<port>  name of the port");
        assertThat(run("kalends:help kalends:tides")).isEqualTo(run("kalends:tides --help"));
        assertThat(run("kalends:help moon")).isEqualTo("Kalends has no command moon; kalends:help lists all.");
    }

    @Test
    public void itShouldGoWithItsBundle() throws BundleException {
        plugin.stop();
        assertThat(run("kalends:help")).contains("kalends:config").doesNotContain("kalends:tides");

        plugin.start();
        assertThat(run("kalends:tides Husum")).isEqualTo("Husum 05:00");
    }
}
