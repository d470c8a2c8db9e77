/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.embedded.files.FolderWatch;
import org.kalends.testing.Patience;

class FileSourceTest {
    private static final Duration PROMISED = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private Path file;
    private FileSource source;
    private FolderWatch watch;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("a.properties");
        Files.writeString(file, "a=1");
        Files.writeString(folder.resolve("framework.properties"), "secret=x");
        Files.writeString(folder.resolve("other.cfg"), "b=1");
        source = new FileSource(folder, Set.of("framework.properties"), Rules.OF_ALL);
        watch = new FolderWatch(source, ConfigFiles.LOOK_INTERVAL, new Taking(source));
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void whatIsThereShouldHoldAtOnceAndWhatIsForOthersNotAtAll() {
        assertThat(source.valuesFor(0, 0)).containsOnlyKeys("a");
    }

    @Test
    void aChangeShouldHoldAsSoonAsIsPromised() throws IOException {
        Files.writeString(file, "a=2");

        Patience.until(() -> value("a").equals("2"));

        assertThat(ConfigFiles.LOOK_INTERVAL.multipliedBy(2)).isLessThan(PROMISED);
    }

    @Test
    void filesOfAllKindsShouldComeAndGo() throws IOException {
        Path sets = Files.createDirectory(folder.resolve("contextSets"));
        Files.writeString(sets.resolve("b.yaml"), "b: {withTags: x}");
        Files.writeString(sets.resolve("a.yml"), "a: {withTags: x}");
        Patience.until(() -> source.sets().size() == 2);
        assertThat(source.sets()).extracting("name").containsExactly("a", "b");

        Files.delete(sets.resolve("a.yml"));
        Files.delete(file);
        Patience.until(() -> source.sets().size() == 1 && source.valuesFor(0, 0).isEmpty());
    }

    @Test
    void ofTwoFilesTheFirstByNameShouldHaveThePrecedence() throws IOException {
        Files.writeString(folder.resolve("Z.properties"), "a=3\nb=3");
        Patience.until(() -> value("b").equals("3"));

        assertThat(value("a")).isEqualTo("3");
        assertThat(source.layersFor(0, 0)).hasSize(2);
    }

    private String value(String property) {
        return source.valuesFor(0, 0).containsKey(property)
                ? source.valuesFor(0, 0).get(property).text()
                : "";
    }

    /** Gives a source its files. */
    private record Taking(FileSource source) implements FolderWatch.Listener {
        @Override
        public void contents(Map<Path, byte[]> contents) {
            source.take(contents);
        }

        @Override
        public void unreadable(Path what, IOException problem) {
            throw new AssertionError(what + " cannot be read", problem);
        }
    }
}
