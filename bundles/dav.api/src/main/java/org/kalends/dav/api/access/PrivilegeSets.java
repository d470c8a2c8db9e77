/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.spi.ContainedPrivilege;
import org.kalends.storage.api.Right;

/**
 * Turns the rights of a groupware into the privileges of RFC 3744; the table is in the README of dav.core. Aggregated
 * privileges and their parts are listed one by one, as clients read them.
 */
public final class PrivilegeSets {
    /** Of whoever may look at a resource that is nobody's in particular. */
    public static final Set<Privilege> READER =
            ordered(List.of(Privilege.READ, Privilege.READ_ACL, Privilege.READ_CURRENT_USER_PRIVILEGE_SET));

    /** What together lets somebody write everything in a folder. */
    private static final Set<Right> ALL_WRITING = EnumSet.of(Right.CREATE, Right.WRITE_ALL, Right.DELETE_ALL);

    private PrivilegeSets() {}

    private static Set<Privilege> ordered(List<Privilege> privileges) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(privileges));
    }

    /** The privileges on a collection. */
    public static Set<Privilege> of(Set<Right> rights, List<ContainedPrivilege> contained) {
        Set<Privilege> set = new LinkedHashSet<>();
        boolean reads = rights.contains(Right.READ_ALL) || rights.contains(Right.READ_OWN);
        boolean administers = rights.contains(Right.ADMIN);
        boolean writesAll = rights.containsAll(ALL_WRITING);
        add(set, Privilege.ALL, administers && writesAll && rights.contains(Right.READ_ALL));
        add(set, Privilege.READ, reads);
        for (ContainedPrivilege extra : contained) {
            boolean inRead = extra.container().equals(Privilege.READ) && (reads || rights.contains(Right.FREE_BUSY));
            boolean inWrite = extra.container().equals(Privilege.WRITE) && writesAll;
            add(set, extra.privilege(), inRead || inWrite || set.contains(extra.container()));
        }
        add(set, Privilege.WRITE, writesAll);
        add(set, Privilege.WRITE_PROPERTIES, writesAll || administers);
        add(set, Privilege.WRITE_CONTENT, rights.contains(Right.WRITE_ALL) || rights.contains(Right.WRITE_OWN));
        add(set, Privilege.BIND, rights.contains(Right.CREATE));
        add(set, Privilege.UNBIND, rights.contains(Right.DELETE_ALL) || rights.contains(Right.DELETE_OWN));
        add(set, Privilege.UNLOCK, administers);
        add(set, Privilege.READ_ACL, administers);
        add(set, Privilege.READ_CURRENT_USER_PRIVILEGE_SET, reads || rights.contains(Right.SEE));
        add(set, Privilege.WRITE_ACL, administers);
        return Collections.unmodifiableSet(set);
    }

    private static void add(Set<Privilege> set, Privilege privilege, boolean held) {
        if (held) {
            set.add(privilege);
        }
    }

    /** The rights on an object: "own" counts as "all" on one's own, and as nothing on others'. */
    public static Set<Right> onItem(Set<Right> rights, boolean own) {
        EnumSet<Right> narrowed = EnumSet.noneOf(Right.class);
        narrowed.addAll(rights);
        promote(narrowed, Right.READ_OWN, Right.READ_ALL, own);
        promote(narrowed, Right.WRITE_OWN, Right.WRITE_ALL, own);
        promote(narrowed, Right.DELETE_OWN, Right.DELETE_ALL, own);
        return narrowed;
    }

    private static void promote(Set<Right> rights, Right onOwn, Right onAll, boolean own) {
        if (rights.remove(onOwn) && own) {
            rights.add(onAll);
        }
    }
}
