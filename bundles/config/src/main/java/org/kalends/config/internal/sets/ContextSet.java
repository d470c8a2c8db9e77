/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import java.util.Map;
import java.util.Set;
import org.kalends.config.ConfigValue;

/**
 * Values for all users whose tags fit.
 *
 * @param name for the administrator
 * @param withTags whom the values hold for
 * @param addTags tags that these users get in addition
 * @param values by full property name
 */
public record ContextSet(String name, TagExpression withTags, Set<String> addTags, Map<String, ConfigValue> values) {
    public ContextSet {
        addTags = Set.copyOf(addTags);
        values = Map.copyOf(values);
    }
}
