/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names a request in the log, in its answer, and for the proxies it came through. */
final class RequestId {
    /** The header field it is told in, and taken from where a trusted proxy has given one. */
    static final String FIELD = "X-Request-Id";
    /** What it is called in the diagnostic context of log lines. */
    static final String LOGGED = "requestId";

    /** What can stand in a log line and in a header field without doing anything there. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:+/=-]{1,128}");

    private RequestId() {}

    /**
     * The one that a proxy has given, or a new one.
     *
     * @param peer who has the connection to us
     * @param proxies who is believed
     */
    static String of(Headers headers, String peer, TrustedProxies proxies) {
        return headers.get(FIELD)
                .filter(id -> proxies.trust(peer))
                .filter(id -> HARMLESS.matcher(id).matches())
                .orElseGet(RequestId::random);
    }

    /** It names and protects nothing, so that it need not be hard to guess. */
    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(random.nextLong()) + digits.toHexDigits(random.nextLong());
    }
}
