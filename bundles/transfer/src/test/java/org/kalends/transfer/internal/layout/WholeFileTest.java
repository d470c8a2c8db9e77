/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsWrittenWithTheFoldersItIsIn() throws IOException {
        Path file = folder.resolve("a/b/c.ics");

        assertThat(WholeFile.write(file, octets("one"))).isTrue();
        assertThat(WholeFile.write(file, octets("two"))).isTrue();
        assertThat(file).hasContent("two");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void oneThatIsRightAlreadyIsLeftAlone() throws IOException {
        Path file = folder.resolve("c.ics");
        WholeFile.write(file, octets("one"));
        FileTime before = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(file, before);

        assertThat(WholeFile.write(file, octets("one"))).isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void oneThatWasNeverFinishedIsInNobodysWay() throws IOException {
        Path file = folder.resolve("c.ics");
        Files.writeString(folder.resolve("c.ics" + WholeFile.UNFINISHED), "half of a longer text");

        WholeFile.write(file, octets("one"));
        assertThat(file).hasContent("one");
    }
}
