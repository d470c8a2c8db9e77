/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.net;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who asks from an address that is known, and not through a proxy: on the machine of a proxy, everybody in the world would have an
 * address of that machine.
 *
 * @param ranges the addresses
 */
public record Insiders(List<AddressRange> ranges) {
    /** This machine alone. */
    public static final String LOOPBACK = "127.0.0.0/8, ::1";

    /** What proxies add to a request. */
    private static final Set<String> OF_PROXIES =
            Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    /** What a text of them must be. */
    public static final String WANTED = "addresses and ranges such as 10.0.0.0/8, with commas between them";

    public Insiders {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads addresses and ranges with commas between them; nobody is an insider where there are none.
     *
     * @throws IllegalArgumentException when one is neither; the message is its text
     */
    public static Insiders parse(String text) {
        return new Insiders(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(AddressRange::parse)
                .toList());
    }

    /** Whether a text has addresses and ranges alone. */
    public static boolean areInsiders(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Whether a request is of one of them.
     *
     * @param peer the address of whoever has the connection to us
     * @param fields the header fields by name, in which upper and lower case are alike
     */
    public boolean include(String peer, Map<String, List<String>> fields) {
        // Some containers put the brackets around it that a host in a URI would have
        String address = peer.startsWith("[") && peer.endsWith("]") ? peer.substring(1, peer.length() - 1) : peer;
        return OF_PROXIES.stream().noneMatch(fields::containsKey)
                && AddressRange.address(address)
                        .filter(found -> ranges.stream().anyMatch(range -> range.contains(found)))
                        .isPresent();
    }
}
