/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import org.kalends.dav.api.Href;
import org.kalends.identity.UserId;

/** Where principals are. */
public final class PrincipalHrefs {
    /** The collection of all principal collections. */
    public static final Href PRINCIPALS = Href.ROOT.childCollection("principals");
    /** The collection of users. */
    public static final Href USERS = PRINCIPALS.childCollection("users");
    /** The collection of groups. */
    public static final Href GROUPS = PRINCIPALS.childCollection("groups");
    /** The collection of rooms and equipment. */
    public static final Href RESOURCES = PRINCIPALS.childCollection("resources");

    private PrincipalHrefs() {}

    /** The principal of a user. */
    public static Href user(UserId user) {
        return USERS.childCollection(String.valueOf(user.id()));
    }

    /** The principal of a group. */
    public static Href group(int groupId) {
        return GROUPS.childCollection(String.valueOf(groupId));
    }

    /** The principal of a room or a piece of equipment. */
    public static Href resource(int resourceId) {
        return RESOURCES.childCollection(String.valueOf(resourceId));
    }
}
