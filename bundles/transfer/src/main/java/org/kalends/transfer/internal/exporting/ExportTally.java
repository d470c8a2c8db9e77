/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.exporting;

import java.io.PrintStream;
import java.util.OptionalLong;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Progress;

/** What an export has done so far. */
final class ExportTally implements AutoCloseable {
    private final Progress progress;
    private final PrintStream out;
    private long users;
    private long collections;
    private long objects;
    private long written;
    private long removed;

    ExportTally(PrintStream out) {
        this.out = out;
        this.progress = new Progress("objects looked at", OptionalLong.empty(), out);
    }

    void user() {
        users++;
    }

    void collection() {
        collections++;
    }

    /** An object was looked at, and its file written or right already. */
    void object(boolean fresh) throws CommandException {
        objects++;
        written += fresh ? 1 : 0;
        progress.step(1);
    }

    /** The file of an object that is gone was removed. */
    void removed() throws CommandException {
        removed++;
        progress.step(1);
    }

    void tell() {
        progress.close();
        out.printf(
                "%d users, %d collections: %d objects looked at, %d files written, %d removed.%n",
                users, collections, objects, written, removed);
    }

    @Override
    public void close() {
        progress.close();
    }
}
