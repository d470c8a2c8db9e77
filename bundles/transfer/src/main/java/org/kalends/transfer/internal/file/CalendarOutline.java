/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is where in a file of calendars: of its events only their places and UIDs are in memory. */
final class CalendarOutline {
    /** More components than this are to come in several files; the outline of so many takes some hundred MB. */
    static final int MOST_COMPONENTS = 2_000_000;

    private final Map<String, List<Part>> objects = new LinkedHashMap<>();
    private final List<Unfit> unfit = new ArrayList<>();
    private int components;

    /** What stands around the components of one calendar: its own properties, and its time zones by TZID. */
    record Calendar(StringBuilder head, Map<String, String> zones) {
        Calendar() {
            this(new StringBuilder(), new LinkedHashMap<>());
        }
    }

    /**
     * A component.
     *
     * @param calendar the one it is in
     * @param start where it begins in the file
     * @param end where it has ended
     * @param line the line of its beginning
     * @param identified whether it has a UID
     */
    record Part(Calendar calendar, long start, long end, long line, boolean identified) {}

    /** Something that is no component. */
    record Unfit(long line, String why) {}

    /** @param key its kind and UID; that of no other one when it has no UID */
    void add(String key, Part part) {
        components++;
        objects.computeIfAbsent(key, any -> new ArrayList<>(1)).add(part);
    }

    void unfit(long line, String why) {
        unfit.add(new Unfit(line, why));
    }

    boolean isTooLong() {
        return components > MOST_COMPONENTS || unfit.size() > MOST_COMPONENTS;
    }

    /** The parts of each object, in the order of the first of each. */
    Iterable<List<Part>> objects() {
        return objects.values();
    }

    List<Unfit> unfit() {
        return unfit;
    }
}
