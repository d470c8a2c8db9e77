/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.dav.api.text.EscapedText;

/**
 * Addresses as they are written on a letter: LABEL (RFC 2426 section 3.2.2), or the parameter LABEL of ADR (RFC 6350 section
 * 6.3.1). They belong together by their group, else by their types and their order.
 */
final class AddressLabels {
    private static final String ADR = "ADR";
    private static final String LABEL = "LABEL";
    private static final String NOTHING = ";;;;;;";

    private AddressLabels() {}

    static List<ContentLine> loose(List<ContentLine> lines) {
        Groups groups = Groups.of(lines);
        Set<String> unlabelled = new HashSet<>();
        List<ContentLine> loose = new ArrayList<>();
        for (ContentLine line : lines) {
            Optional<String> label = line.is(ADR) ? line.parameter(LABEL) : Optional.empty();
            if (label.isEmpty()) {
                loose.add(line);
                if (line.is(ADR)) {
                    unlabelled.add(key(line));
                }
                continue;
            }
            // An address before it would take the label for its own
            String group = unlabelled.contains(key(line)) ? groups.free() : line.group();
            ContentLine address = ContentLine.of(group, ADR, line.parametersWithout(LABEL), line.value());
            if (!isEmpty(address)) {
                loose.add(address);
            }
            List<Parameter> types = line.parameters().stream()
                    .filter(parameter -> parameter.is(Parameter.TYPE) || parameter.is(Parameter.PREF))
                    .toList();
            loose.add(ContentLine.of(group, LABEL, types, EscapedText.escaped(label.get())));
        }
        return loose;
    }

    static List<ContentLine> joined(List<ContentLine> lines) {
        if (lines.stream().noneMatch(AddressLabels::isLabel)) {
            return lines;
        }
        List<ContentLine> joined = new ArrayList<>();
        Map<String, Deque<Integer>> addresses = new HashMap<>();
        List<ContentLine> labels = new ArrayList<>();
        for (ContentLine line : lines) {
            if (isLabel(line)) {
                labels.add(line);
            } else {
                if (line.is(ADR) && line.parameter(LABEL).isEmpty() && !isEmpty(line)) {
                    addresses
                            .computeIfAbsent(key(line), key -> new ArrayDeque<>())
                            .add(joined.size());
                }
                joined.add(line);
            }
        }
        for (ContentLine label : labels) {
            Deque<Integer> free = addresses.getOrDefault(key(label), new ArrayDeque<>());
            if (free.isEmpty()) {
                joined.add(labelled(ContentLine.of(label.group(), ADR, label.parameters(), NOTHING), label));
            } else {
                int place = free.remove();
                joined.set(place, labelled(joined.get(place), label));
            }
        }
        return joined;
    }

    private static ContentLine labelled(ContentLine address, ContentLine label) {
        List<Parameter> parameters = new ArrayList<>(address.parameters());
        parameters.add(Parameter.of(LABEL, label.text()));
        return address.with(parameters, address.value());
    }

    /** A label with other parameters than types says more than the parameter of an address could. */
    private static boolean isLabel(ContentLine line) {
        return line.is(LABEL)
                && line.parametersWithout(Parameter.TYPE, Parameter.PREF).isEmpty();
    }

    private static boolean isEmpty(ContentLine address) {
        return address.value().chars().allMatch(c -> c == ';');
    }

    private static String key(ContentLine line) {
        if (!line.group().isEmpty()) {
            return line.group().toUpperCase(Locale.ROOT);
        }
        return line.values(Parameter.TYPE)
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !type.equals("pref"))
                .sorted()
                .collect(Collectors.joining(",", "types ", ""));
    }
}
