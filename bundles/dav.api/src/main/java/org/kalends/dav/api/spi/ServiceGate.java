/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.resource.Actor;
import org.kalends.identity.Scopes;

/**
 * Who may use a kind of collection at all: whoever the configuration lets in and the directory has given one of the
 * modules, by a sign-in that is good for one of them.
 *
 * @param service what people call it, {@code CalDAV}
 * @param property the property that must be {@code true} for the user; undefined means closed
 * @param permissions the modules, in the words of the directory, of which the user must have one
 */
public record ServiceGate(String service, String property, Set<String> permissions) {
    public ServiceGate {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(property, "property");
        permissions = Set.copyOf(permissions);
    }

    /** Whether it is open to somebody. */
    public boolean opensTo(Actor actor) {
        return closedTo(actor).isEmpty();
    }

    /** Why it is closed to somebody, as a sentence for that person; empty when it is open. */
    public Optional<String> closedTo(Actor actor) {
        if (!actor.config().isTrue(property, false)) {
            return Optional.of(service + " is not enabled for this account.");
        }
        if (Collections.disjoint(permissions, actor.user().permissions())) {
            return Optional.of("This account has no permission to use " + service + ".");
        }
        if (!actor.scopes().allow(Scopes.Access.READ, permissions)) {
            return Optional.of("This sign-in is not good for " + service + ".");
        }
        return Optional.empty();
    }
}
