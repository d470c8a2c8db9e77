/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Which servers are asked: those that everybody can reach, by https, so that nobody has this server look at what is behind its firewall.
 *
 * @param trusted hosts of which anything is taken, in lower case
 */
record PublicHosts(Set<String> trusted) {
    PublicHosts {
        trusted = Set.copyOf(trusted);
    }

    /**
     * Sees that an address is one that may be asked. The Java machine keeps what a name means for half a minute at least, unless it is told
     * otherwise, so that what is looked at here is what is connected to right after.
     *
     * @throws IOException when it is not
     */
    void check(URI uri) throws IOException {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (trusted.contains(host)) {
            return;
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw new IOException(host + " is not asked but by https.");
        }
        if (!Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicHosts::isPublic)) {
            throw new IOException(host + " has an address that is not public.");
        }
    }

    /** Whether an address is one of the public network (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] octets = address.getAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(octets) : isPublic6(octets));
    }

    private static boolean isPublic4(byte[] octets) {
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (octets[2] == 0 || octets[2] == 2);
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 224 && !shared && !protocols && !benchmarks;
    }

    /** The global unicast addresses, without those that stand for one of IPv4. */
    private static boolean isPublic6(byte[] octets) {
        boolean global = (octets[0] & 0xe0) == 0x20;
        boolean sixToFour = octets[0] == 0x20 && octets[1] == 0x02;
        boolean special = octets[0] == 0x20 && octets[1] == 0x01 && (octets[2] & 0xfe) == 0;
        return global && !sixToFour && !special;
    }
}
