/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of one mapping. A field that is missing or of another type is noted as a mistake and reads as empty or 0,
 * so that reading goes on; what was read is of use only when there was no mistake.
 */
final class Fields {
    private final Node node;
    private final String owner;
    private final Mistakes mistakes;
    private final Map<String, NodeTuple> tuples;

    private Fields(Node node, String owner, Mistakes mistakes) {
        this.node = node;
        this.owner = owner;
        this.mistakes = mistakes;
        this.tuples = tuples(node, owner, mistakes);
    }

    /**
     * Reads a mapping.
     *
     * @param node what should be a mapping
     * @param owner what it describes, for messages: {@code a user}
     * @param known the keys it may have
     */
    static Fields of(Node node, String owner, Set<String> known, Mistakes mistakes) {
        Fields fields = new Fields(node, owner, mistakes);
        fields.tuples.forEach((key, tuple) -> {
            if (!known.contains(key)) {
                mistakes.add(tuple.getKeyNode(), "unknown key " + key + " in " + owner);
            }
        });
        return fields;
    }

    /** Where a field stands; the mapping's own line when it is not there. */
    int lineOf(String key) {
        return Mistakes.lineOf(tuples.containsKey(key) ? tuples.get(key).getKeyNode() : node);
    }

    void mistake(String key, String reason) {
        mistakes.add(lineOf(key), reason);
    }

    Optional<String> text(String key) {
        return value(key).flatMap(value -> scalar(value, key));
    }

    /** A text that is not blank, without surrounding blanks. */
    String requiredText(String key) {
        Optional<Node> value = value(key);
        Optional<String> text = value.flatMap(node -> scalar(node, key)).map(String::strip);
        if (value.isEmpty() || text.filter(String::isEmpty).isPresent()) {
            mistakes.add(lineOf(key), owner + " needs a value for " + key);
        }
        return text.orElse("");
    }

    /** The number of whatever this is: a whole one, 1 or more. */
    int requiredId() {
        String text = requiredText("id");
        if (text.isEmpty()) {
            return 0;
        }
        if (tuples.get("id").getValueNode().getTag().equals(Tag.INT) && text.matches("[1-9]\\d{0,8}")) {
            return Integer.parseInt(text);
        }
        mistake("id", "the id of " + owner + " is a whole number of 1 or more");
        return 0;
    }

    List<String> texts(String key) {
        return nodes(key).stream()
                .map(element -> scalar(element, "each of " + key))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The elements of a list; none when there is no such field. */
    List<Node> nodes(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        value.ifPresent(other -> mistakes.add(other, key + " of " + owner + " is a list"));
        return List.of();
    }

    /** A mapping of any keys to texts; empty when there is no such field. */
    Map<String, String> textMap(String key) {
        Map<String, String> texts = new HashMap<>();
        value(key).ifPresent(value -> tuples(value, key + " of " + owner, mistakes)
                .forEach((name, tuple) -> scalar(tuple.getValueNode(), name).ifPresent(text -> texts.put(name, text))));
        return texts;
    }

    /** The value of a field; a field without one is as good as none. */
    private Optional<Node> value(String key) {
        return Optional.ofNullable(tuples.get(key)).map(NodeTuple::getValueNode).filter(value -> !value.getTag()
                .equals(Tag.NULL));
    }

    private Optional<String> scalar(Node value, String name) {
        if (value instanceof ScalarNode scalar && !value.getTag().equals(Tag.NULL)) {
            return Optional.of(scalar.getValue());
        }
        mistakes.add(value, name + " of " + owner + " is a text");
        return Optional.empty();
    }

    private static Map<String, NodeTuple> tuples(Node node, String owner, Mistakes mistakes) {
        Map<String, NodeTuple> tuples = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(node, owner + " is a mapping of keys to values");
            return tuples;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(tuple.getKeyNode(), "a key of " + owner + " is a text");
            } else if (tuples.putIfAbsent(key.getValue(), tuple) != null) {
                mistakes.add(key, "the key " + key.getValue() + " stands twice in " + owner);
            }
        }
        return tuples;
    }
}
