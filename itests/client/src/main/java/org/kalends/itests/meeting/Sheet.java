/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object in the hands of a client: what it reads of it, and lines that it changes, all others being left as they are. */
final class Sheet {
    /** The series, or what does not recur. */
    static final String SERIES = "";

    private final String kind;
    private final List<String> around = new ArrayList<>();
    private final Map<String, List<String>> components = new LinkedHashMap<>();

    private Sheet(String kind) {
        this.kind = kind;
    }

    static Sheet of(String text) {
        Sheet sheet = new Sheet(text.contains("BEGIN:VTODO") ? "VTODO" : "VEVENT");
        List<String> component = null;
        for (String line : text.replaceAll("\r?\n[ \t]", "").split("\r?\n")) {
            if (line.equals("BEGIN:" + sheet.kind)) {
                component = new ArrayList<>();
            } else if (line.equals("END:" + sheet.kind)) {
                if (sheet.components.put(value(component, "RECURRENCE-ID").orElse(SERIES), component) != null) {
                    throw new AssertionError("An instance is there twice:\n" + text);
                }
                component = null;
            } else {
                (component == null ? sheet.around : component).add(line);
            }
        }
        return sheet;
    }

    private static Optional<String> value(List<String> component, String name) {
        return component.stream()
                .filter(line -> line.startsWith(name + ':') || line.startsWith(name + ';'))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst();
    }

    Set<String> ids() {
        return Set.copyOf(components.keySet());
    }

    boolean has(String id) {
        return components.containsKey(id);
    }

    Optional<String> value(String id, String name) {
        return value(components.get(id), name);
    }

    boolean isCancelled(String id) {
        return value(id, "STATUS").filter("CANCELLED"::equals).isPresent();
    }

    /** The moments that the series leaves out. */
    Set<String> excluded() {
        Set<String> excluded = new LinkedHashSet<>();
        if (has(SERIES)) {
            components.get(SERIES).stream()
                    .filter(line -> line.startsWith("EXDATE"))
                    .forEach(line -> excluded.addAll(
                            List.of(line.substring(line.indexOf(':') + 1).split(","))));
        }
        return excluded;
    }

    void forget(String id, String name) {
        components.get(id).removeIf(line -> line.startsWith(name + ':') || line.startsWith(name + ';'));
    }

    void set(String id, String name, String value) {
        forget(id, name);
        components.get(id).add(0, name + ':' + value);
    }

    void add(String id, String line) {
        components.get(id).add(properties(id), line);
    }

    /** How many lines there are before the first alarm. */
    private int properties(String id) {
        int alarm = components.get(id).indexOf("BEGIN:VALARM");
        return alarm < 0 ? components.get(id).size() : alarm;
    }

    void remove(String id) {
        components.remove(id);
    }

    /** Has an instance be a component of its own, as the series says it. */
    void override(String moment) {
        if (!has(moment)) {
            List<String> instance = new ArrayList<>(components.get(SERIES));
            instance.removeIf(line -> line.startsWith("RRULE") || line.startsWith("EXDATE"));
            components.put(moment, instance);
            set(moment, "DTSTART", moment);
            set(moment, "RECURRENCE-ID", moment);
        }
    }

    /** The line of somebody who attends. */
    Optional<String> line(String id, String address) {
        return components.get(id).stream()
                .filter(line -> line.startsWith("ATTENDEE") && line.endsWith(':' + address))
                .findFirst();
    }

    /** Who attends. */
    List<String> attendees(String id) {
        return components.get(id).stream()
                .filter(line -> line.startsWith("ATTENDEE"))
                .map(line -> line.substring(line.indexOf(":mailto:") + 1))
                .toList();
    }

    static Optional<String> parameter(String line, String name) {
        int start = line.indexOf(';' + name + '=');
        return start < 0
                ? Optional.empty()
                : Optional.of(line.substring(start + name.length() + 2).split("[;:]", 2)[0]);
    }

    void ask(String id, String address) {
        if (line(id, address).isEmpty()) {
            add(id, "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:" + address);
        }
    }

    void leaveOut(String id, String address) {
        components.get(id).removeIf(line -> line.startsWith("ATTENDEE") && line.endsWith(':' + address));
    }

    void answer(String id, String address, String partstat) {
        components
                .get(id)
                .replaceAll(line -> line.startsWith("ATTENDEE") && line.endsWith(':' + address)
                        ? line.replaceFirst("^ATTENDEE", "ATTENDEE;PARTSTAT=" + partstat)
                                .replaceFirst("(PARTSTAT=[A-Z-]+.*);PARTSTAT=[A-Z-]+", "$1")
                                .replaceFirst(";RSVP=TRUE", "")
                        : line);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (String line : around) {
            if (line.equals("END:VCALENDAR")) {
                components.values().forEach(component -> text.append("BEGIN:" + kind + '\n')
                        .append(String.join("\n", component))
                        .append("\nEND:" + kind + '\n'));
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
