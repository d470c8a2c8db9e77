/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.problem.api.Problem;
import org.kalends.testing.LogRecorder;

class FirstUserComponentTest {
    private final LogRecorder log = new LogRecorder("org.kalends.identity.first");

    @TempDir
    private Path folder;

    @AfterEach
    void endRecording() {
        log.close();
    }

    @Test
    void thePasswordShouldBeToldOnceInTheLog() {
        Path file = folder.resolve("identity.yaml");

        new FirstUserComponent(settings(file));
        new FirstUserComponent(settings(file));

        assertThat(log.warnings()).singleElement().asString().contains("demo", "password", file.toString());
        assertThat(file).isRegularFile();
    }

    @Test
    void aFileThatCannotBeWrittenShouldBeToldInTheLog() throws IOException {
        Files.writeString(folder.resolve("etc"), "in the way");

        new FirstUserComponent(settings(folder.resolve("etc/identity.yaml")));

        assertThat(log.errors()).singleElement().asString().contains("identity.yaml");
    }

    @Test
    void withoutAFileNothingShouldBeMadeUntilThereIsOne() {
        Path file = folder.resolve("identity.yaml");

        FirstUserComponent component = new FirstUserComponent(Map.of());
        assertThat(component.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("file is missing");

        component.modified(Map.of("file", file.toString()));
        assertThat(component.problems()).isEmpty();
        assertThat(file).isRegularFile();
    }

    private static Map<String, Object> settings(Path file) {
        return Map.of("file", file.toString());
    }
}
