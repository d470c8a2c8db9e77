/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What clients were told while one bundle after the other was replaced, counted by kind, as a table of Markdown that is
 * written anew with each row, so that a run that breaks off leaves what it saw.
 */
public final class ReplacementTable {
    private static final Set<String> OF_CONTAINER = Set.of(Verdict.CONTAINER_KNOWS_NOBODY, Verdict.CONTAINER_LOST_IT);
    private static final List<String> KINDS =
            List.of("2xx", "3xx", "401", "503", "none", Verdict.CONTAINER_KNOWS_NOBODY, Verdict.CONTAINER_LOST_IT);

    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param runtime what the bundles run on, for the heading
     */
    public ReplacementTable(Path file, String runtime) {
        this.file = file;
        lines.add("# Bundles replaced on " + runtime);
        lines.add("");
        lines.add("| victim | operation | " + String.join(" | ", KINDS) + " | wrong |");
        lines.add("|---|---" + "|---:".repeat(KINDS.size()) + "|---|");
    }

    /**
     * Adds a row.
     *
     * @param told by target, the verdicts on its answers and how often each was
     * @param servletsWent whether the container may have had none for a moment, or lost one that a request was on its way to
     */
    public void add(String victim, String operation, Map<String, Map<Object, Integer>> told, boolean servletsWent)
            throws IOException {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind, 0));
        Map<String, Integer> others = new TreeMap<>();
        told.forEach((target, answers) -> answers.forEach((answer, count) -> {
            String kind = Verdict.kind(answer.toString());
            boolean right = kinds.containsKey(kind) && (servletsWent || !OF_CONTAINER.contains(kind));
            (right ? kinds : others).merge(right ? kind : target + " " + answer, count, Integer::sum);
        }));
        String cells = Stream.concat(kinds.values().stream().map(String::valueOf), Stream.of(sum(others)))
                .collect(Collectors.joining(" | "));
        lines.add("| %s | %s | %s |".formatted(victim, operation, cells));
        others.forEach((answer, count) -> wrong.add("%s, %s: %s x%d".formatted(victim, operation, answer, count)));
        Files.write(file, lines);
    }

    private static String sum(Map<String, Integer> others) {
        return others.isEmpty()
                ? "0"
                : others.entrySet().stream()
                        .map(entry -> entry.getValue() + "x " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** Every answer that nobody should have been given. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }
}
