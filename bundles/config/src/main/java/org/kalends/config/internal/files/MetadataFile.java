/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.ValueType;
import org.kalends.config.internal.files.YamlFile.Entry;
import org.kalends.config.internal.files.YamlFile.MistakeException;
import org.kalends.problem.api.Problem;

/**
 * A file that says things about properties: their names with {@code preferencePath}, {@code protected} and
 * {@code final}. Other keys are for other readers.
 */
final class MetadataFile {
    private MetadataFile() {}

    static FileReading<Map<String, PropertyMetadata>> read(Path file, byte[] content) {
        Map<String, PropertyMetadata> metadata = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (Entry entry : YamlFile.read(content)) {
                try {
                    metadata.put(entry.key(), metadata(entry));
                } catch (MistakeException e) {
                    problems.add(e.in(file, "nothing is said about " + entry.key()));
                }
            }
            return new FileReading<>(Optional.of(Map.copyOf(metadata)), problems);
        } catch (MistakeException e) {
            return FileReading.broken(e.in(file, "what the file said before holds"));
        }
    }

    private static PropertyMetadata metadata(Entry property) throws MistakeException {
        Map<String, Entry> said = YamlFile.mapping(property.value(), property.key());
        return new PropertyMetadata(text(said, "preferencePath"), isProtected(said), text(said, "final"));
    }

    private static Optional<String> text(Map<String, Entry> said, String key) throws MistakeException {
        if (!said.containsKey(key)) {
            return Optional.empty();
        }
        return Optional.of(YamlFile.text(said.get(key)).strip()).filter(text -> !text.isEmpty());
    }

    private static boolean isProtected(Map<String, Entry> said) throws MistakeException {
        Optional<String> text = text(said, "protected");
        if (text.isEmpty()) {
            return false;
        }
        ValueType.Reading<Boolean> reading = ValueType.TRUTH.read(text.get());
        return reading.value()
                .orElseThrow(() -> new MistakeException(
                        said.get("protected").line(), "protected \"" + text.get() + "\" " + reading.problem()));
    }
}
