/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;

/**
 * Names of relatives: RELATED with a text (RFC 6350 section 6.6.6), or what Apple's clients have in version 3.0: X-ABRELATEDNAMES
 * with a label in the same group. A label that is the name of a type becomes TYPE; every other one stays a label. Relations that
 * are addresses of cards, or have parameters beyond that, are left to {@link PropertyNames}.
 */
final class RelatedNames {
    static final String LABEL = "X-ABLABEL";

    private static final String RELATED = "RELATED";
    private static final String NAMES = "X-ABRELATEDNAMES";
    private static final Parameter FIRST = Parameter.of(Parameter.PREF, "1");
    private static final Parameter PREFERRED = Parameter.of(Parameter.TYPE, "pref");

    /** The types of RFC 6350 that Apple's clients have labels for. */
    private static final Map<String, String> LABELS = Stream.of("spouse", "child", "parent", "sibling", "friend")
            .collect(Collectors.toUnmodifiableMap(
                    type -> type,
                    type -> "_$!<" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + ">!$_"));

    private static final Map<String, String> TYPES =
            LABELS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private RelatedNames() {}

    static List<ContentLine> loose(List<ContentLine> lines) {
        Groups groups = Groups.of(lines);
        List<ContentLine> loose = new ArrayList<>();
        for (ContentLine line : lines) {
            List<String> types = line.values(Parameter.TYPE)
                    .map(type -> type.toLowerCase(Locale.ROOT))
                    .toList();
            if (!line.is(RELATED) || !line.has(Parameter.VALUE, "text") || hasMore(line)) {
                loose.add(line);
            } else if (types.isEmpty()) {
                loose.add(ContentLine.of(line.group(), NAMES, preference(line), line.value()));
            } else if (line.group().isEmpty() && types.size() == 1 && LABELS.containsKey(types.get(0))) {
                String group = groups.free();
                loose.add(ContentLine.of(group, NAMES, preference(line), line.value()));
                loose.add(ContentLine.of(group, "X-ABLabel", List.of(), LABELS.get(types.get(0))));
            } else {
                loose.add(line);
            }
        }
        return loose;
    }

    /** The names of relatives among lines of version 3.0, with their labels. */
    static Set<ContentLine> labelled(List<ContentLine> lines) {
        Set<String> groups = lines.stream()
                .filter(line -> line.is(NAMES) && !line.group().isEmpty())
                .map(RelatedNames::group)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.is(NAMES) || line.is(LABEL) && groups.contains(group(line)))
                .collect(Collectors.toSet());
    }

    private static boolean hasMore(ContentLine line) {
        return line.parameters().stream()
                .anyMatch(parameter ->
                        !parameter.is(Parameter.VALUE) && !parameter.is(Parameter.TYPE) && !parameter.equals(FIRST));
    }

    private static List<Parameter> preference(ContentLine related) {
        return related.parameters().contains(FIRST) ? List.of(PREFERRED) : List.of();
    }

    static List<ContentLine> joined(List<ContentLine> lines) {
        Map<String, List<ContentLine>> byGroup = new HashMap<>();
        lines.stream().filter(line -> !line.group().isEmpty()).forEach(line -> byGroup.computeIfAbsent(
                        group(line), group -> new ArrayList<>())
                .add(line));
        List<ContentLine> joined = new ArrayList<>();
        for (ContentLine line : lines) {
            Optional<String> type = type(byGroup.getOrDefault(group(line), List.of()));
            if (isPlain(line)) {
                joined.add(related(line, type.isPresent() ? "" : line.group(), type));
            } else if (type.isEmpty() || !line.is(LABEL)) {
                joined.add(line);
            }
        }
        return joined;
    }

    private static ContentLine related(ContentLine line, String group, Optional<String> type) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.of(Parameter.VALUE, "text"));
        type.ifPresent(found -> parameters.add(Parameter.of(Parameter.TYPE, found)));
        if (!line.parameters().isEmpty()) {
            parameters.add(FIRST);
        }
        return ContentLine.of(group, RELATED, parameters, line.value());
    }

    /** A name with no more than its label. Apple's clients mark the first of several as preferred. */
    private static boolean isPlain(ContentLine line) {
        boolean preferredOnly = line.parameters().stream().allMatch(parameter -> parameter.is(Parameter.TYPE))
                && line.values(Parameter.TYPE).allMatch("pref"::equalsIgnoreCase);
        return line.is(NAMES) && preferredOnly;
    }

    /** The type that a group says, if it is a name and a label and nothing else. */
    private static Optional<String> type(List<ContentLine> together) {
        boolean pair = together.size() == 2 && together.stream().anyMatch(RelatedNames::isPlain);
        return pair
                ? together.stream()
                        .filter(line -> line.is(LABEL))
                        .flatMap(line -> Optional.ofNullable(TYPES.get(line.value())).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static String group(ContentLine line) {
        return line.group().toUpperCase(Locale.ROOT);
    }
}
