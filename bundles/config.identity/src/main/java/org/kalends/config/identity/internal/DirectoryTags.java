/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.TagSource;
import org.kalends.identity.Context;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the directory knows, as tags: id and name of the context, its taxonomy, and what the user may use. */
@Component(name = "org.kalends.config.identity.tags")
public final class DirectoryTags implements TagSource {
    private static final String TAXONOMY = "taxonomy/types";

    private final Identities identities;

    @Activate
    public DirectoryTags(@Reference Identities identities) {
        this.identities = identities;
    }

    private record Facts(Optional<Context> context, Optional<Set<String>> permissions) {}

    @Override
    public Set<String> tagsFor(int contextId, int userId) {
        Facts facts = facts(contextId, userId);
        Set<String> tags = new HashSet<>();
        facts.context.ifPresent(context -> {
            tags.add(Integer.toString(context.id()));
            tags.add(context.name());
            tags.addAll(taxonomy(context));
        });
        facts.permissions.ifPresent(
                permissions -> permissions.forEach(permission -> tags.addAll(PermissionTags.of(permission))));
        return Set.copyOf(tags);
    }

    @Override
    public Object stamp(int contextId, int userId) {
        return facts(contextId, userId);
    }

    private Facts facts(int contextId, int userId) {
        return new Facts(
                identities.context(contextId),
                identities.user(new UserId(contextId, userId)).map(User::permissions));
    }

    private static Set<String> taxonomy(Context context) {
        Set<String> types = new HashSet<>();
        Arrays.stream(context.attributes().getOrDefault(TAXONOMY, "").split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .forEach(types::add);
        return types;
    }
}
