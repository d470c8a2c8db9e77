/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.io.PrintStream;
import java.util.OptionalLong;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Progress;
import org.kalends.shell.api.text.Table;

/** What has become of the objects of an import so far. */
public final class ImportTally implements AutoCloseable {
    private static final int MOST_TOLD = 1000;

    private final Progress progress;
    private final PrintStream out;
    private long created;
    private long updated;
    private long unchanged;
    private long kept;
    private long mended;
    private long refused;

    /** What can become of an object that is not refused. */
    enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED,
        KEPT
    }

    public ImportTally(PrintStream out) {
        this.out = out;
        this.progress = new Progress("objects", OptionalLong.empty(), out);
    }

    void count(Fate fate) throws CommandException {
        switch (fate) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
            case KEPT -> kept++;
        }
        progress.step(1);
    }

    /** Counts an object of which something has to be mended before it can be taken. */
    void countMended() {
        mended++;
    }

    /** Tells something that is not about an object. */
    void note(String sentence) {
        progress.line(Table.harmless(sentence));
    }

    /**
     * Tells of an object that is not taken, of as many as people read.
     *
     * @param origin where it was found
     */
    public void refuse(String origin, String why) throws CommandException {
        refused++;
        if (refused <= MOST_TOLD) {
            progress.line(Table.harmless(origin) + ": " + Table.harmless(why));
        } else if (refused == MOST_TOLD + 1) {
            progress.line("More are not taken, and are not told one by one.");
        }
        progress.step(1);
    }

    /**
     * Tells what came of all.
     *
     * @throws CommandException when something was not taken
     */
    public void tell() throws CommandException {
        progress.close();
        out.printf("%d created, %d updated, %d the same already", created, updated, unchanged);
        out.print(kept > 0 ? ", " + kept + " others kept as they were here" : "");
        out.println(mended > 0 ? "; " + mended + " were not quite right, and are mended." : ".");
        if (refused > 0) {
            throw new CommandException(refused + " objects were not taken; why is said above.");
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
