/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.config.ConfigValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the administrator of each unusable value once, however often it is read. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger("org.kalends.config");

    private final Set<Subject> made = ConcurrentHashMap.newKeySet();

    void notCoercible(String property, ConfigValue value, String wanted) {
        if (made.add(new Subject(property, value.scope(), value.origin()))) {
            LOG.warn(
                    "{} = \"{}\" in scope {} ({}) is not {}; the default holds",
                    property,
                    value.text(),
                    value.scope(),
                    value.origin(),
                    wanted);
        }
    }

    private record Subject(String property, String scope, String origin) {}
}
