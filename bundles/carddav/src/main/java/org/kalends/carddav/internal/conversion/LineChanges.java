/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.carddav.internal.text.ContentLine;

/** What became of the lines of a card, each known by the digest of what it says. */
final class LineChanges {
    private final Map<String, ContentLine> now;
    private final Map<String, ContentLine> successors = new HashMap<>();

    private LineChanges(Map<String, ContentLine> now) {
        this.now = now;
    }

    /**
     * Compares two states of a card. Of lines of one name that have gone and of those that have come, the first took the place
     * of the first, and so on.
     */
    static LineChanges between(List<ContentLine> before, List<ContentLine> after) {
        LineChanges changes = new LineChanges(byDigest(after));
        Map<String, ContentLine> old = byDigest(before);
        Map<String, Deque<ContentLine>> come = new HashMap<>();
        changes.now.forEach((digest, line) -> {
            if (!old.containsKey(digest)) {
                come.computeIfAbsent(line.name(), name -> new ArrayDeque<>()).add(line);
            }
        });
        old.forEach((digest, line) -> {
            Deque<ContentLine> candidates = come.getOrDefault(line.name(), new ArrayDeque<>());
            if (!changes.now.containsKey(digest) && !candidates.isEmpty()) {
                changes.successors.put(digest, candidates.remove());
            }
        });
        return changes;
    }

    private static Map<String, ContentLine> byDigest(List<ContentLine> lines) {
        Map<String, ContentLine> byDigest = new LinkedHashMap<>();
        lines.forEach(line -> byDigest.putIfAbsent(Canonical.digest(line), line));
        return byDigest;
    }

    /** Whether a line of this digest is still there. */
    boolean isUnchanged(String digest) {
        return now.containsKey(digest);
    }

    /** The line that took the place of the one of this digest, if one did. */
    Optional<ContentLine> successor(String digest) {
        return Optional.ofNullable(successors.get(digest));
    }
}
