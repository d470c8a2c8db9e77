/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.IndexCondition.Relation;

/**
 * Reads a {@code DAV:principal-property-search} (RFC 3744 section 9.4) with what CalendarServer adds to it: {@code test}
 * and {@code type} of the whole, {@code match-type} and {@code caseless} of a match.
 */
final class PropertySearch {
    private static final int MOST_CONDITIONS = 100;
    private static final QName PROPERTY_SEARCH = DavNames.dav("property-search");
    private static final QName MATCH = DavNames.dav("match");

    private PropertySearch() {}

    /**
     * The query that a report's root element is. One without conditions, as clients send it to list all, finds all.
     *
     * @throws DavException 400 when it cannot be understood
     */
    static PrincipalQuery parse(XmlElement body) throws DavException {
        List<TextCondition> conditions = new ArrayList<>();
        for (XmlElement search : body.children(PROPERTY_SEARCH).toList()) {
            conditions.addAll(conditions(search));
        }
        if (conditions.size() > MOST_CONDITIONS) {
            throw DavException.of(400, "A search names at most " + MOST_CONDITIONS + " properties.");
        }
        List<List<TextCondition>> groups =
                switch (body.attribute("test").orElse("allof")) {
                    case "allof" -> conditions.stream().map(List::of).toList();
                    case "anyof" -> conditions.isEmpty() ? List.of() : List.of(conditions);
                    default -> throw DavException.of(400, "The test is anyof or allof.");
                };
        return new PrincipalQuery(kinds(body.attribute("type")), groups);
    }

    private static List<TextCondition> conditions(XmlElement search) throws DavException {
        XmlElement match =
                search.child(MATCH).orElseThrow(() -> DavException.of(400, "Each property-search has a match."));
        if (TextMatch.isTooLong(match.text())) {
            throw DavException.of(400, "A match is too long a text.");
        }
        TextMatch wanted = new TextMatch(match.text(), relation(match), collation(match), false);
        List<TextCondition> conditions = search.children(DavNames.PROP)
                .flatMap(XmlElement::children)
                .map(property -> new TextCondition(property.name(), wanted))
                .toList();
        if (conditions.isEmpty()) {
            throw DavException.of(400, "Each property-search names a property.");
        }
        return conditions;
    }

    private static Relation relation(XmlElement match) throws DavException {
        String type = match.attribute("match-type").orElse("contains");
        return TextMatch.relation(type).orElseThrow(() -> DavException.of(400, "There is no match-type " + type + "."));
    }

    private static Collation collation(XmlElement match) throws DavException {
        return switch (match.attribute("caseless").orElse("yes")) {
            case "yes" -> Collation.UNICODE_CASEMAP;
            case "no" -> Collation.OCTET;
            default -> throw DavException.of(400, "A match is caseless, yes or no.");
        };
    }

    private static Set<Principal.Kind> kinds(Optional<String> type) throws DavException {
        if (type.isEmpty()) {
            return PrincipalQuery.ALL_KINDS;
        }
        return switch (type.get()) {
            case "INDIVIDUAL" -> Set.of(Principal.Kind.INDIVIDUAL);
            case "GROUP" -> Set.of(Principal.Kind.GROUP);
            case "ROOM" -> Set.of(Principal.Kind.ROOM);
            case "RESOURCE" -> Set.of(Principal.Kind.RESOURCE);
            default -> throw DavException.of(400, "The type is INDIVIDUAL, GROUP, ROOM or RESOURCE.");
        };
    }
}
