/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.naming;

import java.util.Map;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.identity.User;

/** What calendars are called, one's own and those of others. */
public final class DisplayNameTemplates {
    private static final String STANDARD = "com.openexchange.caldav.standardFolderDisplayName";
    private static final String SHARED = "com.openexchange.caldav.sharedFolderDisplayName";

    private DisplayNameTemplates() {}

    /**
     * The name of a calendar as somebody sees it. One that belongs to a context as a whole has the name it was given.
     *
     * @param given the name it was given
     * @param owner who owns it
     * @param actor who looks
     */
    public static String name(String given, User owner, Actor actor) {
        if (owner.userId().id() == CollectionOwner.NOBODY) {
            return given;
        }
        String template = owner.userId().equals(actor.id())
                ? actor.config().text(STANDARD, "[foldername]")
                : actor.config().text(SHARED, "[foldername] ([owner])");
        String name = new Template(template).filled(Map.of("foldername", given, "owner", owner.displayName()));
        return name.isBlank() ? given : name;
    }
}
