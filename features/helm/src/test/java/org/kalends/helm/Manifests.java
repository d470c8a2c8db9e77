/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Objects of Kubernetes.
 *
 * @param all each of them, in the order they were rendered
 */
public record Manifests(List<Node> all) {
    /**
     * A part of an object.
     *
     * @param value a map, a list, a text, a number or a truth value; null for what is not there
     */
    public record Node(Object value) {
        /** The part at the end of a path of keys. */
        public Node at(String... path) {
            Object here = value;
            for (String key : path) {
                here = here == null ? null : ((Map<?, ?>) here).get(key);
            }
            return new Node(here);
        }

        /** Its elements; none when it is not there. */
        public List<Node> elements() {
            List<?> list = value == null ? List.of() : (List<?>) value;
            return list.stream().map(Node::new).toList();
        }

        /** The element with a name. */
        public Node named(String name) {
            return elements().stream()
                    .filter(element -> element.at("name").text().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + name + " in " + value));
        }

        /** What it is as a text. */
        public String text() {
            return Objects.requireNonNull(value, "There is nothing").toString();
        }

        /** What it is as a number. */
        public int number() {
            return (Integer) value;
        }

        /** Its elements as texts. */
        public List<String> texts() {
            return elements().stream().map(Node::text).toList();
        }

        /** The same, or nothing when it is not there. */
        public Optional<Node> present() {
            return Optional.ofNullable(value).map(Node::new);
        }

        /** Texts by key. */
        public Map<String, String> entries() {
            Map<String, String> entries = new TreeMap<>();
            ((Map<?, ?>) value).forEach((key, entry) -> entries.put(key.toString(), entry.toString()));
            return entries;
        }
    }

    static Manifests parse(String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        List<Node> all = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(strict)).loadAll(yaml)) {
            if (document != null) {
                all.add(new Node(document));
            }
        }
        return new Manifests(all);
    }

    /** All of a kind. */
    public List<Node> of(String kind) {
        return all.stream()
                .filter(object -> object.at("kind").text().equals(kind))
                .toList();
    }

    /** The only one of a kind. */
    public Node only(String kind) {
        List<Node> found = of(kind);
        if (found.size() != 1) {
            throw new AssertionError("Not one " + kind + " but " + found);
        }
        return found.get(0);
    }

    /** The one of a kind with a name. */
    public Node get(String kind, String name) {
        return of(kind).stream()
                .filter(object -> object.at("metadata", "name").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + ' ' + name + " in " + all));
    }

    /** The container of the server. */
    public Node container() {
        return pod().at("containers").named("kalends");
    }

    /** What the pod of the server is to be. */
    public Node pod() {
        return only("StatefulSet").at("spec", "template", "spec");
    }
}
