/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folder of the configuration is that of the stand-alone server, but for what the values say. */
class FilesTest {
    private static final Path SHIPPED = Path.of("../server/src/main/dist/etc");

    private final Chart chart = Chart.built().with(Chart.NEEDED);

    @Test
    void whatTheServerShipsIsThereOrInTheValues() throws Exception {
        Map<String, String> files = ProjectedFolder.files(chart.render());
        Set<String> inTheValues = new TreeSet<>();

        try (Stream<Path> shipped = Files.walk(SHIPPED)) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                String name = SHIPPED.relativize(file).toString();
                if (!files.containsKey(name)) {
                    inTheValues.add(name);
                } else {
                    assertThat(files.get(name)).as(name).isEqualToIgnoringNewLines(Files.readString(file));
                }
            }
        }
        assertThat(inTheValues)
                .containsExactly(
                        "caldav.properties",
                        "carddav.properties",
                        "contextSets/premium.yml",
                        "org.kalends.config.server.cfg");
        assertThat(files).containsKeys("core-mw.properties", "contextSets/core-mw.yml", "identity.yaml");
    }

    @Test
    void theValuesSayWhatTheServersOwnFilesSaidButForThePrefix() throws Exception {
        Map<String, String> ours =
                properties(ProjectedFolder.files(chart.render()).get("core-mw.properties"));
        Map<String, String> theirs = new TreeMap<>();
        for (String file : new String[] {"org.kalends.config.server.cfg", "caldav.properties", "carddav.properties"}) {
            theirs.putAll(properties(Files.readString(SHIPPED.resolve(file))));
        }
        theirs.keySet().removeIf(name -> name.startsWith("com.openexchange.dav."));

        assertThat(ours).isEqualTo(theirs);
        assertThat(Manifests.parse(ProjectedFolder.files(chart.render()).get("contextSets/core-mw.yml")))
                .isEqualTo(Manifests.parse(Files.readString(SHIPPED.resolve("contextSets/premium.yml"))));
    }

    @Test
    void aPropertyMayHaveAnyText() throws Exception {
        String values =
                """
                core-mw:
                  properties:
                    com.openexchange.dav.useragent.caldav_sync: 'org\\.dmfs\\.caldav\\.sync'
                    blanks: '  two in front, one behind '
                    lines: "one\\n\\ttwo\\r\\nthree"
                    signs: '#!=: "quoted" {{ .Values }} ${kalends.etc}'
                    umlauts: 'Jürgen ☎'
                    empty: ''
                """;

        assertThat(properties(ProjectedFolder.files(chart.with(values).render()).get("core-mw.properties")))
                .containsEntry("com.openexchange.dav.useragent.caldav_sync", "org\\.dmfs\\.caldav\\.sync")
                .containsEntry("blanks", "  two in front, one behind ")
                .containsEntry("lines", "one\n\ttwo\r\nthree")
                .containsEntry("signs", "#!=: \"quoted\" {{ .Values }} ${kalends.etc}")
                .containsEntry("umlauts", "Jürgen ☎")
                .containsEntry("empty", "");
    }

    @Test
    void aFileOfTheValuesComesInThePlaceOfOneOfTheChart() {
        Map<String, String> files = ProjectedFolder.files(chart.with(
                        """
                        etc:
                          org.kalends.storage.work.cfg: threads=8
                          org.kalends.config.rest.cfg: |
                            user=monitor
                        """)
                .render());

        assertThat(files)
                .containsEntry("org.kalends.storage.work.cfg", "threads=8")
                .containsEntry("org.kalends.config.rest.cfg", "user=monitor\n");
    }

    @Test
    void usersAreInASecretOfTheReleaseOrInOneThatIsThereAlready() {
        assertThat(chart.render().only("Secret").at("metadata", "name").text()).isEqualTo("groupware-kalends-identity");

        Manifests other =
                chart.with("identity: { contexts: [], existingSecret: people }").render();
        assertThat(other.of("Secret")).isEmpty();
        assertThat(other.pod().at("volumes").named("etc").at("projected", "sources").elements().stream()
                        .flatMap(source -> source.at("secret", "name").present().stream())
                        .map(Manifests.Node::text))
                .containsExactly("people");
    }

    @Test
    void secretsOfOthersAreWhereTheServerLooksForThem() {
        assertThat(chart.with("secrets: { database: { secretName: accounts, key: password } }")
                        .render()
                        .pod()
                        .at("volumes")
                        .named("etc")
                        .at("projected", "sources")
                        .elements())
                .last()
                .extracting(source -> source.at("secret").value())
                .isEqualTo(Map.of(
                        "name", "accounts", "items", List.of(Map.of("key", "password", "path", "secrets/database"))));
    }

    private static Map<String, String> properties(String text) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
