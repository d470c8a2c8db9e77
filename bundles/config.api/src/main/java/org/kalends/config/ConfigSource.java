/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One scope of the cascade; an OSGi service. Several may serve one scope: they are asked in the order of their
 * {@code service.ranking}, and the first one that defines a property has it. A source whose values change for reasons of
 * its own updates its service properties, which is how the listeners of {@link Config#onChange} learn of it.
 *
 * <p>It is known by its {@code component.name}, which stays the same from version to version: a source that was here once and is
 * away is missed by that name ({@link Config#sources}).
 */
@ConsumerType
public interface ConfigSource {
    /**
     * The scope's name. {@code server}, {@code contextSets}, {@code reseller}, {@code context} and {@code user} are in
     * the search path by default; another one has to be put there.
     */
    String scope();

    /**
     * All values of this source that hold for a user.
     *
     * @param contextId the tenant, 0 for none
     * @param userId the user in the tenant, 0 for none
     * @return an immutable map of full property names to values
     */
    Map<String, ConfigValue> valuesFor(int contextId, int userId);

    /**
     * The same values, those that other ones of this source shadow included.
     *
     * @return immutable maps, the one that has precedence first
     */
    default List<Map<String, ConfigValue>> layersFor(int contextId, int userId) {
        return List.of(valuesFor(contextId, userId));
    }

    /** What this source says about properties, by their full names; an immutable map. */
    default Map<String, PropertyMetadata> metadata() {
        return Map.of();
    }

    /**
     * Stands for the state of this source as a user sees it. Asked for in every request: as long as it equals the one
     * before, what was read before is used.
     *
     * @return an immutable object that is equal only when values, layers and metadata are; costs next to nothing
     */
    default Object stamp(int contextId, int userId) {
        return valuesFor(contextId, userId);
    }
}
