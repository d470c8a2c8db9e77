/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.PropertyName;

/**
 * What users keep of their own at one thing, immutable.
 *
 * @param byUser values by user id
 */
record PersonalValues(Map<Integer, Map<PropertyName, String>> byUser) {
    static final PersonalValues NONE = new PersonalValues(Map.of());

    PersonalValues {
        byUser = Map.copyOf(byUser);
    }

    Map<PropertyName, String> of(int userId) {
        return byUser.getOrDefault(userId, Map.of());
    }

    PersonalValues patched(int userId, Map<PropertyName, Optional<String>> changes) {
        Map<Integer, Map<PropertyName, String>> values = new HashMap<>(byUser);
        values.put(userId, patched(of(userId), changes));
        return new PersonalValues(values);
    }

    /** Values after some have been set and some removed. */
    static Map<PropertyName, String> patched(
            Map<PropertyName, String> values, Map<PropertyName, Optional<String>> changes) {
        Map<PropertyName, String> patched = new HashMap<>(values);
        changes.forEach((property, value) ->
                value.ifPresentOrElse(text -> patched.put(property, text), () -> patched.remove(property)));
        return Map.copyOf(patched);
    }
}
