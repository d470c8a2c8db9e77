/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A tenant. Nothing of one context is visible from another.
 *
 * @param id number of the context, 1 or more
 * @param name name of the context
 * @param loginMappings what may stand after the {@code @} of a login; {@code defaultcontext} takes logins without one
 * @param attributes further facts by name, such as {@code taxonomy/types}
 * @param reseller name of the reseller it belongs to
 */
public record Context(
        int id, String name, List<String> loginMappings, Map<String, String> attributes, Optional<String> reseller) {
    public Context {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reseller, "reseller");
        loginMappings = List.copyOf(loginMappings);
        attributes = Map.copyOf(attributes);
    }

    /** A context without a reseller. */
    public Context(int id, String name, List<String> loginMappings, Map<String, String> attributes) {
        this(id, name, loginMappings, attributes, Optional.empty());
    }
}
