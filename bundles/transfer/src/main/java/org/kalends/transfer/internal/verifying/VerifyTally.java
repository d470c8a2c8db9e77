/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.verifying;

import java.io.PrintStream;
import java.util.OptionalLong;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Progress;
import org.kalends.shell.api.text.Table;

/** What was looked at so far, and what is wrong with it. */
final class VerifyTally implements AutoCloseable {
    private static final int MOST_TOLD = 1000;

    private final Progress progress;
    private final PrintStream out;
    private long objects;
    private long wrong;

    VerifyTally(PrintStream out) {
        this.out = out;
        this.progress = new Progress("objects looked at", OptionalLong.empty(), out);
    }

    void object() throws CommandException {
        objects++;
        progress.step(1);
    }

    /** Tells of something that is not as it should be, of as many as people read. */
    void wrong(String where, String what) {
        wrong++;
        if (wrong <= MOST_TOLD) {
            progress.line(Table.harmless(where) + ": " + Table.harmless(what));
        }
    }

    /**
     * Tells how many there are.
     *
     * @throws CommandException when something is wrong
     */
    void tell() throws CommandException {
        progress.close();
        out.println(objects + " objects looked at.");
        if (wrong > 0) {
            throw new CommandException(
                    wrong + " things are not as they should be; the first " + MOST_TOLD + " of them are told above.");
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
