/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.UsageException;

class PageTest {
    private static final Stream<String> FEW = Stream.of("a", "b", "c");

    private static String printed(Page page, Stream<String> all) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        page.print(
                all,
                new Table("LETTER", "TWICE"),
                (table, letter) -> table.row(letter, letter + letter),
                "There is no letter.",
                new PrintStream(octets, true, StandardCharsets.UTF_8));
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static Page page(Map<String, List<String>> options) throws UsageException {
        return Page.of(new Arguments(options));
    }

    @Test
    void linesShouldStandBelowEachOther() throws UsageException {
        assertThat(printed(page(Map.of()), FEW))
                .isEqualTo(
                        """
                        LETTER  TWICE
                        a       aa
                        b       bb
                        c       cc
                        """);
    }

    @Test
    void itShouldTellHowToGoOn() throws UsageException {
        Page first = page(Map.of("limit", List.of("2")));

        assertThat(printed(first, Stream.of("a", "b", "c")).lines())
                .hasSize(4)
                .endsWith("There is more; go on with --skip 2.");
        assertThat(printed(page(Map.of("skip", List.of("2"))), Stream.of("a", "b", "c"))
                        .lines())
                .hasSize(2)
                .endsWith("c       cc");
    }

    @Test
    void nothingShouldBeTold() throws UsageException {
        assertThat(printed(page(Map.of()), Stream.empty())).isEqualTo("There is no letter.\n");
        assertThat(printed(page(Map.of("skip", List.of("3"))), Stream.of("a", "b", "c")))
                .isEqualTo("There is no more.\n");
    }

    @Test
    void noMoreShouldBeReadThanIsShownAndAllBeClosed() throws UsageException {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();

        printed(
                page(Map.of("limit", List.of("3"))),
                Stream.iterate(1, number -> number + 1)
                        .peek(number -> read.incrementAndGet())
                        .map(String::valueOf)
                        .onClose(closed::incrementAndGet));

        assertThat(read).hasValue(4);
        assertThat(closed).hasValue(1);
    }

    @Test
    void aPageShouldBeBounded() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> page(Map.of("limit", List.of("10001"))))
                .withMessageContaining("At most 10000 lines");
    }

    @Test
    void whatClientsWroteShouldNotMoveTheCursor() {
        assertThat(printed(new Page(1, 0), Stream.of("\u001b[2Jx\n")))
                .contains("?[2Jx?")
                .doesNotContain("\u001b");
    }

    @Test
    void anEmptyCellShouldStillBeOne() {
        assertThat(printed(new Page(1, 0), Stream.of(""))).contains("-       -");
    }
}
