/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.carddav.internal.format.CardIndex;
import org.kalends.carddav.internal.text.TelephoneNumber;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.TermMatches;

/**
 * What a filter asks of the value of a property. Telephone numbers are also compared as they are dialled, for nobody remembers where
 * the hyphens were.
 *
 * @param property name of the property, upper case
 * @param text what is asked
 */
record PropertyText(String property, TextMatch text) {
    /** Whether a value is what is asked for. */
    boolean holds(String value) {
        boolean asWritten = text.holds(value) != text.negated();
        return (asWritten || isDialledAlike(value)) != text.negated();
    }

    private boolean isDialledAlike(String value) {
        Optional<String> asked = dialled();
        return asked.isPresent()
                && TelephoneNumber.dialled(value)
                        .filter(number -> Collation.OCTET.matches(number, text.relation(), asked.get()))
                        .isPresent();
    }

    /** What is dialled of what is searched for, where that is a number. */
    private Optional<String> dialled() {
        return property.equals(TelephoneNumber.PROPERTY) ? TelephoneNumber.dialled(text.pattern()) : Optional.empty();
    }

    /** What the index says of every card with such a value, in which nothing was left out, whether negated or not. */
    IndexCondition indexed() {
        IndexCondition asWritten = new TermMatches(property, text.relation(), text.indexKey());
        return dialled()
                .<IndexCondition>map(number ->
                        new AnyOf(List.of(asWritten, new TermMatches(CardIndex.DIALLED, text.relation(), number))))
                .orElse(asWritten);
    }

    static Stream<PropertyText> of(CardFilter.PropertyFilter filter, CardFilter.Matching matching) {
        return matching.texts().stream().map(text -> new PropertyText(filter.name(), text));
    }
}
