/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kalends.shell.api.CommandException;

class ProgressTest {
    private final AtomicLong nanos = new AtomicLong();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Somebody who looks at a terminal. */
    private static final class Terminal extends Dialog {
        Terminal(OutputStream out) {
            super(out);
        }

        @Override
        public boolean isTerminal() {
            return true;
        }

        @Override
        public Path file(String name) {
            return Path.of(name);
        }

        @Override
        public String secret(String question) {
            return "";
        }
    }

    private Progress progress(OptionalLong total, PrintStream out) {
        return new Progress("events", total, out, nanos::get);
    }

    private String said(PrintStream out) {
        out.flush();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aTerminalShowsABarThatIsWrittenOverAndGoesInTheEnd() throws CommandException {
        PrintStream out = new Terminal(printed);
        try (Progress progress = progress(OptionalLong.of(300), out)) {
            progress.step(1);
            assertThat(said(out)).isEmpty();
            pass(Duration.ofSeconds(1));
            progress.step(99);
            assertThat(said(out)).isEqualTo("\r\u001b[K[##########                    ] 100 of 300 events");
            progress.line("e1.ics is no calendar");
        }
        assertThat(said(out)).endsWith("\r\u001b[Ke1.ics is no calendar" + System.lineSeparator());
    }

    @Test
    void elsewhereALineIsPrintedNowAndThen() throws CommandException {
        PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8);
        try (Progress progress = progress(OptionalLong.empty(), out)) {
            pass(Duration.ofSeconds(9));
            progress.step(1);
            pass(Duration.ofSeconds(1));
            progress.step(1);
            progress.step(1);
        }
        assertThat(said(out)).isEqualTo("2 events" + System.lineSeparator());
    }

    @Test
    void whatIsMoreThanExpectedFillsTheBarAndNoMore() throws CommandException {
        PrintStream out = new Terminal(printed);
        Progress progress = progress(OptionalLong.of(0), out);
        pass(Duration.ofSeconds(1));
        progress.step(5);
        assertThat(said(out)).contains("5 of 0 events");
    }

    @Test
    void aCommandEndsWhenNobodyReadsItAnyMore() {
        PrintStream out = new PrintStream(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("gone");
            }
        });
        Progress progress = progress(OptionalLong.empty(), out);
        pass(Duration.ofSeconds(11));
        assertThatExceptionOfType(CommandException.class).isThrownBy(() -> progress.step(1));
    }
}
