/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kalends.carddav.internal.text.ContentLine;

/** The groups of a card, of which new ones can be had. */
final class Groups {
    private final Set<String> taken = new HashSet<>();
    private int number;

    private Groups() {}

    static Groups of(List<ContentLine> lines) {
        Groups groups = new Groups();
        lines.forEach(line -> groups.taken.add(line.group().toUpperCase(Locale.ROOT)));
        return groups;
    }

    /** A group that no line has. */
    String free() {
        String group;
        do {
            number++;
            group = "item" + number;
        } while (!taken.add(group.toUpperCase(Locale.ROOT)));
        return group;
    }
}
