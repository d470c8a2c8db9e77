/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.identity.Context;
import org.kalends.identity.Identities;
import org.kalends.identity.Reseller;

/** Finds the resellers of a context. */
final class Resellers {
    private final Identities identities;

    Resellers(Identities identities) {
        this.identities = identities;
    }

    /** The reseller of a context, the one above it, and so on; those that the directory does not know are left out. */
    List<Reseller> of(int contextId) {
        Map<String, Reseller> found = new LinkedHashMap<>();
        Optional<Reseller> next =
                identities.context(contextId).flatMap(Context::reseller).flatMap(identities::reseller);
        // A directory may have a circle in it
        while (next.isPresent() && found.putIfAbsent(next.get().name(), next.get()) == null) {
            next = next.get().parent().flatMap(identities::reseller);
        }
        return List.copyOf(found.values());
    }
}
