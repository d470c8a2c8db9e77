/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * Somebody may act in somebody else's calendars.
 *
 * @param delegatorId user id of whose calendars they are
 * @param delegate who may act
 * @param access how far
 */
public record Delegation(int delegatorId, Grantee delegate, Access access) {
    /** How far a delegate may go. */
    public enum Access {
        READ,
        WRITE
    }

    public Delegation {
        Objects.requireNonNull(delegate, "delegate");
        Objects.requireNonNull(access, "access");
    }
}
