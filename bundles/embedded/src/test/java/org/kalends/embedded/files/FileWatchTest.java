/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.testing.LogRecorder;
import org.kalends.testing.Patience;

class FileWatchTest {
    private static final Duration INTERVAL = Duration.ofMillis(10);

    @TempDir
    private Path folder;

    private final HeardFile heard = new HeardFile();

    @Test
    void thePresentStateIsToldBeforeTheWatchIsThere() throws IOException {
        Path path = Files.writeString(folder.resolve("file"), "one");

        try (FileWatch watch = new FileWatch(path, Duration.ofHours(1), heard)) {
            assertThat(heard.news()).containsExactly("one");
        }
    }

    @Test
    void changesAreToldAsTheyCome() throws IOException {
        Path path = folder.resolve("file");
        try (FileWatch watch = new FileWatch(path, INTERVAL, heard)) {
            assertThat(heard.news()).containsExactly("<gone>");

            Files.writeString(path, "one");
            Patience.until(() -> heard.latest().equals("one"));
            Files.writeString(path, "two");
            Patience.until(() -> heard.latest().equals("two"));
            Files.delete(path);
            Patience.until(() -> heard.latest().equals("<gone>"));
        }
    }

    @Test
    void aListenerThatFailsIsLoggedAndHearsOfTheNextChange() throws IOException {
        Path path = Files.writeString(folder.resolve("file"), "bad");
        try (LogRecorder log = new LogRecorder("org.kalends.embedded");
                FileWatch watch = new FileWatch(path, INTERVAL, new Picky())) {
            assertThat(log.errors()).containsExactly("Could not take in " + path);

            Files.writeString(path, "good");
            Patience.until(() -> heard.latest().equals("good"));
            Files.writeString(path, "bad");
            Patience.until(() -> log.errors().size() == 2);
            Files.writeString(path, "good again");
            Patience.until(() -> heard.latest().equals("good again"));
        }
    }

    /** Does not take everything. */
    private final class Picky implements FileListener {
        @Override
        public void content(byte[] content) {
            if (content.length == "bad".length()) {
                throw new IllegalStateException("bad on purpose");
            }
            heard.content(content);
        }

        @Override
        public void gone() {
            heard.gone();
        }

        @Override
        public void unreadable(IOException problem) {
            heard.unreadable(problem);
        }
    }
}
