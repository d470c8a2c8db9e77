/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.kalends.embedded.net.Insiders;
import org.kalends.http.api.Exchange;

/**
 * Who may read the figures.
 *
 * @param insiders may
 * @param token whoever has it may, too; empty for nobody
 */
record Readers(Insiders insiders, String token) {
    private static final String SCHEME = "Bearer ";

    boolean include(Exchange exchange) {
        return insiders.include(exchange.peer(), exchange.fields())
                || takeTokens()
                        && exchange.fields().getOrDefault("Authorization", List.of()).stream()
                                .anyMatch(this::hasToken);
    }

    /** Whether there is a token that lets in. */
    boolean takeTokens() {
        return !token.isEmpty();
    }

    /** RFC 6750 section 2.1; in the time that it takes nothing of the token shows. */
    private boolean hasToken(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
