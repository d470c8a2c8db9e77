/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import static org.kalends.caldav.internal.protocol.CalDavPreconditions.SUPPORTED_COLLATION;
import static org.kalends.caldav.internal.protocol.CalDavPreconditions.SUPPORTED_FILTER;
import static org.kalends.caldav.internal.protocol.CalDavPreconditions.VALID_FILTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.FilterElements;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.icalendar.text.CalendarObject;

/** Reads {@code C:filter} (RFC 4791 section 9.7). Elements it does not know are refused, not passed over. */
final class CalendarFilterParser {
    private static final Set<QName> CONDITIONS =
            Set.of(CalDavNames.COMP_FILTER, CalDavNames.PROP_FILTER, CalDavNames.PARAM_FILTER);

    private static final FilterElements ELEMENTS = new FilterElements(
            CalDavNames.NAMESPACE, Collation.ASCII_CASEMAP, VALID_FILTER, SUPPORTED_FILTER, SUPPORTED_COLLATION);

    private CalendarFilterParser() {}

    static CompFilter root(XmlElement filter) throws DavException {
        List<XmlElement> children = filter.children().toList();
        if (children.size() != 1 || !children.get(0).name().equals(CalDavNames.COMP_FILTER)) {
            throw invalid("A filter holds one comp-filter.");
        }
        ELEMENTS.checkBound(conditions(children.get(0)));
        CompFilter root = compFilter(children.get(0));
        if (!root.name().equals(CalendarObject.VCALENDAR)) {
            throw invalid("The outermost comp-filter is for VCALENDAR.");
        }
        FilterRules.check(root);
        return root;
    }

    private static long conditions(XmlElement element) {
        return element.children()
                .mapToLong(child -> conditions(child) + (CONDITIONS.contains(child.name()) ? 1 : 0))
                .sum();
    }

    private static CompFilter compFilter(XmlElement element) throws DavException {
        String name = ELEMENTS.name(element);
        if (ELEMENTS.isNotDefined(element)) {
            return new CompFilter(name, new CompFilter.NotDefined());
        }
        Optional<TimeRange> range = Optional.empty();
        List<PropFilter> properties = new ArrayList<>();
        List<CompFilter> components = new ArrayList<>();
        for (XmlElement child : element.children().toList()) {
            if (child.name().equals(CalDavNames.TIME_RANGE)) {
                range = Optional.of(TimeRangeElement.parse(child, CalendarFilterParser::invalid));
            } else if (child.name().equals(CalDavNames.PROP_FILTER)) {
                properties.add(propFilter(child));
            } else if (child.name().equals(CalDavNames.COMP_FILTER)) {
                components.add(compFilter(child));
            } else {
                throw ELEMENTS.unexpected(child, element);
            }
        }
        return new CompFilter(name, new CompFilter.Defined(combination(element), range, properties, components));
    }

    private static PropFilter propFilter(XmlElement element) throws DavException {
        String name = ELEMENTS.name(element);
        if (ELEMENTS.isNotDefined(element)) {
            return new PropFilter(name, new PropFilter.NotDefined());
        }
        Optional<TimeRange> range = Optional.empty();
        Optional<TextMatch> text = Optional.empty();
        List<ParamFilter> parameters = new ArrayList<>();
        for (XmlElement child : element.children().toList()) {
            if (child.name().equals(CalDavNames.TIME_RANGE)) {
                range = Optional.of(TimeRangeElement.parse(child, CalendarFilterParser::invalid));
            } else if (child.name().equals(CalDavNames.TEXT_MATCH)) {
                text = Optional.of(ELEMENTS.textMatch(child));
            } else if (child.name().equals(CalDavNames.PARAM_FILTER)) {
                parameters.add(paramFilter(child));
            } else {
                throw ELEMENTS.unexpected(child, element);
            }
        }
        return new PropFilter(name, new PropFilter.Defined(combination(element), range, text, parameters));
    }

    private static Combination combination(XmlElement element) throws DavException {
        return switch (element.attribute("test").orElse("allof")) {
            case "allof" -> Combination.ALL;
            case "anyof" -> Combination.ANY;
            default -> throw invalid("A test is anyof or allof.");
        };
    }

    private static ParamFilter paramFilter(XmlElement element) throws DavException {
        String name = ELEMENTS.name(element);
        if (ELEMENTS.isNotDefined(element)) {
            return new ParamFilter(name, new ParamFilter.NotDefined());
        }
        Optional<TextMatch> text = Optional.empty();
        for (XmlElement child : element.children().toList()) {
            if (!child.name().equals(CalDavNames.TEXT_MATCH)) {
                throw ELEMENTS.unexpected(child, element);
            }
            text = Optional.of(ELEMENTS.textMatch(child));
        }
        return new ParamFilter(name, new ParamFilter.Defined(text));
    }

    static DavException invalid(String sentence) {
        return ELEMENTS.refusal(sentence);
    }
}
