/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
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
        source = new FileSource(folder, Set.of("framework.properties"));
        watch = new FolderWatch(source, Duration.ofMillis(500), source::take);
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
        long changed = System.nanoTime();

        await(() -> value("a").equals("2"));

        assertThat(Duration.ofNanos(System.nanoTime() - changed)).isLessThan(PROMISED);
    }

    @Test
    void filesAndFoldersShouldComeAndGo() throws IOException {
        Path sets = Files.createDirectory(folder.resolve("contextSets"));
        Files.writeString(sets.resolve("b.yaml"), "b: {withTags: x}");
        Files.writeString(sets.resolve("a.yml"), "a: {withTags: x}");
        await(() -> source.sets().size() == 2);
        assertThat(source.sets()).extracting("name").containsExactly("a", "b");

        Files.delete(sets.resolve("a.yml"));
        Files.delete(file);
        await(() -> source.sets().size() == 1 && source.valuesFor(0, 0).isEmpty());
    }

    @Test
    void ofTwoFilesTheFirstByNameShouldHaveThePrecedence() throws IOException {
        Files.writeString(folder.resolve("Z.properties"), "a=3\nb=3");
        await(() -> value("b").equals("3"));

        assertThat(value("a")).isEqualTo("3");
        assertThat(source.layersFor(0, 0)).hasSize(2);
    }

    @Test
    void aFolderThatCannotBeReadShouldTakeNothingAway() throws IOException {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        try {
            long end = System.nanoTime() + PROMISED.toNanos();
            await(() -> System.nanoTime() > end);
            assertThat(value("a")).isEqualTo("1");
        } finally {
            Files.move(away, folder);
        }
        Files.writeString(file, "a=back");
        await(() -> value("a").equals("back"));
    }

    private String value(String property) {
        return source.valuesFor(0, 0).containsKey(property)
                ? source.valuesFor(0, 0).get(property).text()
                : "";
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
