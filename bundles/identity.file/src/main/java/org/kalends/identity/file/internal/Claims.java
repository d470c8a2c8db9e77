/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers and names that may stand only once, and the line of each. */
final class Claims {
    private final Map<Subject, Integer> lines = new HashMap<>();
    private final Mistakes mistakes;

    Claims(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Takes a number or a name, which is a mistake when it is taken. One that could not be read (0, empty) takes
     * nothing.
     *
     * @param kind what it is, for the message: {@code user id}
     * @param value the number or the name, compared without case
     */
    void claim(String kind, Object value, int line) {
        if (value.equals(0) || value.equals("")) {
            return;
        }
        Subject subject = new Subject(kind, value.toString().toLowerCase(Locale.ROOT));
        Integer holder = lines.putIfAbsent(subject, line);
        if (holder != null) {
            mistakes.add(line, "the " + kind + " " + value + " is taken by line " + holder);
        }
    }

    private record Subject(String kind, String value) {}
}
