/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kalends.identity.DirectoryChanges;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryEntry.Key;

/**
 * What has changed from one good file to the next, for as long as the process lives: a token names the process and how
 * many good files it had read. Immutable.
 */
final class ChangeLog {
    private static final char SEPARATOR = '/';

    private final String process;
    private final int most;
    private final long readings;
    private final Map<Integer, History> histories;

    /**
     * The log of a process that has read no file.
     *
     * @param most most changes of a context to remember; when there are more, older tokens are unknown
     */
    ChangeLog(int most) {
        this(UUID.randomUUID().toString(), most, 0, Map.of());
    }

    private ChangeLog(String process, int most, long readings, Map<Integer, History> histories) {
        this.process = process;
        this.most = most;
        this.readings = readings;
        this.histories = Map.copyOf(histories);
    }

    /** The log after another file was read. */
    ChangeLog after(Population before, Population now) {
        long reading = readings + 1;
        Set<Integer> contexts = new HashSet<>(before.contextIds());
        contexts.addAll(now.contextIds());
        Map<Integer, History> next = new HashMap<>();
        for (int contextId : contexts) {
            Map<Key, Boolean> changes = difference(before.entries(contextId), now.entries(contextId));
            next.put(contextId, histories.getOrDefault(contextId, History.NONE).with(changes, reading, most));
        }
        return new ChangeLog(process, most, reading, next);
    }

    /** What is different, and whether it is gone. */
    private static Map<Key, Boolean> difference(List<DirectoryEntry> before, List<DirectoryEntry> now) {
        Map<Key, DirectoryEntry> old = new HashMap<>();
        before.forEach(entry -> old.put(entry.key(), entry));
        Map<Key, Boolean> changes = new HashMap<>();
        for (DirectoryEntry entry : now) {
            if (!entry.equals(old.remove(entry.key()))) {
                changes.put(entry.key(), false);
            }
        }
        old.keySet().forEach(gone -> changes.put(gone, true));
        return changes;
    }

    /** A token for this state. */
    String token() {
        return process + SEPARATOR + readings;
    }

    /** What has changed in a context since a token was given out; empty when that is not known. */
    Optional<DirectoryChanges> since(String token, int contextId) {
        History history = histories.getOrDefault(contextId, History.NONE);
        return reading(token)
                .filter(since -> since >= history.forgotten() && since <= readings)
                .map(since -> new DirectoryChanges(history.since(since, false), history.since(since, true), token()));
    }

    private Optional<Long> reading(String token) {
        if (!token.startsWith(process + SEPARATOR)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(token.substring(process.length() + 1)));
        } catch (NumberFormatException e) {
            // A token that nobody here has given out is an unknown one
            return Optional.empty();
        }
    }

    /** The latest change of an entry: at which reading, and whether it is gone since. */
    private record Change(long reading, boolean gone) {}

    /**
     * What is known of the past of a context.
     *
     * @param changes the latest change of each entry that has changed
     * @param forgotten up to which reading changes are no longer known
     */
    private record History(Map<Key, Change> changes, long forgotten) {
        static final History NONE = new History(Map.of(), 0);

        History with(Map<Key, Boolean> more, long reading, int most) {
            if (more.isEmpty()) {
                return this;
            }
            Map<Key, Change> all = new HashMap<>(changes);
            more.forEach((key, gone) -> all.put(key, new Change(reading, gone)));
            return all.size() > most ? new History(Map.of(), reading) : new History(all, forgotten);
        }

        Set<Key> since(long reading, boolean gone) {
            Set<Key> keys = new HashSet<>();
            changes.forEach((key, change) -> {
                if (change.reading() > reading && change.gone() == gone) {
                    keys.add(key);
                }
            });
            return keys;
        }
    }
}
