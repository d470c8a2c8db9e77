/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;

/** The items that satisfy a condition, in the order of their names, going on after the last name read. */
final class MatchingPages implements PagedItems.Pages {
    private final Lane lane;
    private final ItemQueries queries;
    private final FolderKey folder;
    private final SqlCondition condition;
    private final Set<ItemPart> parts;
    private SqlCondition remaining;
    private Optional<String> index;
    private boolean finished;

    /** How a page is read: at once, or among those that look through much. */
    @FunctionalInterface
    interface Lane {
        Page<Item> read(Work<Page<Item>> page);
    }

    /**
     * Pages of the items that satisfy a condition.
     *
     * @param start a name that all of them come after, if one is known
     * @param firstIndex by which index the first page is to be read, if not by that of names. A condition that few items satisfy is best answered by its
     *     index, and then one page is all; of many, the following pages are best read in the order of names.
     */
    MatchingPages(
            Lane lane,
            ItemQueries queries,
            FolderKey folder,
            SqlCondition condition,
            Optional<String> start,
            Optional<String> firstIndex,
            Set<ItemPart> parts) {
        this.lane = lane;
        this.queries = queries;
        this.folder = folder;
        this.condition = condition;
        this.parts = Set.copyOf(parts);
        this.remaining = start.map(this::after).orElse(condition);
        this.index = firstIndex;
    }

    @Override
    public Optional<List<Item>> next() {
        if (finished) {
            return Optional.empty();
        }
        Page<Item> page = lane.read(session -> queries.matching(session, folder, remaining, index, parts));
        finished = page.isLast();
        if (!finished) {
            String lastName = page.rows().get(page.rows().size() - 1).name();
            remaining = after(lastName);
            index = Optional.empty();
        }
        return Optional.of(page.rows());
    }

    private SqlCondition after(String name) {
        return SqlCondition.of("i.name > ?", name).and(condition);
    }
}
