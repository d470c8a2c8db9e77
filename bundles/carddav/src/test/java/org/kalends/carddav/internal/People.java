/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.resource.Actor;
import org.kalends.identity.Context;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Grantee;

/** The users of tests. */
public final class People {
    public static final User LISA = user(3, "Lisa");
    public static final User OTTO = user(4, "Otto");

    private People() {}

    private static User user(int id, String name) {
        return new User(
                new UserId(1, id),
                name.toLowerCase(Locale.ROOT),
                name,
                name,
                "",
                Optional.empty(),
                List.of(),
                Locale.GERMAN,
                ZoneOffset.UTC,
                Set.of("contacts"),
                Map.of());
    }

    /** Lisa, with what holds for her, and a client. */
    public static Actor lisa(Map<String, String> settings, Optional<String> userAgent) {
        Context context = new Context(1, "one", List.of(), Map.of());
        return new Actor(
                LISA,
                context,
                Set.of(Grantee.user(LISA.userId().id()), Grantee.EVERYONE),
                new UserSettings(settings),
                userAgent);
    }

    /** Lisa, with what holds for her. */
    public static Actor lisa(Map<String, String> settings) {
        return lisa(settings, Optional.empty());
    }
}
