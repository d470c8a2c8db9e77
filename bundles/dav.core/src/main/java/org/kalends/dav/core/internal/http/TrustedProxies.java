/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.config.ValueType;
import org.kalends.embedded.net.AddressRange;

/**
 * The proxies that are believed when they say from where a request comes ({@code Forwarded}, RFC 7239 section 5.2, or {@code
 * X-Forwarded-For}). What anybody else says there is not looked at; and no address in an answer is ever made of such a
 * header or of {@code Host}.
 *
 * @param ranges their addresses
 */
record TrustedProxies(List<AddressRange> ranges) {
    /** The property, of the scope server. */
    static final String PROPERTY = "org.kalends.dav.trustedProxies";

    /** Addresses and ranges with commas between them. */
    static final ValueType<TrustedProxies> TYPE =
            ValueType.of("a list of addresses and ranges such as 10.0.0.0/8", TrustedProxies::parse);

    static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;,\\s]*)");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?|([0-9.]+):\\d+");

    TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    private static TrustedProxies parse(String text) {
        return new TrustedProxies(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(AddressRange::parse)
                .toList());
    }

    /**
     * From where a request comes: the address nearest to us that is no trusted proxy's.
     *
     * @param peer who has the connection to us
     */
    String client(String peer, Headers headers) {
        if (!trust(peer)) {
            return peer;
        }
        List<String> hops = hops(headers);
        Collections.reverse(hops);
        String client = peer;
        for (String hop : hops) {
            if (!trust(client) || AddressRange.address(hop).isEmpty()) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    /** Whether one of them has this address. */
    boolean trust(String address) {
        if (ranges.isEmpty()) {
            return false;
        }
        Optional<InetAddress> parsed = AddressRange.address(address);
        return parsed.isPresent() && ranges.stream().anyMatch(range -> range.contains(parsed.get()));
    }

    private static List<String> hops(Headers headers) {
        List<String> hops = new ArrayList<>();
        Optional<String> forwarded = headers.get("Forwarded");
        for (String element :
                forwarded.or(() -> headers.get("X-Forwarded-For")).orElse("").split(",")) {
            String hop = element.strip();
            if (forwarded.isPresent()) {
                Matcher matcher = FOR.matcher(hop);
                hop = matcher.find() ? matcher.group(1).replace("\"", "") : "";
            }
            hops.add(withoutPort(hop));
        }
        return hops;
    }

    private static String withoutPort(String hop) {
        Matcher matcher = WITH_PORT.matcher(hop);
        if (!matcher.matches()) {
            return hop;
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
