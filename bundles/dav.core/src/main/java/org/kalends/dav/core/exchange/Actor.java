/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.exchange;

import java.util.Objects;
import org.kalends.config.ConfigView;
import org.kalends.identity.Context;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/**
 * Who acts in a request.
 *
 * @param user the signed-in user
 * @param context the tenant
 * @param config what holds for the user
 */
public record Actor(User user, Context context, ConfigView config) {
    public Actor {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(config, "config");
    }

    /** Names the user. */
    public UserId id() {
        return user.userId();
    }
}
