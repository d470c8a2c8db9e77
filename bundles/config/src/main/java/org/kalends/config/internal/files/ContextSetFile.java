/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.ConfigValue;
import org.kalends.config.internal.files.YamlFile.Entry;
import org.kalends.config.internal.files.YamlFile.MistakeException;
import org.kalends.config.internal.sets.ContextSet;
import org.kalends.config.internal.sets.ContextSetDefinition;
import org.kalends.problem.api.Problem;

/** A file of context sets: their names with {@code withTags}, {@code addTags} and properties. A mistake in a set is its own. */
final class ContextSetFile {
    private static final String SCOPE = "contextSets";

    private final Path file;
    private final FileRules rules;
    private final List<ContextSet> sets = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ContextSetFile(Path file, FileRules rules) {
        this.file = file;
        this.rules = rules;
    }

    static FileReading<List<ContextSet>> read(Path file, byte[] content, FileRules rules) {
        ContextSetFile reader = new ContextSetFile(file, rules);
        try {
            Set<String> names = new HashSet<>();
            for (Entry entry : YamlFile.read(content)) {
                if (names.add(entry.key())) {
                    reader.readSet(entry);
                } else {
                    reader.refuse(entry, new MistakeException(entry.line(), "there is a set of this name above"));
                }
            }
            return new FileReading<>(Optional.of(List.copyOf(reader.sets)), reader.problems);
        } catch (MistakeException e) {
            return FileReading.broken(e.in(file, "what the file said before holds"));
        }
    }

    private void readSet(Entry entry) {
        try {
            String origin = file + ":" + entry.line();
            ContextSetDefinition.Outcome outcome = new ContextSetDefinition(entry.key(), origin, values(entry)).read();
            outcome.set().ifPresent(sets::add);
            outcome.problem().ifPresent(problems::add);
        } catch (MistakeException e) {
            refuse(entry, e);
        }
    }

    private void refuse(Entry entry, MistakeException mistake) {
        problems.add(mistake.in(file, "the set " + entry.key() + " does not hold"));
    }

    private Map<String, ConfigValue> values(Entry set) throws MistakeException {
        Map<String, ConfigValue> values = new HashMap<>();
        for (Entry entry : YamlFile.mapping(set.value(), "the set " + set.key()).values()) {
            String origin = "%s:%d (%s)".formatted(file, entry.line(), set.key());
            values.put(entry.key(), rules.value(YamlFile.text(entry), SCOPE, origin, problems::add));
        }
        return values;
    }
}
