/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong while a file is read to its end, so that all of it can be mended at once. */
final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();

    void add(Node where, String reason) {
        add(lineOf(where), reason);
    }

    void add(int line, String reason) {
        found.add(new Mistake(line, reason));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the lines. */
    List<Mistake> all() {
        return found.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
