/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.storage.api.Right;

/** Turns privileges that are granted into rights of the groupware. */
final class GrantedRights {
    private static final Map<Privilege, Set<Right>> RIGHTS = Map.of(
            Privilege.ALL, EnumSet.allOf(Right.class),
            Privilege.READ, EnumSet.of(Right.SEE, Right.FREE_BUSY, Right.READ_ALL),
            Privilege.WRITE, EnumSet.of(Right.CREATE, Right.WRITE_ALL, Right.DELETE_ALL),
            Privilege.WRITE_CONTENT, EnumSet.of(Right.WRITE_ALL),
            Privilege.BIND, EnumSet.of(Right.CREATE),
            Privilege.UNBIND, EnumSet.of(Right.DELETE_ALL),
            Privilege.READ_CURRENT_USER_PRIVILEGE_SET, EnumSet.of(Right.SEE),
            Privilege.WRITE_ACL, EnumSet.of(Right.ADMIN));

    private GrantedRights() {}

    static Set<Right> of(Set<Privilege> privileges, CollectionType type) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (Privilege privilege : privileges) {
            boolean ofTime = OwnPrivileges.of(type).stream()
                    .anyMatch(extra -> extra.privilege().equals(privilege)
                            && extra.container().equals(Privilege.READ));
            rights.addAll(ofTime ? EnumSet.of(Right.FREE_BUSY) : RIGHTS.getOrDefault(privilege, Set.of()));
        }
        return rights;
    }
}
