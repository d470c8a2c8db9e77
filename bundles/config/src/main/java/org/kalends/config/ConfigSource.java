/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** One scope of the cascade; an OSGi service. A source whose values change updates its service properties. */
@ConsumerType
public interface ConfigSource {
    /** The scope's name: {@code server}, {@code contextSets}, {@code reseller}, {@code context} or {@code user}. */
    String scope();

    /**
     * All values of this scope that hold for a user.
     *
     * @param contextId the tenant, 0 for none
     * @param userId the user in the tenant, 0 for none
     */
    Map<String, ConfigValue> valuesFor(int contextId, int userId);
}
