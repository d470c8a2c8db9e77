/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.time.TimeRange;

/**
 * {@code C:comp-filter} (RFC 4791 section 9.7.1).
 *
 * @param name type of the component, upper case
 * @param test what the component must satisfy
 */
public record CompFilter(String name, Test test) {
    /** What a component must satisfy. */
    public sealed interface Test {}

    /** It is not there. */
    public record NotDefined() implements Test {}

    /**
     * One of this type satisfies the conditions.
     *
     * @param combination how many of them
     * @param range what its time must meet
     * @param properties what its properties must satisfy
     * @param components what the components inside it must satisfy
     */
    public record Defined(
            Combination combination,
            Optional<TimeRange> range,
            List<PropFilter> properties,
            List<CompFilter> components)
            implements Test {
        public Defined {
            properties = List.copyOf(properties);
            components = List.copyOf(components);
        }
    }
}
