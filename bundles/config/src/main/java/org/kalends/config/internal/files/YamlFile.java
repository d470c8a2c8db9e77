/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kalends.problem.api.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Takes YAML apart as far as files of configuration go: a mapping of names to mappings of keys to texts. */
final class YamlFile {
    /** The words for truth values that YAML 1.1 knows besides the usual ones. */
    private static final Set<String> YES = Set.of("yes", "on", "true");

    private YamlFile() {}

    /** What cannot be understood, and where. */
    static final class MistakeException extends Exception {
        private final int line;

        MistakeException(int line, String message) {
            super(message);
            this.line = line;
        }

        Problem in(Path file, String consequence) {
            return Problem.error(line == 0 ? file.toString() : file + ":" + line, getMessage() + "; " + consequence);
        }
    }

    /** One entry of a mapping. */
    record Entry(String key, int line, Node value) {}

    /** The entries of the file's outermost mapping; a key that stands there twice is there twice. */
    static List<Entry> read(byte[] content) throws MistakeException {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .compose(new UnicodeReader(new ByteArrayInputStream(content)));
            return root == null || isNothing(root) ? List.of() : entries(root, "the file");
        } catch (MarkedYAMLException e) {
            throw new MistakeException(e.getProblemMark().getLine() + 1, e.getProblem());
        } catch (YAMLException e) {
            throw new MistakeException(0, e.getMessage());
        }
    }

    /** The entries of a mapping by key. */
    static Map<String, Entry> mapping(Node node, String owner) throws MistakeException {
        Map<String, Entry> mapping = new LinkedHashMap<>();
        for (Entry entry : entries(node, owner)) {
            if (mapping.put(entry.key, entry) != null) {
                throw new MistakeException(entry.line, entry.key + " stands twice in " + owner);
            }
        }
        return mapping;
    }

    /** A value as text: several ones with commas between them, truth values as {@code true} and {@code false}. */
    static String text(Entry entry) throws MistakeException {
        if (entry.value instanceof SequenceNode sequence) {
            List<String> texts = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                texts.add(scalar(element, "each of " + entry.key));
            }
            return String.join(", ", texts);
        }
        return scalar(entry.value, entry.key);
    }

    private static String scalar(Node node, String owner) throws MistakeException {
        if (!(node instanceof ScalarNode scalar)) {
            throw new MistakeException(line(node), owner + " is a text, not a mapping or a list");
        }
        if (node.getTag().startsWith("!")) {
            throw new MistakeException(
                    line(node), "YAML takes the ! of %s for a sign of its own; put it in quotes".formatted(owner));
        }
        if (isNothing(node)) {
            return "";
        }
        boolean truth = node.getTag().equals(Tag.BOOL);
        return truth ? Boolean.toString(YES.contains(scalar.getValue().toLowerCase(Locale.ROOT))) : scalar.getValue();
    }

    private static List<Entry> entries(Node node, String owner) throws MistakeException {
        if (!(node instanceof MappingNode mapping)) {
            throw new MistakeException(line(node), owner + " is not a mapping of keys to values");
        }
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new MistakeException(line(tuple.getKeyNode()), "a key of " + owner + " is not a text");
            }
            entries.add(new Entry(key.getValue(), line(key), tuple.getValueNode()));
        }
        return entries;
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
