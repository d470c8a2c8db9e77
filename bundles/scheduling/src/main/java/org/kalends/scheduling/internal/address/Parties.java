/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.address;

import java.net.IDN;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
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
    private final UrnSearch urns;
    private final MeetingExtensions extensions;

    public Parties(int contextId, Identities identities, MeetingExtensions extensions) {
        this.contextId = contextId;
        this.identities = identities;
        this.urns = new UrnSearch(contextId, identities);
        this.extensions = extensions;
    }

    /** What they tell each other of a meeting besides what everybody knows. */
    public MeetingExtensions extensions() {
        return extensions;
    }

    /** Whom an address names. */
    public Party of(String address) {
        return known.computeIfAbsent(address, this::find);
    }

    /** A user of the context. */
    public Optional<Party> user(int id) {
        return identities.user(new UserId(contextId, id)).map(Party::of);
    }

    /** A room or a piece of equipment of the context. */
    public Optional<Party> resource(int id) {
        return identities.resource(contextId, id).map(Party::of);
    }

    /** The users in a group, by their numbers; who is in a group within it is for the directory to say. */
    public List<Party> members(Group group) {
        Set<UserId> ids =
                group.members().stream().map(id -> new UserId(contextId, id)).collect(Collectors.toSet());
        return identities.users(ids).stream()
                .sorted(Comparator.comparingInt(User::id))
                .map(Party::of)
                .toList();
    }

    /** The address of an entry: its mail address, or a name that is made of it alone. */
    public static String address(DirectoryEntry entry) {
        return entry.email().map(email -> "mailto:" + email).orElseGet(() -> UrnSearch.urn(entry));
    }

    private Party find(String address) {
        String text = address.strip();
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.startsWith(URN)) {
            return urns.find(folded).map(Party::of).orElseGet(() -> stranger(folded));
        }
        Matcher principal = PRINCIPAL.matcher(text);
        Optional<? extends DirectoryEntry> entry = principal.matches()
                ? principal(principal.group(1), Integer.parseInt(principal.group(2)))
                : identities.byAddress(contextId, text);
        return entry.map(Party::of).orElseGet(() -> stranger(folded));
    }

    /** Mails from a host whose name has letters of other scripts come with that name as mail servers write it (RFC 5891). */
    private static Party stranger(String folded) {
        int sign = folded.lastIndexOf('@') + 1;
        boolean written = folded.chars().allMatch(letter -> letter < 128);
        try {
            String key = written ? folded : folded.substring(0, sign) + IDN.toASCII(folded.substring(sign));
            return new Party(key, Optional.empty());
        } catch (IllegalArgumentException e) {
            return new Party(folded, Optional.empty()); // no name of a host, whatever it is
        }
    }

    private Optional<? extends DirectoryEntry> principal(String collection, int id) {
        return switch (collection) {
            case "users" -> identities.user(new UserId(contextId, id));
            case "groups" -> identities.group(contextId, id);
            default -> identities.resource(contextId, id);
        };
    }
}
