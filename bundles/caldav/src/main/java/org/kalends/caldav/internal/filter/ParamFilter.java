/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.util.Optional;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/**
 * {@code C:param-filter} (RFC 4791 section 9.7.3).
 *
 * @param name name of the parameter, upper case
 * @param test what the parameter must satisfy
 */
public record ParamFilter(String name, Test test) {
    /** What a parameter must satisfy. */
    public sealed interface Test {}

    /** It is not there. */
    public record NotDefined() implements Test {}

    /**
     * It is there.
     *
     * @param text what it must hold
     */
    public record Defined(Optional<TextMatch> text) implements Test {}

    /** Whether a property satisfies this. */
    boolean matches(Property property, FoldedTexts texts) {
        Optional<PropertyParameter> parameter = property.parameter(name);
        if (test instanceof Defined defined) {
            return parameter.isPresent()
                    && defined.text()
                            .map(text -> texts.satisfies(parameter.get(), text))
                            .orElse(true);
        }
        return parameter.isEmpty();
    }
}
