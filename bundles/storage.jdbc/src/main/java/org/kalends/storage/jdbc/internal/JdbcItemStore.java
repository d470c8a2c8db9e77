/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.TooCostlyException;
import org.kalends.storage.api.support.UnitItemStore;

/** Items in a database. */
final class JdbcItemStore extends UnitItemStore {
    private static final int MOST_CONDITIONS = 250;
    private static final SqlCondition ANY = SqlCondition.of("1 = 1");

    private final Databases databases;
    private final ItemQueries queries = new ItemQueries();
    private final CollectionQueries collections;
    private final IndexConditionSql conditions;

    JdbcItemStore(Databases databases, JdbcUnits units) {
        super(units::commit);
        this.databases = databases;
        this.conditions = new IndexConditionSql(databases.main().dialect());
        this.collections = new CollectionQueries(databases.main().dialect());
    }

    @Override
    public Optional<Item> find(ItemAddress address, Set<ItemPart> parts) {
        return FolderKey.of(address.collection()).flatMap(folder -> find(folder, address.name(), Set.copyOf(parts)));
    }

    /** What a GET and a PROPFIND ask for takes one statement. */
    private Optional<Item> find(FolderKey folder, String name, Set<ItemPart> parts) {
        Database database = databases.of(folder.contextId());
        if (parts.isEmpty()) {
            return database.read(session -> queries.row(session, folder, name)).map(ItemRow::facts);
        }
        if (parts.equals(Set.of(ItemPart.OCTETS))) {
            return database.read(session -> queries.withOctets(session, folder, name));
        }
        if (parts.equals(Set.of(ItemPart.SMALL_OCTETS))) {
            return database.read(session -> queries.withSmallOctets(session, folder, name));
        }
        return database.snapshot(session -> queries.find(session, folder, name, parts));
    }

    @Override
    public Stream<Item> select(CollectionId collection, Selection selection, Set<ItemPart> parts) {
        FolderKey folder = FolderKey.require(collection);
        CollectionQueries.Progress progress = databases
                .of(folder.contextId())
                .read(session -> collections.progress(session, folder))
                .orElseThrow(() -> new NoSuchCollectionException(collection));
        return PagedItems.stream(pages(folder, selection, parts, progress.indexRevision()));
    }

    @Override
    public List<Item> withUid(int contextId, int ownerId, String type, String uid, Set<ItemPart> parts) {
        ItemQueries.OwnedUid wanted = new ItemQueries.OwnedUid(contextId, ownerId, type, uid);
        return databases.of(contextId).snapshot(session -> queries.withUid(session, wanted, parts));
    }

    /** @param indexRevision the least revision by which an item of the collection was indexed, or less */
    private PagedItems.Pages pages(FolderKey folder, Selection selection, Set<ItemPart> parts, int indexRevision) {
        if (selection instanceof Selection.Names names) {
            return new NamedPages(databases, queries, folder, names.names(), parts);
        }
        if (selection instanceof Selection.Matching matching) {
            return pages(folder, matching, parts, indexRevision);
        }
        MatchingPages.First all = new MatchingPages.First(ANY, Optional.empty());
        return new MatchingPages(inOneState(folder, parts), queries, folder, all, ANY, Optional.empty(), parts);
    }

    private PagedItems.Pages pages(
            FolderKey folder, Selection.Matching matching, Set<ItemPart> parts, int indexRevision) {
        IndexCondition wanted = bounded(matching.condition());
        boolean isAsked = indexRevision >= matching.revision().orElse(Integer.MIN_VALUE);
        boolean boundByTime = conditions.isBoundByTime(wanted);
        UnaryOperator<SqlCondition> completed =
                asked -> isAsked ? asked : orOlder(asked, matching.revision().getAsInt());
        // Few items are in a range of time, so that it is sooner done to look at the terms of these
        IndexConditionSql byFew = boundByTime ? conditions : conditions.termsFirst(folder);
        MatchingPages.First first = new MatchingPages.First(
                completed.apply(byFew.of(wanted)),
                isAsked && boundByTime ? Optional.of("item_span") : Optional.empty());
        MatchingPages.Lane lane = conditions.looksThroughTerms(wanted)
                ? page -> databases.of(folder.contextId()).search(page)
                : inOneState(folder, parts);
        return new MatchingPages(
                lane, queries, folder, first, completed.apply(conditions.of(wanted)), conditions.start(wanted), parts);
    }

    /** A page of facts alone is read with one statement, which needs no transaction to see one state. */
    private MatchingPages.Lane inOneState(FolderKey folder, Set<ItemPart> parts) {
        return parts.isEmpty() || ItemPart.areStateAlone(parts)
                ? page -> databases.of(folder.contextId()).read(page)
                : page -> databases.of(folder.contextId()).snapshot(page);
    }

    private static SqlCondition orOlder(SqlCondition asked, int revision) {
        return SqlCondition.joined("OR", List.of(asked, SqlCondition.of("i.index_revision < ?", revision)));
    }

    /** A database takes no expression of any depth, and gives its time to one question alone. */
    private IndexCondition bounded(IndexCondition condition) {
        if (conditions.count(condition) > MOST_CONDITIONS) {
            throw new TooCostlyException("A question has more than " + MOST_CONDITIONS + " conditions");
        }
        return condition;
    }
}
