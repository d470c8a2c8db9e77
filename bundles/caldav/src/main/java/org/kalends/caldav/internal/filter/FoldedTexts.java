/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/** Compares the texts of one object with what filters ask for; a long one is folded once for all of them. */
final class FoldedTexts {
    private static final int LONG = 4_096;

    private final Map<Collation, Map<Object, String>> folded = new EnumMap<>(Collation.class);

    /** Whether the text of a property is what is asked for. */
    boolean satisfies(Property property, TextMatch match) {
        return satisfies(property, property.text(), match);
    }

    /** Whether the text of a parameter is what is asked for. */
    boolean satisfies(PropertyParameter parameter, TextMatch match) {
        return satisfies(parameter, parameter.text(), match);
    }

    private boolean satisfies(Object source, String text, TextMatch match) {
        if (text.length() < LONG) {
            return match.holds(text);
        }
        Collation collation = match.collation();
        return match.holdsFolded(folded.computeIfAbsent(collation, first -> new IdentityHashMap<>())
                .computeIfAbsent(source, first -> collation.fold(text)));
    }
}
