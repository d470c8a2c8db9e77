/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/** Short ways of talking about units of work. */
public interface UnitsUnderTest extends ManyThreads {
    Author AUTHOR = new Author(OWNER, "a test");

    default Committed commit(Write... writes) {
        return testee().commit(unit(writes));
    }

    default Unit unit(Write... writes) {
        return guarded(List.of(), writes);
    }

    default Unit guarded(List<Guard> guards, Write... writes) {
        return new Unit(guards, List.of(writes), AUTHOR);
    }

    /** A put of an event with a UID of its own name. */
    default Write putting(CollectionId collection, String name) {
        return putting(collection, name, Condition.NONE);
    }

    default Write putting(CollectionId collection, String name, Condition condition) {
        return new Write.PutItem(new ItemAddress(collection, name), event("uid of " + name), condition);
    }

    default Write deleting(CollectionId collection, String name) {
        return new Write.DeleteItem(new ItemAddress(collection, name), Condition.NONE);
    }

    default Write moving(CollectionId from, String name, CollectionId to) {
        return new Write.MoveItem(
                new ItemAddress(from, name), new ItemAddress(to, name), Condition.NONE, Condition.NONE);
    }

    /** All that can be seen of collections; equal when nothing has changed. */
    record Seen(List<Optional<StoredCollection>> collections, List<List<String>> items, List<Answer> changes) {}

    default Seen seen(CollectionId... ids) {
        return new Seen(
                List.of(ids).stream().map(id -> testee().collections().find(id)).toList(),
                List.of(ids).stream().map(this::names).toList(),
                List.of(ids).stream().map(id -> since(id, 0)).toList());
    }
}
