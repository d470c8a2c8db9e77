/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofHours(1)));

    @TempDir
    private Path folder;

    private final HeardFile heard = new HeardFile();
    private Path path;
    private WatchedFile file;

    @BeforeEach
    void start() {
        path = folder.resolve("file");
        file = new WatchedFile(path, heard);
    }

    @Test
    void whatIsThereAtTheFirstLookIsToldAtOnceAndOnlyOnce() throws IOException {
        Files.writeString(path, "one");

        file.lookFirst();
        assertThat(heard.news()).containsExactly("one");

        look(3);
        assertThat(heard.news()).containsExactly("one");
    }

    @Test
    void aChangeIsToldWhenTwoLooksInARowFindIt() throws IOException {
        startWith("one");

        Files.writeString(path, "two, half of it");
        file.look();
        Files.writeString(path, "two, the whole of it");
        file.look();
        assertThat(heard.latest()).isEqualTo("one");

        file.look();
        assertThat(heard.news()).containsExactly("one", "two, the whole of it");
    }

    @Test
    void aFileThatAppearsLaterIsTold() throws IOException {
        file.lookFirst();
        assertThat(heard.news()).containsExactly("<gone>");

        Files.writeString(path, "one");
        look(2);
        assertThat(heard.news()).containsExactly("<gone>", "one");
    }

    @Test
    void aFileThatIsReplacedByAnotherOfTheSameSizeAndTimeIsTold() throws IOException {
        Files.setLastModifiedTime(Files.writeString(path, "one"), LONG_AGO);
        file.lookFirst();

        Path beside = Files.writeString(folder.resolve("beside"), "two");
        Files.setLastModifiedTime(beside, LONG_AGO);
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        look(2);

        assertThat(heard.news()).containsExactly("one", "two");
    }

    @Test
    void aSecondWriteWithTheSameTimeAndSizeIsToldAsLongAsTimesCannotTellThemApart() throws IOException {
        FileTime time = FileTime.from(Instant.now().plus(Duration.ofMinutes(1)));
        Files.setLastModifiedTime(Files.writeString(path, "one"), time);
        file.lookFirst();

        Files.setLastModifiedTime(Files.writeString(path, "two"), time);
        file.look();

        assertThat(heard.news()).containsExactly("one", "two");
    }

    @Test
    void aWriteThatLeavesTheContentIsNotTold() throws IOException {
        startWith("one");

        Files.setLastModifiedTime(Files.writeString(path, "one"), LONG_AGO);
        look(3);

        assertThat(heard.news()).containsExactly("one");
    }

    @Test
    void theLinksOfAMountedKubernetesVolumeAreFollowed() throws IOException {
        Path one = version("..one", "one");
        Path data = Files.createSymbolicLink(folder.resolve("..data"), one.getFileName());
        Files.createSymbolicLink(path, data.getFileName().resolve("file"));
        file.lookFirst();

        Path two = version("..two", "two");
        Path beside = Files.createSymbolicLink(folder.resolve("..data_tmp"), two.getFileName());
        Files.move(beside, data, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        look(2);

        assertThat(heard.news()).containsExactly("one", "two");
    }

    private Path version(String name, String content) throws IOException {
        Path version = Files.createDirectory(folder.resolve(name));
        Files.setLastModifiedTime(Files.writeString(version.resolve("file"), content), LONG_AGO);
        return version;
    }

    @Test
    void aFileThatIsGoneForOneLookIsNotGone() throws IOException {
        startWith("one");

        Files.delete(path);
        file.look();
        Files.writeString(path, "two");
        look(2);

        assertThat(heard.news()).containsExactly("one", "two");
    }

    @Test
    void aFileThatIsGoneIsToldOnceAndItsContentAgainWhenItIsBack() throws IOException {
        startWith("one");

        Files.delete(path);
        look(4);
        assertThat(heard.news()).containsExactly("one", "<gone>");

        Files.writeString(path, "one");
        look(2);
        assertThat(heard.news()).containsExactly("one", "<gone>", "one");
    }

    @Test
    void aFileThatCannotBeReadIsToldOnceAndItsContentWhenItCan() throws IOException {
        startWith("one");

        Files.delete(path);
        Files.createDirectory(path);
        look(6);
        assertThat(heard.news()).containsExactly("one", "<unreadable>");

        Files.delete(path);
        Files.writeString(path, "two");
        look(2);
        assertThat(heard.news()).containsExactly("one", "<unreadable>", "two");
    }

    private void startWith(String content) throws IOException {
        Files.writeString(path, content);
        file.lookFirst();
    }

    private void look(int times) {
        for (int look = 0; look < times; look++) {
            file.look();
        }
    }
}
