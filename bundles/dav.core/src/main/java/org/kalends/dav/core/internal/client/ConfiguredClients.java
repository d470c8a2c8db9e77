/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.client.Clients;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Knows programs by their {@code User-Agent}; an OSGi service. The regular expressions are those of the server scope,
 * {@code com.openexchange.dav.useragent.*}, and a change of one holds at once. One that cannot be used is told as every such
 * value is, and what is built in holds.
 */
@Component
public final class ConfiguredClients implements Clients {
    /** What clients really send is shorter; of more than this an expression could make a very long calculation. */
    private static final int EXAMINED_CHARACTERS = 256;

    private final Config config;
    private final Config.Subscription changes;
    private volatile Map<ClientKind, Pattern> patterns;

    @Activate
    public ConfiguredClients(@Reference Config config) {
        this.config = config;
        this.changes = config.onChange(this::compile);
        compile();
    }

    /** One at a time, so that what was read last holds. */
    private synchronized void compile() {
        ConfigView server = config.server();
        Map<ClientKind, Pattern> compiled = new EnumMap<>(ClientKind.class);
        for (ClientKind kind : ClientKind.values()) {
            kind.defaultExpression()
                    .map(expression -> server.read(kind.property(), ValueType.PATTERN)
                            .orElseGet(() -> Pattern.compile(expression)))
                    .ifPresent(pattern -> compiled.put(kind, pattern));
        }
        patterns = compiled;
    }

    @Deactivate
    public void close() {
        changes.close();
    }

    @Override
    public ClientKind of(Optional<String> userAgent) {
        return userAgent
                .map(name -> name.substring(0, Math.min(name.length(), EXAMINED_CHARACTERS)))
                .flatMap(this::first)
                .orElse(ClientKind.UNKNOWN);
    }

    private Optional<ClientKind> first(String name) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(name).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
