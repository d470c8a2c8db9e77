/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.dav.front.internal.Samples.DAY;
import static org.kalends.dav.front.internal.Samples.NOW;
import static org.kalends.dav.front.internal.Samples.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.http.api.Publication;

class MemoryTest {
    @TempDir
    Path folder;

    private Memory memory;

    @BeforeEach
    void begin() {
        memory = new Memory(folder.resolve("deep").resolve("publication"));
    }

    @Test
    void whatWasWrittenShouldBeRead() {
        Publication present = new Publication("/d%C3%A4v", false, Set.of("caldav"), "(name=a b=c)", "(x=*)", DAY);
        Standing standing =
                Standing.at(at("/first")).moved(at("/second:x"), NOW).moved(present, NOW);

        memory.write(standing);

        assertThat(memory.read()).contains(standing);
        assertThat(standing.former()).hasSize(2);
    }

    @Test
    void thePrefixOfNothingAndNoWellKnownAddressesShouldBeRead() {
        Standing standing = Standing.at(new Publication("", false, Set.of(), "", "", DAY));

        memory.write(standing);

        assertThat(memory.read()).contains(standing);
    }

    @Test
    void thereShouldBeNothingBeforeItIsWritten() {
        assertThat(memory.read()).isEmpty();
    }

    @Test
    void aFileThatIsNoneShouldCountAsNothing() throws IOException {
        memory.write(Standing.at(at("/dav")));
        List<String> lines = Files.readAllLines(memory.file());
        for (String spoilt : List.of("keepFormer=soon", "former\\:/dav=tomorrow", "prefix=\\u00")) {
            Files.write(
                    memory.file(),
                    Stream.concat(lines.stream(), Stream.of(spoilt)).toList());

            assertThat(memory.read()).as(spoilt).isEmpty();
        }
        Files.write(
                memory.file(),
                lines.stream().filter(line -> !line.startsWith("prefix")).toList());
        assertThat(memory.read()).isEmpty();
    }
}
