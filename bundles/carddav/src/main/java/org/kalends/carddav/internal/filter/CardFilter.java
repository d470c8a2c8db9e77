/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import java.util.List;
import java.util.Optional;
import org.kalends.carddav.internal.text.GroupProperties;
import org.kalends.dav.api.text.TextMatch;

/**
 * What an {@code addressbook-query} looks for (RFC 6352 section 10.5).
 *
 * @param test how the parts are joined
 * @param properties what is asked of properties; none matches every card
 */
public record CardFilter(Test test, List<PropertyFilter> properties) {
    /** What every card matches. */
    public static final CardFilter EVERY_CARD = new CardFilter(Test.ANY_OF, List.of());

    public CardFilter {
        properties = List.copyOf(properties);
    }

    /** How parts are joined. */
    public enum Test {
        ANY_OF,
        ALL_OF
    }

    /**
     * What is asked of a property.
     *
     * @param group the group it must be in, upper case; empty for any
     * @param name its name, upper case, in version 4.0 where that is another one for groups ({@link GroupProperties})
     * @param demand what is asked
     */
    public record PropertyFilter(String group, String name, Demand demand) {}

    /** What can be asked of a property. */
    public sealed interface Demand {}

    /** That the card has none such. */
    public record NotDefined() implements Demand {}

    /**
     * That one such property matches.
     *
     * @param test how the parts are joined
     * @param texts what is asked of its value
     * @param parameters what is asked of its parameters
     */
    public record Matching(Test test, List<TextMatch> texts, List<ParameterFilter> parameters) implements Demand {
        public Matching {
            texts = List.copyOf(texts);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * What is asked of a parameter.
     *
     * @param name its name, upper case
     * @param defined whether it must be there
     * @param text what is asked of one of its values
     */
    public record ParameterFilter(String name, boolean defined, Optional<TextMatch> text) {}
}
