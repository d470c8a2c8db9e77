/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.text;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.kalends.shell.api.CommandException;

/**
 * How far a command is: a line that is written over where somebody looks at a terminal, and a line now and then elsewhere. Used
 * by one thread, beside which nothing else is printed but by {@link #line}.
 */
public final class Progress implements AutoCloseable {
    private static final long TERMINAL_PAUSE = Duration.ofMillis(200).toNanos();
    private static final long LINES_PAUSE = Duration.ofSeconds(10).toNanos();
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";

    private final String what;
    private final OptionalLong total;
    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long done;
    private long told;
    private boolean shown;

    /**
     * @param what what is counted, in the plural
     * @param total how many there are; empty when nobody knows
     * @param out what the command prints to
     */
    public Progress(String what, OptionalLong total, PrintStream out) {
        this(what, total, out, System::nanoTime);
    }

    /** @param nanos the clock */
    Progress(String what, OptionalLong total, PrintStream out, LongSupplier nanos) {
        this.what = what;
        this.total = total;
        this.out = out;
        this.terminal = Dialog.of(out).isTerminal();
        this.nanos = nanos;
        this.told = nanos.getAsLong();
    }

    /**
     * Tells that more is done.
     *
     * @throws CommandException when nobody waits for it any more
     */
    public void step(long more) throws CommandException {
        done += more;
        long now = nanos.getAsLong();
        if (now - told < (terminal ? TERMINAL_PAUSE : LINES_PAUSE)) {
            return;
        }
        told = now;
        tell();
        if (out.checkError()) {
            throw new CommandException("Ended, as nobody waits for it any more.");
        }
    }

    private void tell() {
        if (terminal) {
            out.print(CLEAR + bar() + counted());
            shown = true;
        } else {
            out.println(counted());
        }
    }

    private String bar() {
        if (total.isEmpty()) {
            return "";
        }
        int full = (int) (WIDTH * Math.min(done, total.getAsLong()) / Math.max(1, total.getAsLong()));
        return '[' + "#".repeat(full) + " ".repeat(WIDTH - full) + "] ";
    }

    private String counted() {
        return done + (total.isPresent() ? " of " + total.getAsLong() : "") + ' ' + what;
    }

    /** Prints a line that stays. */
    public void line(String text) {
        clear();
        out.println(text);
    }

    private void clear() {
        if (shown) {
            out.print(CLEAR);
            shown = false;
        }
    }

    /** Takes the line away, so that what came of it can be told. */
    @Override
    public void close() {
        clear();
    }
}
