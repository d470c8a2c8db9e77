/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.ConfigValue;
import org.kalends.problem.api.Problem;

class PlaceholdersTest {
    @TempDir
    private Path folder;

    private Placeholders placeholders;

    @BeforeEach
    void somethingIsKnown() throws IOException {
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("password"), "p$1\n");
        Files.writeString(folder.resolve("outside"), "not for us");
        Files.write(secrets.resolve("large"), new byte[100_000]);
        placeholders = new Placeholders(
                known(Map.of("karaf.etc", "/srv/etc", "user.home", "/root")),
                known(Map.of("HOST", "dav.example.com")),
                SecretFolder.of(" , " + secrets));
    }

    private static Placeholders.Source known(Map<String, String> texts) {
        return name -> Optional.ofNullable(texts.get(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    plain                               > plain
                    ${karaf.etc}/x                      > /srv/etc/x
                    ${user.home}:${karaf.etc}           > /root:/srv/etc
                    https://${env:HOST}/                > https://dav.example.com/
                    https://$[env:HOST]/                > https://dav.example.com/
                    $[prop:user.home]                   > /root
                    $[env:NONE;default=a b]             > a b
                    $[env:HOST;default=x]               > dav.example.com
                    $[secret:password]                  > p$1
                    """)
    void whatIsKnownTakesItsPlace(String written, String meant) {
        assertThat(placeholders.fill(written).text()).isEqualTo(meant);
        assertThat(placeholders.fill(written).unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"^a$", "(a|b)$[c]", "$ {a}", "[hostname]/[folderId]", "a{2}$", "${}", "$[x:y]", "$", "${a b}"})
    void anyOtherDollarIsText(String text) {
        assertThat(placeholders.fill(text)).isEqualTo(new Placeholders.Filled(text, false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${none}", "${env:NONE}", "$[env:NONE]", "$[secret:none]", "$[secret:..]", "$[secret:large]"})
    void whatNothingIsKnownForStaysAndIsTold(String placeholder) {
        assertThat(placeholders.fill("a" + placeholder).text()).isEqualTo("a" + placeholder);
        assertThat(placeholders.fill("a" + placeholder).unknown()).containsExactly(placeholder);
    }

    @Test
    void noSecretIsReadFromOutsideItsFolder() {
        String text = "$[secret:../outside]";

        assertThat(placeholders.fill(text).text()).isEqualTo(text);
    }

    @Test
    void aSecretIsNeverShown() {
        FileRules rules = new FileRules(new Namespaces(List.of("a.")), placeholders);
        FileReading<Map<String, ConfigValue>> reading = PropertiesFile.read(
                Path.of("a.properties"),
                "a.password=$[secret:password]\na.open=${karaf.etc}".getBytes(StandardCharsets.UTF_8),
                "server",
                rules);

        ConfigValue password = reading.value().orElseThrow().get("a.password");
        assertThat(password.text()).isEqualTo("p$1");
        assertThat(password.shown()).isEqualTo("(secret)");
        assertThat(password).asString().doesNotContain("p$1");
        assertThat(reading.value().orElseThrow().get("a.open").shown()).isEqualTo("/srv/etc");
    }

    @Test
    void whatNothingIsKnownForIsAProblemOfItsLine() {
        FileRules rules = new FileRules(new Namespaces(List.of("a.")), placeholders);

        List<Problem> problems = PropertiesFile.read(
                        Path.of("a.properties"),
                        "\na.host=${env:NONE}".getBytes(StandardCharsets.UTF_8),
                        "server",
                        rules)
                .problems();

        assertThat(problems)
                .containsExactly(Problem.warning(
                        "a.properties:2", "nothing is known for ${env:NONE}, which holds as it is written"));
    }
}
