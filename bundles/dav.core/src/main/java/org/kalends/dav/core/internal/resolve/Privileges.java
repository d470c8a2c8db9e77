/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kalends.dav.core.Privilege;

/** Sets of privileges, aggregated ones and their parts listed one by one as clients read them. */
final class Privileges {
    /** Of whoever may only look. */
    static final Set<Privilege> READER =
            ordered(List.of(Privilege.READ, Privilege.READ_ACL, Privilege.READ_CURRENT_USER_PRIVILEGE_SET));

    /** Of whoever owns it. */
    static final Set<Privilege> OWNER = ordered(List.of(
            Privilege.ALL,
            Privilege.READ,
            Privilege.WRITE,
            Privilege.WRITE_PROPERTIES,
            Privilege.WRITE_CONTENT,
            Privilege.BIND,
            Privilege.UNBIND,
            Privilege.UNLOCK,
            Privilege.READ_ACL,
            Privilege.READ_CURRENT_USER_PRIVILEGE_SET,
            Privilege.WRITE_ACL));

    private Privileges() {}

    private static Set<Privilege> ordered(List<Privilege> privileges) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(privileges));
    }
}
