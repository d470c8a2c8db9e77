/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kalends.dav.api.text.Collation;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Term;

/**
 * Which texts of an object are indexed: folded as {@code i;unicode-casemap} has it, cut at a length. An object of which
 * something was cut or left out says so by a term of the field {@link #INCOMPLETE}, and is then looked at itself.
 */
public final class IndexFields {
    /** Field of the term that says that the index does not hold all. */
    public static final String INCOMPLETE = "INCOMPLETE";

    private static final Set<String> FIELDS =
            Set.of("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "ATTENDEE", "ORGANIZER", "STATUS");
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_TERMS = 300;

    private IndexFields() {}

    /** Whether the properties of this name are indexed. */
    public static boolean covers(String propertyName) {
        return FIELDS.contains(propertyName);
    }

    /** The terms of components. */
    static List<Term> terms(List<Component> components) {
        Set<Term> terms = new LinkedHashSet<>();
        boolean complete = true;
        for (Component component : components) {
            for (Property property : component.properties()) {
                if (covers(property.name())) {
                    String text = property.text();
                    boolean fits = text.length() <= MAX_LENGTH && terms.size() < MAX_TERMS;
                    complete &= fits;
                    if (terms.size() < MAX_TERMS) {
                        terms.add(new Term(property.name(), Collation.UNICODE_CASEMAP.fold(cut(text))));
                    }
                }
            }
        }
        List<Term> all = new ArrayList<>(terms);
        if (!complete) {
            all.add(new Term(INCOMPLETE, ""));
        }
        return all;
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end);
    }
}
