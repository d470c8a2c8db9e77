/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.dav.api.text.TextMatch;

/**
 * {@code C:prop-filter} (RFC 4791 section 9.7.2).
 *
 * @param name name of the property, upper case
 * @param test what the property must satisfy
 */
public record PropFilter(String name, Test test) {
    /** What a property must satisfy. */
    public sealed interface Test {}

    /** It is not there. */
    public record NotDefined() implements Test {}

    /**
     * One of this name satisfies the conditions.
     *
     * @param combination how many of them
     * @param range what its date or time must meet
     * @param text what its text must hold
     * @param parameters what its parameters must satisfy
     */
    public record Defined(
            Combination combination, Optional<TimeRange> range, Optional<TextMatch> text, List<ParamFilter> parameters)
            implements Test {
        public Defined {
            parameters = List.copyOf(parameters);
        }
    }
}
