/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.PropertyName;

/** What users keep of their own in a database. */
final class JdbcPersonalStore implements PersonalStore {
    /** Most keys that one statement asks for. */
    private static final int RUN = 256;

    private final Databases databases;

    JdbcPersonalStore(Databases databases) {
        this.databases = databases;
    }

    /** A value, and at what it is kept. */
    private record Kept<K>(K at, PropertyName property, String value) {}

    @Override
    public Map<CollectionId, Map<PropertyName, String>> ofCollections(Set<CollectionId> collections, int userId) {
        List<Kept<CollectionId>> kept = new ArrayList<>();
        Map<Integer, List<Long>> folders = new HashMap<>();
        collections.stream().flatMap(id -> FolderKey.of(id).stream()).forEach(key -> folders.computeIfAbsent(
                        key.contextId(), context -> new ArrayList<>())
                .add(key.folderId()));
        folders.forEach((contextId, ids) -> runs(ids).forEach(run -> kept.addAll(ofFolders(contextId, run, userId))));
        return byKey(kept);
    }

    private List<Kept<CollectionId>> ofFolders(int contextId, List<Long> folderIds, int userId) {
        List<Object> arguments = new ArrayList<>(List.of(contextId));
        arguments.addAll(InList.padded(folderIds));
        arguments.add(userId);
        return databases
                .of(contextId)
                .read(session -> session.list(
                        "SELECT namespace, name, value, folder_id FROM collection_personal WHERE context_id = ? AND folder_id IN "
                                + InList.marks(folderIds.size()) + " AND user_id = ?",
                        row -> new Kept<>(
                                new FolderKey(contextId, row.getLong(4)).id(),
                                new PropertyName(row.getString(1), row.getString(2)),
                                row.getString(3)),
                        arguments));
    }

    @Override
    public Map<PropertyName, String> ofItem(ItemAddress item, int userId) {
        return ofItems(item.collection(), Set.of(item.name()), userId).getOrDefault(item.name(), Map.of());
    }

    @Override
    public Map<String, Map<PropertyName, String>> ofItems(CollectionId collection, Set<String> names, int userId) {
        List<Kept<String>> kept = new ArrayList<>();
        FolderKey.of(collection).ifPresent(folder -> runs(List.copyOf(names))
                .forEach(run -> kept.addAll(ofItems(folder, run, userId))));
        return byKey(kept);
    }

    private List<Kept<String>> ofItems(FolderKey folder, List<String> names, int userId) {
        List<Object> arguments = new ArrayList<>(List.of(folder.contextId(), folder.folderId()));
        arguments.addAll(InList.padded(names));
        arguments.add(userId);
        return databases
                .of(folder.contextId())
                .read(session -> session.list(
                        """
                SELECT p.namespace, p.name, p.value, i.name FROM item i CROSS JOIN item_personal p
                WHERE i.context_id = ? AND i.folder_id = ? AND i.name IN %s
                  AND p.context_id = i.context_id AND p.folder_id = i.folder_id AND p.item_no = i.item_no
                  AND p.user_id = ?
                """
                                .formatted(InList.marks(names.size())),
                        row -> new Kept<>(
                                row.getString(4),
                                new PropertyName(row.getString(1), row.getString(2)),
                                row.getString(3)),
                        arguments));
    }

    private static <T> List<List<T>> runs(List<T> keys) {
        List<List<T>> runs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += RUN) {
            runs.add(keys.subList(i, Math.min(keys.size(), i + RUN)));
        }
        return runs;
    }

    private static <K> Map<K, Map<PropertyName, String>> byKey(List<Kept<K>> kept) {
        Map<K, Map<PropertyName, String>> values = new HashMap<>();
        kept.forEach(
                each -> values.computeIfAbsent(each.at(), at -> new HashMap<>()).put(each.property(), each.value()));
        return values;
    }
}
