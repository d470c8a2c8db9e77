/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;

/** The items that have one of some names, a run of names at a time. */
final class NamedPages implements PagedItems.Pages {
    private final Databases databases;
    private final ItemQueries queries;
    private final FolderKey folder;
    private final Set<ItemPart> parts;
    private List<String> remaining;

    NamedPages(Databases databases, ItemQueries queries, FolderKey folder, List<String> names, Set<ItemPart> parts) {
        this.databases = databases;
        this.queries = queries;
        this.folder = folder;
        this.parts = Set.copyOf(parts);
        this.remaining = inCodePointOrder(names);
    }

    @Override
    public Optional<List<Item>> next() {
        if (remaining.isEmpty()) {
            return Optional.empty();
        }
        List<String> run = remaining.subList(0, Math.min(remaining.size(), Page.size(parts)));
        Page<Item> page =
                databases.of(folder.contextId()).snapshot(session -> queries.named(session, folder, run, parts));
        int done = page.isLast() ? run.size() : 1 + run.indexOf(lastName(page));
        remaining = remaining.subList(done, remaining.size());
        return Optional.of(page.rows());
    }

    private static String lastName(Page<Item> page) {
        return page.rows().get(page.rows().size() - 1).name();
    }

    /** UTF-8 octets compare as code points do, and as the database compares. */
    private static List<String> inCodePointOrder(List<String> names) {
        Map<String, byte[]> octets = names.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), name -> name.getBytes(StandardCharsets.UTF_8)));
        return octets.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Arrays::compareUnsigned))
                .map(Map.Entry::getKey)
                .toList();
    }
}
