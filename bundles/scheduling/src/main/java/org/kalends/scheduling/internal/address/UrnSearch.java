/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.address;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.resource.Principal;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Identities;

/**
 * Who has a name that never changes. It can be made of an entry and not the other way round, so the directory is read page by page, no
 * further than needed and up to a bound; few clients write such names. Used by one thread.
 */
final class UrnSearch {
    private static final int MOST = 20_000;
    private static final int PAGE = 500;

    private final int contextId;
    private final Identities identities;
    private final Map<String, DirectoryEntry> passed = new HashMap<>();
    private Iterator<DirectoryEntry> entries;

    UrnSearch(int contextId, Identities identities) {
        this.contextId = contextId;
        this.identities = identities;
    }

    /**
     * Whose name it is.
     *
     * @param urn in lower case
     * @return empty when nobody has it, or it is behind the bound
     */
    Optional<DirectoryEntry> find(String urn) {
        if (entries == null) {
            DirectoryQuery all = new DirectoryQuery(contextId, EnumSet.allOf(CalendarUserType.class), List.of(), PAGE);
            entries = identities.search(all).limit(MOST).iterator();
        }
        while (!passed.containsKey(urn) && entries.hasNext()) {
            DirectoryEntry entry = entries.next();
            passed.put(urn(entry), entry);
        }
        return Optional.ofNullable(passed.get(urn));
    }

    /** The name of an entry, in lower case. */
    static String urn(DirectoryEntry entry) {
        Principal.Kind kind = Principal.Kind.valueOf(entry.calendarUserType().name());
        return new Principal(kind, entry.contextId(), entry.id(), entry.displayName(), entry.addresses()).urn();
    }
}
