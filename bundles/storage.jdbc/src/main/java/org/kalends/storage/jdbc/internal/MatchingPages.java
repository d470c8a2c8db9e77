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
    private final SqlCondition following;
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
     * How the first page is asked for. What few items satisfy is best found by what is special about it, and then one page is
     * all; of what many satisfy, the following pages are best read in the order of names.
     *
     * @param condition which items
     * @param index by which they are read, if not by that of names
     */
    record First(SqlCondition condition, Optional<String> index) {}

    /**
     * Pages of the items that satisfy a condition.
     *
     * @param first how the first page is asked for
     * @param following the same condition as it is said for the others
     * @param start a name that all of them come after, if one is known
     */
    MatchingPages(
            Lane lane,
            ItemQueries queries,
            FolderKey folder,
            First first,
            SqlCondition following,
            Optional<String> start,
            Set<ItemPart> parts) {
        this.lane = lane;
        this.queries = queries;
        this.folder = folder;
        this.following = following;
        this.parts = Set.copyOf(parts);
        this.remaining = start.map(name -> after(name, first.condition())).orElse(first.condition());
        this.index = first.index();
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
            remaining = after(lastName, following);
            index = Optional.empty();
        }
        return Optional.of(page.rows());
    }

    private static SqlCondition after(String name, SqlCondition condition) {
        return SqlCondition.of("i.name > ?", name).and(condition);
    }
}
