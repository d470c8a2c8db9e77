/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.Map;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The scope of users, as the directory has it. */
@Component(name = "org.kalends.config.identity.user")
public final class UserAttributes implements ConfigSource {
    private final Identities identities;

    @Activate
    public UserAttributes(@Reference Identities identities) {
        this.identities = identities;
    }

    @Override
    public String scope() {
        return "user";
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        String owner = "user %d in context %d".formatted(userId, contextId);
        return identities
                .user(new UserId(contextId, userId))
                .map(User::attributes)
                .map(attributes -> ConfigAttributes.of(attributes, scope(), owner))
                .orElse(Map.of());
    }

    @Override
    public Object stamp(int contextId, int userId) {
        return identities.user(new UserId(contextId, userId)).map(User::attributes);
    }
}
