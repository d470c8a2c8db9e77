/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path HOME = Path.of("/opt/kalends");

    @Test
    void withoutArgumentsTheDistributionItselfShouldBeUsed() {
        Options options = Options.parse(HOME, List.of(), Map.of());

        assertThat(options).isEqualTo(Options.of(HOME));
        assertThat(options.etc()).isEqualTo(HOME.resolve("etc"));
        assertThat(options.data()).isEqualTo(HOME.resolve("data"));
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(8080);
    }

    @Test
    void argumentsShouldBeReadInBothForms() {
        Options options = Options.parse(
                HOME, List.of("--port", "0", "--host=0.0.0.0", "--data=/srv/data", "--etc", "/srv/etc"), Map.of());

        assertThat(options)
                .isEqualTo(new Options(
                        HOME, Path.of("/srv/etc"), Path.of("/srv/data"), "0.0.0.0", 0, DatabaseOptions.NONE));
    }

    @Test
    void theEnvironmentShouldStandInForArguments() {
        Map<String, String> environment = Map.of(
                "KALENDS_PORT", "8090",
                "KALENDS_DATA", "/srv/data",
                "KALENDS_ETC", "/srv/etc",
                "KALENDS_HOST", "");

        Options options = Options.parse(HOME, List.of("--port", "8091"), environment);

        assertThat(options)
                .isEqualTo(new Options(
                        HOME, Path.of("/srv/etc"), Path.of("/srv/data"), "127.0.0.1", 8091, DatabaseOptions.NONE));
    }

    @Test
    void relativeFoldersShouldBecomeAbsolute() {
        Options options = Options.parse(HOME, List.of("--data", "here"), Map.of());

        assertThat(options.data()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8123/",
        "localhost, http://localhost:8123/",
        "::1, http://[::1]:8123/",
        "0.0.0.0, http://127.0.0.1:8123/",
        "::, http://127.0.0.1:8123/"
    })
    void theAddressShouldBeOneThatClientsCanUse(String host, String address) {
        assertThat(Options.of(HOME).withAddress(host, 0).addressAt(8123)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "--colour=red", "--port", "--port=http", "--port=-1", "--port=65536", "-p"})
    void otherArgumentsShouldBeRefused(String argument) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(HOME, List.of(argument), Map.of()))
                .withMessageMatching(".+");
    }
}
