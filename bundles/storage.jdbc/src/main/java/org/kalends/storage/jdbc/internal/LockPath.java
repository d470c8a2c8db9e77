/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import org.kalends.storage.api.Lock;

/**
 * A path of locks, related to others by its segments. Everything is below the empty path, which has none.
 *
 * @param text the segments, joined by slashes
 */
record LockPath(String text) {
    /** The path itself and all above it. */
    SqlCondition atOrAbove() {
        List<String> paths = new ArrayList<>(List.of(text));
        for (int slash = text.lastIndexOf('/'); slash >= 0; slash = text.lastIndexOf('/', slash - 1)) {
            paths.add(text.substring(0, slash));
        }
        paths.add("");
        return new SqlCondition("path IN " + InList.marks(paths.size()), List.copyOf(InList.padded(paths)));
    }

    /** All paths below, as a range that an index can answer: {@code 0} is the character after the slash. */
    SqlCondition below() {
        return text.isEmpty()
                ? SqlCondition.of("path > ?", "")
                : SqlCondition.of("path >= ? AND path < ?", text + "/", text + "0");
    }

    /** Whether two locks that are at, above or below each other's path cannot both be. */
    static boolean conflict(Lock one, Lock other) {
        int lengths = Integer.compare(one.path().length(), other.path().length());
        boolean reaches = lengths == 0 || (lengths < 0 ? one.deep() : other.deep());
        return reaches && (one.exclusive() || other.exclusive());
    }
}
