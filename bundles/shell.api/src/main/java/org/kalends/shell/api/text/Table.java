/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of cells that stand below each other. What clients have written cannot move the cursor of an administrator's terminal:
 * control characters are shown as {@code ?}.
 */
public final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    /** One with a line of headings. */
    public Table(String... headings) {
        if (headings.length > 0) {
            lines.add(List.of(headings));
        }
    }

    /** Adds a line. An empty cell is shown as a hyphen, so that every line has the same number of words that stand for a cell. */
    public Table row(Object... cells) {
        lines.add(Arrays.stream(cells).map(Table::shown).toList());
        return this;
    }

    private static String shown(Object cell) {
        String text = cell.toString();
        return text.isEmpty() ? "-" : harmless(text);
    }

    /** The text without what could move a cursor. */
    public static String harmless(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Prints all lines, the headings first. */
    public void print(PrintStream out) {
        print("", out);
    }

    /** Prints all lines with something in front of each. */
    public void print(String indent, PrintStream out) {
        int[] widths = widths();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder(indent);
            for (int i = 0; i < line.size(); i++) {
                text.append(line.get(i)).append(blanks(widths[i] - length(line.get(i))));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private int[] widths() {
        int[] widths = new int[lines.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        return widths;
    }

    private static String blanks(int missing) {
        return " ".repeat(missing) + GAP;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
