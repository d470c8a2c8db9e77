/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A card as a simple program reads it.
 *
 * @param lines what stands between BEGIN and END
 */
record CardLines(List<Line> lines) {
    private static final String LABEL = "X-ABLABEL";
    private static final int WIDTH = 75;

    /**
     * A content line.
     *
     * @param group empty where there is none
     * @param name in capitals
     * @param parameters each as it stands
     */
    record Line(String group, String name, List<String> parameters, String value) {
        static Line of(String text) {
            int colon = text.indexOf(':');
            String[] head = text.substring(0, Math.max(colon, 0)).split(";");
            int dot = head[0].indexOf('.');
            return new Line(
                    head[0].substring(0, Math.max(dot, 0)),
                    head[0].substring(dot + 1).toUpperCase(Locale.ROOT),
                    Arrays.asList(head).subList(1, head.length),
                    text.substring(colon + 1));
        }

        boolean has(String parameter) {
            return parameters.stream().anyMatch(parameter::equalsIgnoreCase);
        }

        /** What it is for, without what may be left unsaid. */
        Set<String> types(List<String> untold) {
            return parameters.stream()
                    .map(parameter -> parameter.toUpperCase(Locale.ROOT))
                    .filter(parameter -> parameter.startsWith("TYPE="))
                    .flatMap(parameter -> Arrays.stream(parameter
                            .substring("TYPE=".length())
                            .replace("\"", "")
                            .split(",")))
                    .filter(type -> !untold.contains(type))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return (group.isEmpty() ? "" : group + '.')
                    + String.join(";", name, String.join(";", parameters))
                    + ':'
                    + value;
        }

        private String written() {
            String head = (group.isEmpty() ? "" : group + '.') + name;
            return parameters.isEmpty() ? head + ':' + value : head + ';' + String.join(";", parameters) + ':' + value;
        }
    }

    static CardLines of(String text) {
        return new CardLines(text.replace("\r\n", "\n")
                .replace("\n ", "")
                .lines()
                .map(Line::of)
                .filter(line -> !line.name().equals("BEGIN") && !line.name().equals("END"))
                .toList());
    }

    Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .findFirst();
    }

    /** How a line is labelled. */
    Optional<String> label(Line line) {
        return lines.stream()
                .filter(other -> !line.group().isEmpty() && other.group().equals(line.group()))
                .filter(other -> other.name().equals(LABEL))
                .map(Line::value)
                .findFirst();
    }

    /** The card without these lines and what labels them. */
    CardLines without(Predicate<Line> gone) {
        Set<String> groups = lines.stream()
                .filter(gone)
                .map(Line::group)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
        return new CardLines(lines.stream()
                .filter(line -> !gone.test(line))
                .filter(line -> !(groups.contains(line.group()) && line.name().equals(LABEL)))
                .toList());
    }

    CardLines plus(List<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return new CardLines(all);
    }

    /** The same card as a program writes it that has an order and groups of its own. */
    CardLines restyled(Random random) {
        List<Line> all = new ArrayList<>(lines);
        Collections.shuffle(all, random);
        List<String> groups = all.stream().map(Line::group).distinct().toList();
        int first = random.nextInt(100);
        return new CardLines(all.stream()
                .map(line -> line.group().isEmpty()
                        ? line
                        : new Line(
                                "item" + (first + groups.indexOf(line.group())),
                                line.name(),
                                line.parameters(),
                                line.value()))
                .toList());
    }

    String text() {
        StringBuilder text = new StringBuilder("BEGIN:VCARD\r\n");
        first("VERSION")
                .ifPresent(version -> text.append("VERSION:").append(version).append("\r\n"));
        lines.stream().filter(line -> !line.name().equals("VERSION")).forEach(line -> fold(line.written(), text));
        return text.append("END:VCARD\r\n").toString();
    }

    private static void fold(String line, StringBuilder text) {
        String rest = line;
        while (rest.length() > WIDTH) {
            int end = rest.offsetByCodePoints(0, rest.codePointCount(0, WIDTH));
            text.append(rest, 0, end).append("\r\n ");
            rest = rest.substring(end);
        }
        text.append(rest).append("\r\n");
    }
}
