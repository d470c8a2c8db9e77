/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows what a user or a context is like, as tags that the {@code withTags} of a context set names; an OSGi service.
 * The tags of all such services are taken together.
 */
@ConsumerType
public interface TagSource {
    /**
     * The tags of a user with those of the context.
     *
     * @param contextId the tenant, 1 or more
     * @param userId the user in the tenant, 0 when only the context is meant
     * @return an immutable set; tags are compared with regard to case
     */
    Set<String> tagsFor(int contextId, int userId);

    /**
     * Stands for the facts the tags are made from. Asked for in every request: as long as it equals the one before, so
     * do the tags.
     */
    default Object stamp(int contextId, int userId) {
        return tagsFor(contextId, userId);
    }
}
