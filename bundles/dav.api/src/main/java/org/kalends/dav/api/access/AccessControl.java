/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.access;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Requirement;

/** The one place where privileges are checked, before a method does anything. */
public final class AccessControl {
    private AccessControl() {}

    /**
     * Checks all that a request takes.
     *
     * @throws DavException 404 when the user may not even read, 403 {@code DAV:need-privileges} (RFC 3744 section 7.1.1)
     *     with the privileges that are missing, the user's or the sign-in's
     */
    public static void check(List<Requirement> requirements, Actor actor, Urls urls) throws DavException {
        List<Requirement> beyondScopes = requirements.stream()
                .filter(needed -> !ScopedAccess.allows(needed, actor))
                .toList();
        if (!beyondScopes.isEmpty()) {
            throw refusal("This sign-in is not good for that.", beyondScopes, urls);
        }
        List<Requirement> missing = requirements.stream()
                .filter(needed -> !needed.resource().privileges(actor).contains(needed.privilege()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (missing.stream()
                .anyMatch(needed -> !needed.resource().privileges(actor).contains(Privilege.READ))) {
            throw DavException.of(404, "There is nothing at this address.");
        }
        throw refusal("You do not have the right to do this here.", missing, urls);
    }

    private static DavException refusal(String sentence, List<Requirement> missing, Urls urls) {
        return DavException.of(
                Precondition.NEED_PRIVILEGES,
                sentence,
                out -> missing.forEach(needed -> {
                    out.open(DavNames.dav("resource"));
                    out.element(DavNames.HREF, urls.external(needed.resource().href()));
                    out.open(DavNames.PRIVILEGE)
                            .empty(needed.privilege().name())
                            .close()
                            .close();
                }));
    }
}
