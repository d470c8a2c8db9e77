/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static FirstUserComponent.Settings settings(Path file) {
        return new FirstUserComponent.Settings() {
            @Override
            public String file() {
                return file.toString();
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return FirstUserComponent.Settings.class;
            }
        };
    }
}
