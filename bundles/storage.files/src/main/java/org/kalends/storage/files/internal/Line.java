/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.Optional;

/**
 * A line of the journal: one of an entry, a step, or a mark.
 *
 * @param table of which an entry has another value
 * @param key of that entry
 * @param value of that entry; nothing when it is gone
 * @param step what is done on disk
 * @param mark how far a transaction has come
 */
record Line(
        Optional<String> table,
        Optional<JsonElement> key,
        Optional<JsonElement> value,
        Optional<Step> step,
        Optional<Mark> mark) {
    /** How far a transaction has come. */
    enum Mark {
        /** All of it has been written. */
        COMMITTED,
        /** All of its steps have been done. */
        DONE
    }

    static Line ofEntry(String table, JsonElement key, JsonElement value) {
        Optional<JsonElement> present = Optional.of(value).filter(json -> !json.equals(JsonNull.INSTANCE));
        return new Line(Optional.of(table), Optional.of(key), present, Optional.empty(), Optional.empty());
    }

    static Line of(Step step) {
        return new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(step), Optional.empty());
    }

    static Line of(Mark mark) {
        return new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(mark));
    }

    boolean is(Mark wanted) {
        return mark.equals(Optional.of(wanted));
    }
}
