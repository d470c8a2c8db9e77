/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.client;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The expressions by which programs are known, each with its kind. Immutable. */
public final class ClientExpressions implements Clients {
    private final Map<ClientKind, Pattern> expressions = new EnumMap<>(ClientKind.class);

    /**
     * The expressions that are configured, and those that are built in where none is.
     *
     * @param configured the expression for a kind, if there is one that can be used
     */
    public ClientExpressions(Function<ClientKind, Optional<Pattern>> configured) {
        for (ClientKind kind : ClientKind.values()) {
            kind.defaultExpression()
                    .map(builtIn -> configured.apply(kind).orElseGet(() -> Pattern.compile(builtIn)))
                    .ifPresent(expression -> expressions.put(kind, expression));
        }
    }

    @Override
    public ClientKind of(Optional<String> userAgent) {
        return userAgent.map(ClientName::new).flatMap(this::first).orElse(ClientKind.UNKNOWN);
    }

    private Optional<ClientKind> first(ClientName name) {
        return expressions.entrySet().stream()
                .filter(expression -> name.has(expression.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
