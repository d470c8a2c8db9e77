/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.List;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Group;

/** A context with all that is in it, each kind by id. */
record Tenant(Context context, List<Account> accounts, List<Group> groups, List<BookableResource> resources) {
    Tenant {
        accounts = List.copyOf(accounts);
        groups = List.copyOf(groups);
        resources = List.copyOf(resources);
    }
}
