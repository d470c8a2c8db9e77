/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.kalends.config.ConfigValue;
import org.kalends.problem.api.Problem;

/**
 * A file in the syntax of {@link Properties}. It is read one property at a time, so that each value knows its
 * line and a wrong line does no harm to the others.
 */
final class PropertiesFile {
    private final Path file;
    private final String scope;
    private final FileRules rules;
    private final Map<String, ConfigValue> values = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean others;

    private PropertiesFile(Path file, String scope, FileRules rules) {
        this.file = file;
        this.scope = scope;
        this.rules = rules;
    }

    static FileReading<Map<String, ConfigValue>> read(Path file, byte[] content, String scope, FileRules rules) {
        PropertiesFile reader = new PropertiesFile(file, scope, rules);
        FileText text = FileText.of(content);
        if (!text.isUnicode()) {
            reader.problems.add(Problem.warning(
                    file.toString(), "this file is not UTF-8 and is read as ISO 8859-1; please save it as UTF-8"));
        }
        reader.readLines(text.text());
        // A file without a property of ours is somebody else's, and so are its faults
        List<Problem> own = reader.values.isEmpty() && reader.others ? List.of() : reader.problems;
        return new FileReading<>(Optional.of(Map.copyOf(reader.values)), own);
    }

    private void readLines(String text) {
        Iterator<String> lines = Arrays.asList(text.split("\r\n|\r|\n", -1)).iterator();
        int number = 0;
        while (lines.hasNext()) {
            int first = number + 1;
            StringBuilder property = new StringBuilder(lines.next());
            number++;
            // A line of comment goes on nowhere; another one does when it ends in a backslash that is not escaped
            while (!isComment(property) && goesOn(property) && lines.hasNext()) {
                property.append('\n').append(lines.next());
                number++;
            }
            readProperty(property.toString(), first);
        }
    }

    private void readProperty(String text, int line) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(file + ":" + line, "this line does not hold: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
        // What Java makes of a lonely backslash
        one.remove("");
        one.forEach((name, value) -> put(name.toString(), value.toString(), line));
    }

    private void put(String name, String text, int line) {
        if (!rules.namespaces().include(name)) {
            others = true;
            return;
        }
        ConfigValue value = rules.value(text, scope, file + ":" + line, problems::add);
        ConfigValue before = values.put(name, value);
        if (before != null) {
            problems.add(Problem.warning(value.origin(), name + " takes the place of the one at " + before.origin()));
        }
    }

    private static boolean isComment(CharSequence line) {
        String text = line.toString().stripLeading();
        return text.startsWith("#") || text.startsWith("!");
    }

    private static boolean goesOn(CharSequence line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }
}
