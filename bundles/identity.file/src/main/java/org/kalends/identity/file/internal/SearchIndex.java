/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryPage;
import org.kalends.identity.DirectoryQuery;

/**
 * Finds the entries of a context by parts of their names and addresses: for each three characters that follow one another
 * in a text, where they are. Of a search the rarest three are looked up, and the entries that have them are looked at.
 */
final class SearchIndex {
    private static final int GRAM = 3;

    private final List<DirectoryEntry> entries;
    private final String[] texts;
    private final Map<Long, Positions> grams = new HashMap<>();

    SearchIndex(List<? extends DirectoryEntry> all) {
        entries =
                all.stream().sorted(Comparator.comparing(DirectoryEntry::key)).collect(Collectors.toUnmodifiableList());
        texts = new String[entries.size()];
        for (int position = 0; position < texts.length; position++) {
            String text = DirectoryQuery.folded(
                    String.join("\n", entries.get(position).searchTexts()));
            texts[position] = text;
            for (int i = 0; i + GRAM <= text.length(); i++) {
                grams.computeIfAbsent(gram(text, i), any -> new Positions()).add(position);
            }
        }
        grams.values().forEach(Positions::trim);
    }

    private static long gram(String text, int at) {
        return (long) text.charAt(at) << 2 * Character.SIZE
                | (long) text.charAt(at + 1) << Character.SIZE
                | text.charAt(at + 2);
    }

    /** All entries, by key. */
    List<DirectoryEntry> entries() {
        return entries;
    }

    DirectoryPage search(DirectoryQuery query) {
        List<String> wanted = query.texts().stream().map(DirectoryQuery::folded).toList();
        Positions candidates = rarest(wanted).orElseGet(() -> Positions.upTo(texts.length));
        int start =
                query.page().map(DirectoryEntry.Key::parse).map(this::behind).orElse(0);
        List<DirectoryEntry> found = new ArrayList<>();
        for (int i = candidates.firstFrom(start); i < candidates.size() && found.size() <= query.limit(); i++) {
            int position = candidates.at(i);
            DirectoryEntry entry = entries.get(position);
            if (query.types().contains(entry.calendarUserType())
                    && wanted.stream().allMatch(texts[position]::contains)) {
                found.add(entry);
            }
        }
        return DirectoryPage.of(found, query.limit());
    }

    /** Where the rarest part of the texts is; empty when they are too short to have one. */
    private Optional<Positions> rarest(List<String> wanted) {
        Optional<Positions> rarest = Optional.empty();
        for (String text : wanted) {
            for (int i = 0; i + GRAM <= text.length(); i++) {
                Positions positions = grams.getOrDefault(gram(text, i), Positions.NONE);
                if (rarest.isEmpty() || positions.size() < rarest.get().size()) {
                    rarest = Optional.of(positions);
                }
            }
        }
        return rarest;
    }

    /** The position of the first entry behind a key. */
    private int behind(DirectoryEntry.Key key) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).key().compareTo(key) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
