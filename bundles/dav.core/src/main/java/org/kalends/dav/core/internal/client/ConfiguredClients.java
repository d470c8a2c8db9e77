/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.dav.api.client.ClientExpressions;
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
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST_REMEMBERED = 256;

    private final Config config;
    private final Config.Subscription changes;
    private volatile Knowledge knowledge;

    /**
     * Which client it is. There are some twenty expressions, and a client says the same name with each request.
     *
     * @param expressions as they are configured
     * @param told what they have told of names
     */
    private record Knowledge(ClientExpressions expressions, Map<String, ClientKind> told) {
        ClientKind of(String userAgent) {
            ClientKind known = told.get(userAgent);
            if (known != null) {
                return known;
            }
            ClientKind kind = expressions.of(Optional.of(userAgent));
            if (told.size() >= REMEMBERED) {
                told.clear();
            }
            if (userAgent.length() <= LONGEST_REMEMBERED) {
                told.put(userAgent, kind);
            }
            return kind;
        }
    }

    @Activate
    public ConfiguredClients(@Reference Config config) {
        this.config = config;
        this.changes = config.onChange(this::compile);
        compile();
    }

    /** One at a time, so that what was read last holds. */
    private synchronized void compile() {
        ConfigView server = config.server();
        ClientExpressions expressions = new ClientExpressions(kind -> server.read(kind.property(), ValueType.PATTERN));
        knowledge = new Knowledge(expressions, new ConcurrentHashMap<>());
    }

    @Deactivate
    public void close() {
        changes.close();
    }

    @Override
    public ClientKind of(Optional<String> userAgent) {
        return userAgent.map(knowledge::of).orElse(ClientKind.UNKNOWN);
    }
}
