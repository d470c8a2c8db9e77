/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a sign-in may be used for, within what its user may do: an app password or a token (RFC 6749 section 3.3) can be
 * good for less than the user's own password. To find out who has signed in takes no scope.
 *
 * @param elsewhere how far it goes where no module is named below
 * @param modules how far it goes in the modules of {@link User#permissions()} ({@code calendar}, {@code contacts}, ...),
 *     lower case
 */
public record Scopes(Access elsewhere, Map<String, Access> modules) {
    /** Everything the user may do; what a password is good for. */
    public static final Scopes ALL = new Scopes(Access.WRITE, Map.of());

    /** How far a sign-in goes; each includes the ones before it. */
    public enum Access {
        NONE,
        READ,
        WRITE
    }

    public Scopes {
        Objects.requireNonNull(elsewhere, "elsewhere");
        modules = Map.copyOf(modules);
    }

    /** Scopes that name all they allow. */
    public static Scopes of(Map<String, Access> modules) {
        return new Scopes(Access.NONE, modules);
    }

    /**
     * How far they go in what belongs to several modules: as far as in the one where they go farthest.
     *
     * @param among names of modules; none for what belongs to no module
     */
    public Access in(Set<String> among) {
        if (modules.isEmpty()) {
            return elsewhere;
        }
        return among.stream()
                .map(module -> modules.getOrDefault(module, elsewhere))
                .max(Access::compareTo)
                .orElse(elsewhere);
    }

    /** Whether they go this far in what belongs to these modules. */
    public boolean allow(Access needed, Set<String> among) {
        return in(among).compareTo(needed) >= 0;
    }
}
