/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The classes that a server leaves for the next start. */
@Timeout(300)
class ClassArchiveIT {
    private static final Pattern READY = Pattern.compile("Kalends is ready: (\\S+)");

    @TempDir
    private Path folder;

    private Distribution distribution;

    @BeforeEach
    void use() {
        distribution = new Distribution(folder);
    }

    /** Returns what it printed. */
    private String startAndStop(String archive, String javaOptions) throws Exception {
        Map<String, String> environment = Map.of("KALENDS_ARCHIVE", archive, "KALENDS_JAVA_OPTS", javaOptions);
        try (RunningProcess server = distribution.run(environment, "run", "--port", "0")) {
            server.awaitOutput(READY);
            server.terminate();
            assertThat(server.awaitExit()).isZero();
            return server.output();
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsa"))
                    .toList();
        }
    }

    @Test
    void theNextStartFindsTheClassesOfBundlesInIt() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        String options = "-Xlog:class+load:file=" + loaded;
        assertThat(startAndStop("on", options)).doesNotContain("[cds]");
        assertThat(Files.readString(loaded)).doesNotContain("shared objects file (top)");

        assertThat(startAndStop("on", options)).doesNotContain("[cds]");

        assertThat(Files.readString(loaded))
                .containsPattern("org\\.kalends\\.dav\\.core\\.internal\\.http\\.DavEngine "
                        + "source: shared objects file \\(top\\)");
    }

    @Test
    void anArchiveThatDoesNotFitIsReplaced() throws Exception {
        startAndStop("on", "-Xmx200m");
        List<Path> former = archives();
        startAndStop("on", "-Xmx300m");

        assertThat(former).hasSize(1);
        assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(former);
    }

    @Test
    void oneThatIsBrokenIsNoObstacle() throws Exception {
        startAndStop("on", "");
        Path archive = archives().get(0);
        Files.delete(archive);
        Files.writeString(archive, "nonsense");

        assertThat(startAndStop("on", "")).contains("Kalends is ready");
    }

    @Test
    void whoWantsNoneHasNone() throws Exception {
        startAndStop("off", "");

        assertThat(archives()).isEmpty();
    }
}
