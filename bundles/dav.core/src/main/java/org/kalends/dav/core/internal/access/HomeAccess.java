/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.PrivilegeSets;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.Right;

/**
 * What somebody may do in a home.
 *
 * @param privileges on the home itself
 * @param delegated how far the actor acts for the owner in it
 * @param visiting whether there is nothing to see but what there are grants on
 */
public record HomeAccess(Set<Privilege> privileges, Set<Delegation.Access> delegated, boolean visiting) {
    private static final HomeAccess FULL =
            new HomeAccess(PrivilegeSets.of(EnumSet.allOf(Right.class), List.of()), Set.of(), false);

    private static final HomeAccess VISITOR =
            new HomeAccess(PrivilegeSets.of(EnumSet.of(Right.READ_ALL), List.of()), Set.of(), true);

    public HomeAccess {
        delegated = Set.copyOf(delegated);
    }

    /** Of the owner, and of whoever is let in everywhere. */
    public static HomeAccess full() {
        return FULL;
    }

    /** The same for a sign-in that is good for reading alone. */
    public HomeAccess readOnly() {
        Set<Privilege> reading = new LinkedHashSet<>(PrivilegeSets.of(EnumSet.of(Right.READ_ALL), List.of()));
        reading.retainAll(privileges);
        return new HomeAccess(Collections.unmodifiableSet(reading), delegated, visiting);
    }

    /** Of somebody who acts for the owner. */
    public static HomeAccess delegated(Set<Delegation.Access> accesses) {
        Set<Right> rights = accesses.contains(Delegation.Access.WRITE)
                ? EnumSet.of(Right.READ_ALL, Right.CREATE, Right.WRITE_ALL, Right.DELETE_ALL)
                : EnumSet.of(Right.READ_ALL);
        return new HomeAccess(PrivilegeSets.of(rights, List.of()), accesses, false);
    }

    /** Of somebody who may see those collections in it on which there are grants; if there are none, not even the home. */
    public static HomeAccess visitor() {
        return VISITOR;
    }
}
