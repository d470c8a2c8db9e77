/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.IndexCondition.Relation;

/** Reads a {@code CS:calendarserver-principal-search}: each token must be in a name or a mail address. */
final class TokenSearch {
    private static final int MOST_TOKENS = 20;
    private static final List<QName> SEARCHED = List.of(
            DavNames.DISPLAYNAME,
            CalendarServerNames.cs("first-name"),
            CalendarServerNames.cs("last-name"),
            CalendarServerNames.cs("email-address-set"));

    private TokenSearch() {}

    /**
     * The query that a report's root element is.
     *
     * @throws DavException 400 when it cannot be understood
     */
    static PrincipalQuery parse(XmlElement body) throws DavException {
        List<String> tokens = body.children(CalendarServerNames.cs("search-token"))
                .map(token -> token.text().strip())
                .filter(token -> !token.isEmpty())
                .toList();
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            throw DavException.of(400, "A search has 1 to " + MOST_TOKENS + " tokens.");
        }
        if (tokens.stream().anyMatch(TextMatch::isTooLong)) {
            throw DavException.of(400, "A token is too long a text.");
        }
        Stream<List<TextCondition>> groups = tokens.stream().map(TokenSearch::anywhere);
        return new PrincipalQuery(kinds(body), groups.toList());
    }

    private static List<TextCondition> anywhere(String token) {
        TextMatch match = new TextMatch(token, Relation.CONTAINS, Collation.UNICODE_CASEMAP, false);
        return SEARCHED.stream()
                .map(property -> new TextCondition(property, match))
                .toList();
    }

    private static Set<Principal.Kind> kinds(XmlElement body) throws DavException {
        return switch (body.attribute("context").orElse("attendee")) {
            case "attendee" -> PrincipalQuery.ALL_KINDS;
            case "user" -> Set.of(Principal.Kind.INDIVIDUAL);
            case "group" -> Set.of(Principal.Kind.GROUP);
            case "location", "room" -> Set.of(Principal.Kind.ROOM);
            case "resource" -> Set.of(Principal.Kind.RESOURCE);
            default -> throw DavException.of(400, "The context is attendee, user, group, location, room or resource.");
        };
    }
}
