/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.media.InlineMedium;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

/**
 * Puts the lines of a card into the other version, one by one. Each line is put back at once, and where that does not give
 * the same line again, it is carried along: so nothing can be lost.
 */
final class Mapping {
    private static final Set<String> ONCE_IN_4 = Set.of(Card.N, "BDAY", "ANNIVERSARY", "GENDER", "KIND", "REV");

    private final Version wanted;
    private final Version source;
    private final List<ContentLine> mapped = new ArrayList<>();
    /** By the digest of a line what is carried for it; lines that say the same have theirs in order. */
    private final Map<String, Deque<Carrier>> anchored = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final ToldOnce once;

    private Mapping(List<ContentLine> lines, Version wanted) {
        this.once = ToldOnce.of(lines);
        this.wanted = wanted;
        this.source = wanted == Version.V3 ? Version.V4 : Version.V3;
    }

    /** Lines of the other version as lines of the version wanted. */
    static List<ContentLine> of(List<ContentLine> lines, Version wanted) {
        Mapping mapping = new Mapping(lines, wanted);
        List<Carrier> carriers = Carrier.all(lines);
        carriers.forEach(carrier -> carrier.anchor().ifPresent(anchor -> mapping.anchored
                .computeIfAbsent(anchor, digest -> new ArrayDeque<>())
                .add(carrier)));
        lines.stream().filter(line -> Carrier.of(line).isEmpty()).forEach(mapping::map);
        carriers.stream()
                .filter(carrier -> carrier.anchor().isEmpty())
                .map(Carrier::line)
                .forEach(mapping::unpack);
        return mapping.mapped;
    }

    private void map(ContentLine line) {
        Optional<ContentLine> direct = LineConversion.of(line, wanted);
        Optional<Carrier> carrier = carrier(line);
        if (carrier.isPresent()) {
            add(carrier.get().line(direct.orElse(line)));
        } else if (direct.isEmpty() || wanted == Version.V3 && once.leavesOut(line)) {
            add(Carrier.whole(line).written());
        } else {
            add(direct.get());
            keep(line, direct.get());
        }
    }

    private Optional<Carrier> carrier(ContentLine line) {
        return anchored.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(anchored.get(Canonical.digest(line))).map(Deque::poll);
    }

    private void add(ContentLine line) {
        mapped.add(line);
        seen.add(line.name());
    }

    /** Sees to it that a line can be had back. */
    private void keep(ContentLine line, ContentLine direct) {
        Optional<ContentLine> back = LineConversion.of(direct, source);
        if (back.filter(found -> Canonical.same(found, line)).isEmpty()) {
            boolean sameValue = back.filter(found -> found.is(line.name()))
                    .filter(found -> sameValue(found, line))
                    .isPresent();
            Carrier carrier = sameValue ? Carrier.ofHead(direct, line) : Carrier.beside(direct, line);
            mapped.add(carrier.written());
        }
    }

    /** A medium is not told twice, however its line writes it; what else is written in another way is carried with its value. */
    private static boolean sameValue(ContentLine back, ContentLine line) {
        return back.value().equals(line.value())
                || InlineMedium.of(line).isPresent() && Canonical.value(back).equals(Canonical.value(line));
    }

    /** A line that was carried. Where a client that was not shown it has said the same property meanwhile, that holds. */
    private void unpack(ContentLine line) {
        boolean taken = wanted == Version.V4
                && ONCE_IN_4.contains(line.name())
                && LineConversion.of(line, source).isEmpty()
                && line.parameter("ALTID").isEmpty()
                && seen.contains(line.name());
        if (!taken) {
            add(line);
        }
    }
}
