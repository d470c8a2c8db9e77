/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.testing.Patience;

class FolderWatchTest {
    @TempDir
    private Path root;

    private Path folder;
    private Path other;
    private final Heard heard = new Heard();
    private FolderWatch watch;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(root.resolve("folder"));
        other = folder.resolve("other");
        Files.writeString(folder.resolve("a.txt"), "1");
        Files.writeString(folder.resolve("a.cfg"), "not ours");
        watch = new FolderWatch(new Texts(), Duration.ofMillis(10), heard);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void thePresentStateOfTheFilesThatMatterIsToldBeforeTheWatchIsThere() {
        assertThat(heard.texts()).isEqualTo(Map.of("a.txt", "1"));
        assertThat(heard.contents).hasSize(1);
    }

    @Test
    void filesAndFoldersComeAndGo() throws IOException {
        Files.createDirectory(other);
        Files.writeString(other.resolve("b.txt"), "2");
        Patience.until(() -> heard.texts().equals(Map.of("a.txt", "1", "b.txt", "2")));

        Files.delete(folder.resolve("a.txt"));
        Patience.until(() -> heard.texts().equals(Map.of("b.txt", "2")));

        Files.delete(other.resolve("b.txt"));
        Files.delete(other);
        Patience.until(() -> heard.texts().isEmpty());
    }

    @Test
    void aFileThatStaysTheSameIsTheSameArray() throws IOException {
        byte[] before = heard.latest().get(folder.resolve("a.txt"));

        Files.writeString(folder.resolve("b.txt"), "2");
        Patience.until(() -> heard.texts().size() == 2);

        assertThat(heard.latest().get(folder.resolve("a.txt"))).isSameAs(before);
    }

    @Test
    void aFolderThatCannotBeReadTakesNothingAwayAndIsToldOnce() throws IOException {
        Path away = root.resolve("away");
        Files.move(folder, away);
        Patience.until(() -> !heard.unreadable.isEmpty());
        Files.move(away, folder);
        Files.writeString(folder.resolve("a.txt"), "back");
        Patience.until(() -> heard.texts().equals(Map.of("a.txt", "back")));

        assertThat(heard.unreadable).containsExactly(folder);
        assertThat(heard.contents).hasSize(2);
    }

    @Test
    void aFileThatCannotBeReadKeepsItsContentAndIsTold() throws IOException {
        Path file = folder.resolve("a.txt");
        Path link = Files.createSymbolicLink(root.resolve("link"), root);
        Files.move(link, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Patience.until(() -> !heard.unreadable.isEmpty());

        Files.writeString(folder.resolve("b.txt"), "2");
        Patience.until(() -> heard.texts().equals(Map.of("a.txt", "1", "b.txt", "2")));
        assertThat(heard.unreadable).containsExactly(file);
    }

    /** Files whose names end with {@code .txt}. */
    private final class Texts implements FolderWatch.Selection {
        @Override
        public List<Path> folders() {
            return List.of(folder, other);
        }

        @Override
        public boolean includes(Path file) {
            return file.toString().endsWith(".txt");
        }
    }

    /** Writes down what is told. */
    private static final class Heard implements FolderWatch.Listener {
        private final List<Map<Path, byte[]>> contents = new CopyOnWriteArrayList<>();
        private final List<Path> unreadable = new CopyOnWriteArrayList<>();

        @Override
        public void contents(Map<Path, byte[]> now) {
            contents.add(now);
        }

        @Override
        public void unreadable(Path what, IOException problem) {
            unreadable.add(what);
        }

        Map<Path, byte[]> latest() {
            return contents.get(contents.size() - 1);
        }

        Map<String, String> texts() {
            Map<String, String> texts = new TreeMap<>();
            latest().forEach((file, content) ->
                    texts.put(file.getFileName().toString(), new String(content, StandardCharsets.UTF_8)));
            return texts;
        }
    }
}
