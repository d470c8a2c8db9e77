/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import static org.kalends.caldav.internal.protocol.CalDavPreconditions.SUPPORTED_COLLATION;
import static org.kalends.caldav.internal.protocol.CalDavPreconditions.SUPPORTED_FILTER;
import static org.kalends.caldav.internal.protocol.CalDavPreconditions.VALID_FILTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.text.CalendarObject;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlElement;

/** Reads {@code C:filter} (RFC 4791 section 9.7). Elements it does not know are refused, not passed over. */
final class CalendarFilterParser {
    private static final Set<QName> CONDITIONS =
            Set.of(CalDavNames.COMP_FILTER, CalDavNames.PROP_FILTER, CalDavNames.PARAM_FILTER);

    /** Filters of clients have three or four. */
    private static final int MOST_CONDITIONS = 50;

    private CalendarFilterParser() {}

    static CompFilter root(XmlElement filter) throws DavException {
        List<XmlElement> children = filter.children().toList();
        if (children.size() != 1 || !children.get(0).name().equals(CalDavNames.COMP_FILTER)) {
            throw invalid("A filter holds one comp-filter.");
        }
        if (conditions(children.get(0)) > MOST_CONDITIONS) {
            throw DavException.of(SUPPORTED_FILTER, "A filter has at most " + MOST_CONDITIONS + " conditions.");
        }
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
        String name = name(element);
        if (isNotDefined(element)) {
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
                throw unexpected(child, element);
            }
        }
        return new CompFilter(name, new CompFilter.Defined(range, properties, components));
    }

    private static PropFilter propFilter(XmlElement element) throws DavException {
        String name = name(element);
        if (isNotDefined(element)) {
            return new PropFilter(name, new PropFilter.NotDefined());
        }
        Optional<TimeRange> range = Optional.empty();
        Optional<TextMatch> text = Optional.empty();
        List<ParamFilter> parameters = new ArrayList<>();
        for (XmlElement child : element.children().toList()) {
            if (child.name().equals(CalDavNames.TIME_RANGE)) {
                range = Optional.of(TimeRangeElement.parse(child, CalendarFilterParser::invalid));
            } else if (child.name().equals(CalDavNames.TEXT_MATCH)) {
                text = Optional.of(textMatch(child));
            } else if (child.name().equals(CalDavNames.PARAM_FILTER)) {
                parameters.add(paramFilter(child));
            } else {
                throw unexpected(child, element);
            }
        }
        return new PropFilter(name, new PropFilter.Defined(range, text, parameters));
    }

    private static ParamFilter paramFilter(XmlElement element) throws DavException {
        String name = name(element);
        if (isNotDefined(element)) {
            return new ParamFilter(name, new ParamFilter.NotDefined());
        }
        Optional<TextMatch> text = Optional.empty();
        for (XmlElement child : element.children().toList()) {
            if (!child.name().equals(CalDavNames.TEXT_MATCH)) {
                throw unexpected(child, element);
            }
            text = Optional.of(textMatch(child));
        }
        return new ParamFilter(name, new ParamFilter.Defined(text));
    }

    private static TextMatch textMatch(XmlElement element) throws DavException {
        return TextMatch.of(element, Collation.ASCII_CASEMAP, SUPPORTED_COLLATION, SUPPORTED_FILTER, VALID_FILTER);
    }

    private static boolean isNotDefined(XmlElement element) throws DavException {
        if (!element.has(CalDavNames.IS_NOT_DEFINED)) {
            return false;
        }
        if (element.children().count() > 1) {
            throw invalid("is-not-defined stands alone.");
        }
        return true;
    }

    private static String name(XmlElement element) throws DavException {
        String name = element.attribute("name")
                .orElseThrow(() -> invalid("A " + element.name().getLocalPart() + " has a name."));
        return name.strip().toUpperCase(Locale.ROOT);
    }

    private static DavException unexpected(XmlElement child, XmlElement parent) {
        QName name = child.name();
        return invalid("A " + parent.name().getLocalPart() + " cannot hold " + name.getLocalPart() + ".");
    }

    static DavException invalid(String message) {
        return DavException.of(VALID_FILTER, message);
    }
}
