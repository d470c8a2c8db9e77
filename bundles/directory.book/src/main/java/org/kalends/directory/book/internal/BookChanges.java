/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.directory.book.internal.DirectoryEntries.NamedCard;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What makes a book like a directory: only what is another one than it was is written, some hundred cards to a transaction. */
final class BookChanges {
    private static final Logger LOG = LoggerFactory.getLogger(BookChanges.class);
    private static final int GROUP = 200;

    private final StoredCollection book;
    private final CollectionType type;
    private final Storage storage;
    private final UnitsOfWork units;

    /** Cards that are there and that no entry has claimed, by name. */
    private final Map<String, Present> present = new HashMap<>();

    private final List<UnitOfWork> waiting = new ArrayList<>();
    private int written;
    private int removed;
    private int refused;

    private record Present(String etag, int author) {}

    BookChanges(StoredCollection book, CollectionType type, Storage storage, UnitsOfWork units) {
        this.book = book;
        this.type = type;
        this.storage = storage;
        this.units = units;
        try (Stream<Item> items = storage.items().select(book.id(), new Selection.All(), Set.of())) {
            items.forEach(item -> present.put(item.name(), new Present(item.etag(), item.createdBy())));
        }
    }

    /** Has a card in the book. */
    void card(NamedCard card) {
        Present before = present.remove(card.name());
        boolean isOthers = before != null && before.author() != card.author();
        if (before != null && !isOthers && ETag.of(card.octets()).value().equals(before.etag())) {
            return;
        }
        try {
            AcceptedObject accepted = type.format().accept(card.octets(), book);
            if (isOthers) {
                add(removal(card.name()));
            }
            add(unit().madeBy(card.author()).put(type, book, card.name(), accepted, Condition.NONE));
            written++;
        } catch (DavException e) {
            refuse(card.name(), e);
        }
    }

    /** Takes out of the book whatever was not asked for; what was asked for is in it when this returns. */
    void removeOthers() {
        for (String name : present.keySet()) {
            add(removal(name));
            removed++;
        }
        commit();
    }

    private UnitOfWork removal(String name) {
        return unit().also(new Write.DeleteItem(new ItemAddress(book.id(), name), Condition.NONE));
    }

    private UnitOfWork unit() {
        return units.begin(new UserId(book.id().contextId(), CollectionOwner.NOBODY), storage);
    }

    private void add(UnitOfWork unit) {
        waiting.add(unit);
        if (waiting.size() == GROUP) {
            commit();
        }
    }

    private void commit() {
        for (WorkOutcome outcome : units.commitAll(waiting)) {
            try {
                outcome.committed();
            } catch (DavException e) {
                refuse("something", e);
            }
        }
        waiting.clear();
    }

    /** One entry that makes no card must not keep the others from theirs. */
    private void refuse(String name, DavException refusal) {
        refused++;
        LOG.warn(
                "{} cannot be in the global address book of context {}: {}",
                name,
                book.id().contextId(),
                refusal.getMessage());
    }

    @Override
    public String toString() {
        return written + " written, " + removed + " removed, " + refused + " not fit";
    }
}
