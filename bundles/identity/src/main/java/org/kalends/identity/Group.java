/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Objects;

/**
 * A group of users of one context.
 *
 * @param contextId the tenant
 * @param id number of the group inside the tenant
 * @param name short name
 * @param displayName name as shown to users
 * @param members ids of the users in it
 */
public record Group(int contextId, int id, String name, String displayName, List<Integer> members) {
    public Group {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
    }
}
