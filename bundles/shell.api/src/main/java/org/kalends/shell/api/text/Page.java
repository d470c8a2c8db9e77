/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.text;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.UsageException;

/**
 * Some lines of a listing that may be long.
 *
 * @param limit most lines
 * @param skip how many are passed over before
 */
public record Page(int limit, int skip) {
    /** How many lines are shown. */
    public static final Option LIMIT = Option.valued("limit", "number", "most lines to show, 100 if not given");
    /** Where a listing goes on. */
    public static final Option SKIP =
            Option.valued("skip", "number", "how many lines to pass over, to go on with a listing");

    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    /**
     * The page that was asked for, of a form with {@link #LIMIT} and {@link #SKIP}.
     *
     * @throws UsageException when these are no numbers, or too large
     */
    public static Page of(Arguments arguments) throws UsageException {
        int limit = arguments.number(LIMIT.name(), USUAL);
        if (limit > MOST) {
            throw new UsageException("At most " + MOST + " lines are shown at once, not " + limit + ".");
        }
        return new Page(limit, arguments.number(SKIP.name(), 0));
    }

    /**
     * Prints the page, and how to go on when there is more. No more is read than what is shown and one.
     *
     * @param all everything that is listed; closed in the end
     * @param table what the lines are added to
     * @param line adds the line of one to the table
     * @param nothing a sentence for when there is nothing
     */
    public <T> void print(
            Stream<T> all, Table table, BiConsumer<Table, ? super T> line, String nothing, PrintStream out) {
        try (Stream<T> closed = all) {
            Iterator<T> rest = closed.skip(skip).iterator();
            if (!rest.hasNext()) {
                out.println(skip == 0 ? nothing : "There is no more.");
                return;
            }
            for (int shown = 0; shown < limit && rest.hasNext(); shown++) {
                line.accept(table, rest.next());
            }
            table.print(out);
            if (rest.hasNext()) {
                out.println("There is more; go on with --skip " + (skip + limit) + ".");
            }
        }
    }
}
