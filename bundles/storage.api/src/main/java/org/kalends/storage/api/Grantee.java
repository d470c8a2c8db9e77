/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * Somebody rights are given to.
 *
 * @param kind what the id is the id of
 * @param id user or group id in the context; 0 for everyone
 */
public record Grantee(Kind kind, int id) {
    /** Every user of the context. */
    public static final Grantee EVERYONE = new Grantee(Kind.EVERYONE, 0);

    /** What may be given rights. */
    public enum Kind {
        USER,
        GROUP,
        EVERYONE
    }

    public Grantee {
        Objects.requireNonNull(kind, "kind");
    }

    /** A user. */
    public static Grantee user(int id) {
        return new Grantee(Kind.USER, id);
    }

    /** The members of a group. */
    public static Grantee group(int id) {
        return new Grantee(Kind.GROUP, id);
    }
}
