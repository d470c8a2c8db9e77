/* SPDX-License-Identifier: Apache-2.0 */
package com.example.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.FilledCollection;
import org.kalends.storage.api.support.FilledItem;

/** The calendar of the board: each change makes another one of it, whose sequence is higher by one. */
final class Notices {
    private static final String FOLDER = "notices";
    private static final String CALENDAR = "calendar";
    private static final Map<PropertyName, String> PROPERTIES =
            Map.of(new PropertyName("DAV:", "displayname"), "<displayname xmlns=\"DAV:\">Notice board</displayname>");
    private static final List<Grant> TO_EVERYONE =
            List.of(new Grant(Grantee.EVERYONE, Set.of(Right.SEE, Right.READ_ALL)));

    private Notices() {}

    /** An empty one. Its sequence begins beyond that of each earlier one, so that nobody goes on from a state of that. */
    static FilledCollection none(int contextId, int ownerId, Instant now) {
        StoredCollection facts = new StoredCollection(
                new CollectionId(contextId, FOLDER),
                CALENDAR,
                ownerId,
                FOLDER,
                false,
                now.toEpochMilli(),
                now,
                now,
                PROPERTIES,
                TO_EVERYONE,
                0);
        return FilledCollection.of(facts, List.of());
    }

    static FilledCollection with(FilledCollection notices, String name, NewItem content, Instant now) {
        Map<String, FilledItem> items = new HashMap<>(notices.items());
        FilledItem before = items.get(name);
        Instant created = before == null ? now : before.created();
        items.put(name, new FilledItem(name, content, created, now, next(notices)));
        Map<String, Long> gone = new HashMap<>(notices.gone());
        gone.remove(name);
        return changed(notices, items, gone, now);
    }

    static FilledCollection without(FilledCollection notices, String name, Instant now) {
        if (!notices.items().containsKey(name)) {
            return notices;
        }
        Map<String, FilledItem> items = new HashMap<>(notices.items());
        items.remove(name);
        Map<String, Long> gone = new HashMap<>(notices.gone());
        gone.put(name, next(notices));
        return changed(notices, items, gone, now);
    }

    private static long next(FilledCollection notices) {
        return notices.facts().sequence() + 1;
    }

    private static FilledCollection changed(
            FilledCollection before, Map<String, FilledItem> items, Map<String, Long> gone, Instant now) {
        StoredCollection facts = before.facts();
        long octets = items.values().stream()
                .mapToLong(item -> item.content().octets().length())
                .sum();
        StoredCollection next = new StoredCollection(
                facts.id(),
                facts.type(),
                facts.ownerId(),
                facts.name(),
                facts.standard(),
                next(before),
                facts.created(),
                now,
                facts.properties(),
                facts.grants(),
                octets);
        return new FilledCollection(next, new TreeMap<>(items), gone, before.horizon());
    }
}
