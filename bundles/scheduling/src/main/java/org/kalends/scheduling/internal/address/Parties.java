/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.address;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kalends.dav.api.resource.Principal;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;

/**
 * Whom the addresses in the objects of a context name: mail addresses and aliases, addresses of principals, and their names that never
 * change. Each is found out once. Used by one thread.
 */
public final class Parties {
    private static final Pattern PRINCIPAL =
            Pattern.compile("(?:https?://[^/]+)?/(?:[^?#]*/)?principals/(users|groups|resources)/([1-9][0-9]{0,8})/?");
    private static final String URN = "urn:uuid:";

    private final int contextId;
    private final Identities identities;
    private final Map<String, Party> known = new HashMap<>();
    private Map<String, Party> urns;

    public Parties(int contextId, Identities identities) {
        this.contextId = contextId;
        this.identities = identities;
    }

    /** Whom an address names. */
    public Party of(String address) {
        return known.computeIfAbsent(address, this::find);
    }

    /** A user of the context. */
    public Optional<Party> user(int id) {
        return identities.user(new UserId(contextId, id)).map(Party::of);
    }

    private Party find(String address) {
        String text = address.strip();
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.startsWith(URN)) {
            return Optional.ofNullable(urns().get(folded)).orElseGet(() -> stranger(folded));
        }
        Matcher principal = PRINCIPAL.matcher(text);
        Optional<? extends DirectoryEntry> entry = principal.matches()
                ? principal(principal.group(1), Integer.parseInt(principal.group(2)))
                : identities.byAddress(contextId, text);
        return entry.map(Party::of).orElseGet(() -> stranger(folded));
    }

    private static Party stranger(String folded) {
        return new Party(folded, Optional.empty());
    }

    private Optional<? extends DirectoryEntry> principal(String collection, int id) {
        return switch (collection) {
            case "users" -> identities.user(new UserId(contextId, id));
            case "groups" -> identities.group(contextId, id);
            default -> identities.resource(contextId, id);
        };
    }

    /** A URN can only be made of an entry, so the context is listed; few clients write such addresses. */
    private Map<String, Party> urns() {
        if (urns == null) {
            urns = new HashMap<>();
            Stream.of(identities.users(contextId), identities.groups(contextId), identities.resources(contextId))
                    .flatMap(List::stream)
                    .forEach(entry -> urns.put(urn(entry), Party.of(entry)));
        }
        return urns;
    }

    private static String urn(DirectoryEntry entry) {
        Principal.Kind kind = Principal.Kind.valueOf(entry.calendarUserType().name());
        return new Principal(kind, entry.contextId(), entry.id(), entry.displayName(), entry.addresses()).urn();
    }
}
