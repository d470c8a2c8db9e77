/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kalends.config.ConfigValue;

/**
 * The scopes in the order in which they are asked.
 *
 * @param scopes most specific first
 */
record SearchPath(List<String> scopes) {
    /** What makes another path. */
    static final String PROPERTY = "com.openexchange.config.cascade.scopes";

    static final String SERVER = "server";
    static final String CONTEXT_SETS = "contextSets";
    static final SearchPath DEFAULT = new SearchPath(List.of("user", "context", "reseller", CONTEXT_SETS, SERVER));

    /** The path that the server scope asks for; without scopes in it the default. */
    static SearchPath of(Optional<ConfigValue> configured) {
        List<String> scopes = configured
                .map(value -> Arrays.stream(value.text().split(","))
                        .map(String::strip)
                        .filter(scope -> !scope.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
        return scopes.isEmpty() ? DEFAULT : new SearchPath(scopes);
    }

    boolean has(String scope) {
        return scopes.contains(scope);
    }
}
