/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import static org.kalends.carddav.internal.protocol.CardDavPreconditions.SUPPORTED_FILTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.carddav.internal.filter.CardFilter.Demand;
import org.kalends.carddav.internal.filter.CardFilter.Matching;
import org.kalends.carddav.internal.filter.CardFilter.NotDefined;
import org.kalends.carddav.internal.filter.CardFilter.ParameterFilter;
import org.kalends.carddav.internal.filter.CardFilter.PropertyFilter;
import org.kalends.carddav.internal.filter.CardFilter.Test;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.GroupProperties;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.FilterElements;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlElement;

/** Reads the {@code filter} of an {@code addressbook-query}. */
public final class CardFilterParser {
    private static final FilterElements ELEMENTS = new FilterElements(
            CardDavNames.NAMESPACE,
            Collation.UNICODE_CASEMAP,
            SUPPORTED_FILTER,
            SUPPORTED_FILTER,
            CardDavPreconditions.SUPPORTED_COLLATION);

    private CardFilterParser() {}

    /**
     * Reads a filter.
     *
     * @throws DavException {@code CARDDAV:supported-filter} or {@code CARDDAV:supported-collation}
     */
    public static CardFilter parse(XmlElement filter) throws DavException {
        ELEMENTS.checkBound(conditions(filter));
        List<PropertyFilter> properties = new ArrayList<>();
        for (XmlElement child : filter.children().toList()) {
            if (!child.name().equals(CardDavNames.PROP_FILTER)) {
                throw ELEMENTS.unexpected(child, filter);
            }
            properties.add(property(child));
        }
        return new CardFilter(test(filter), properties);
    }

    private static Test test(XmlElement element) throws DavException {
        String test = element.attribute("test").orElse("anyof");
        return switch (test) {
            case "anyof" -> Test.ANY_OF;
            case "allof" -> Test.ALL_OF;
            default -> throw ELEMENTS.refusal("There is no test " + test + " in a filter.");
        };
    }

    private static PropertyFilter property(XmlElement element) throws DavException {
        String full = ELEMENTS.name(element);
        int dot = full.indexOf('.');
        String group = dot < 0 ? "" : full.substring(0, dot);
        return new PropertyFilter(group, GroupProperties.modern(full.substring(dot + 1)), demand(element));
    }

    private static Demand demand(XmlElement element) throws DavException {
        if (ELEMENTS.isNotDefined(element)) {
            return new NotDefined();
        }
        List<TextMatch> texts = new ArrayList<>();
        List<ParameterFilter> parameters = new ArrayList<>();
        for (XmlElement child : element.children().toList()) {
            if (child.name().equals(CardDavNames.TEXT_MATCH)) {
                texts.add(ELEMENTS.textMatch(child));
            } else if (child.name().equals(CardDavNames.PARAM_FILTER)) {
                parameters.add(parameter(child));
            } else {
                throw ELEMENTS.unexpected(child, element);
            }
        }
        return new Matching(test(element), texts, parameters);
    }

    private static ParameterFilter parameter(XmlElement element) throws DavException {
        boolean defined = !ELEMENTS.isNotDefined(element);
        Optional<XmlElement> match = element.child(CardDavNames.TEXT_MATCH);
        Optional<TextMatch> text = match.isPresent() ? Optional.of(ELEMENTS.textMatch(match.get())) : Optional.empty();
        return new ParameterFilter(ELEMENTS.name(element), defined, text);
    }

    /** The questions at the ends of the tree; deeper than three levels there is nothing that a filter can hold. */
    private static long conditions(XmlElement filter) {
        return filter.children()
                .mapToLong(property -> atLeastOne(property.children()
                        .mapToLong(part -> atLeastOne(part.children().count()))
                        .sum()))
                .sum();
    }

    /** An element that holds nothing is a question itself. */
    private static long atLeastOne(long inside) {
        return Math.max(1, inside);
    }
}
