/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.filter.CardFilter.Demand;
import org.kalends.carddav.internal.filter.CardFilter.Matching;
import org.kalends.carddav.internal.filter.CardFilter.NotDefined;
import org.kalends.carddav.internal.filter.CardFilter.ParameterFilter;
import org.kalends.carddav.internal.filter.CardFilter.PropertyFilter;
import org.kalends.carddav.internal.filter.CardFilter.Test;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlElement;

/** Reads the {@code filter} of an {@code addressbook-query}. */
public final class CardFilterParser {
    private CardFilterParser() {}

    /**
     * Reads a filter.
     *
     * @throws DavException {@code CARDDAV:supported-filter} or {@code CARDDAV:supported-collation}
     */
    public static CardFilter parse(XmlElement filter) throws DavException {
        FilterBounds.check(filter);
        List<PropertyFilter> properties = new ArrayList<>();
        for (XmlElement child : filter.children().toList()) {
            if (!child.name().equals(CardDavNames.PROP_FILTER)) {
                throw unsupported(child.name());
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
            default -> throw DavException.of(
                    CardDavPreconditions.SUPPORTED_FILTER, "There is no test " + test + " in a filter.");
        };
    }

    private static PropertyFilter property(XmlElement element) throws DavException {
        String full = name(element).toUpperCase(Locale.ROOT);
        int dot = full.indexOf('.');
        String group = dot < 0 ? "" : full.substring(0, dot);
        return new PropertyFilter(group, full.substring(dot + 1), demand(element));
    }

    private static Demand demand(XmlElement element) throws DavException {
        if (element.has(CardDavNames.IS_NOT_DEFINED)) {
            return new NotDefined();
        }
        List<TextMatch> texts = new ArrayList<>();
        List<ParameterFilter> parameters = new ArrayList<>();
        for (XmlElement child : element.children().toList()) {
            if (child.name().equals(CardDavNames.TEXT_MATCH)) {
                texts.add(text(child));
            } else if (child.name().equals(CardDavNames.PARAM_FILTER)) {
                parameters.add(parameter(child));
            } else {
                throw unsupported(child.name());
            }
        }
        return new Matching(test(element), texts, parameters);
    }

    private static ParameterFilter parameter(XmlElement element) throws DavException {
        Optional<XmlElement> match = element.child(CardDavNames.TEXT_MATCH);
        Optional<TextMatch> text = match.isPresent() ? Optional.of(text(match.get())) : Optional.empty();
        return new ParameterFilter(
                name(element).toUpperCase(Locale.ROOT), !element.has(CardDavNames.IS_NOT_DEFINED), text);
    }

    private static TextMatch text(XmlElement element) throws DavException {
        return TextMatch.of(
                element,
                Collation.UNICODE_CASEMAP,
                CardDavPreconditions.SUPPORTED_COLLATION,
                CardDavPreconditions.SUPPORTED_FILTER,
                CardDavPreconditions.SUPPORTED_FILTER);
    }

    private static String name(XmlElement element) throws DavException {
        return element.attribute("name")
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> DavException.of(
                        CardDavPreconditions.SUPPORTED_FILTER,
                        "A " + element.name().getLocalPart() + " has no name."));
    }

    private static DavException unsupported(QName name) {
        return DavException.of(
                CardDavPreconditions.SUPPORTED_FILTER, "A filter cannot hold " + name.getLocalPart() + ".");
    }
}
