/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.ConfigView;
import org.kalends.identity.Context;
import org.kalends.identity.Scopes;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Grantee;

/**
 * Who acts in a request, and with what.
 *
 * @param user the signed-in user
 * @param context the tenant
 * @param grantees all that rights given to the user may be given to: the user, the user's groups, everyone
 * @param config what holds for the user
 * @param userAgent what the client calls itself
 * @param scopes what the sign-in is good for; nothing else may be done with it, whatever the user may do
 */
public record Actor(
        User user,
        Context context,
        Set<Grantee> grantees,
        ConfigView config,
        Optional<String> userAgent,
        Scopes scopes) {
    /** Makes a user one who may read and write everything in the context; read through the cascade. */
    private static final String ADMINISTRATOR = "org.kalends.dav.administrator";

    public Actor {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(userAgent, "userAgent");
        Objects.requireNonNull(scopes, "scopes");
        grantees = Set.copyOf(grantees);
    }

    /** Somebody whose sign-in is good for all that the user may do. */
    public Actor(User user, Context context, Set<Grantee> grantees, ConfigView config, Optional<String> userAgent) {
        this(user, context, grantees, config, userAgent, Scopes.ALL);
    }

    /** Whether the user may read and write everything in the own context. */
    public boolean isAdministrator() {
        return config.isTrue(ADMINISTRATOR, false);
    }

    /** Names the user. */
    public UserId id() {
        return user.userId();
    }
}
