/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.discovery;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.Urls;

/**
 * The DNS records by which clients find calendars and contacts of a mail domain (RFC 6764 sections 3 and 4), in the form of
 * zone files (RFC 1035 section 5.1).
 *
 * @param domain what stands after the {@code @} of the users' addresses
 * @param host where the server, or the proxy in front of it, is reached
 * @param port where it speaks TLS
 * @param services what there is to be found, by the area it is in
 */
record DiscoveryRecords(DomainName domain, DomainName host, int port, Set<String> services) {
    private static final int LARGEST_PORT = 65_535;

    DiscoveryRecords {
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("A port is a number from 1 to " + LARGEST_PORT + ".");
        }
        services = new TreeSet<>(services);
    }

    /** The records, one in a line; their paths are those of the homes as clients see them. */
    List<String> lines(Urls urls) {
        return services.stream().flatMap(area -> lines(area, urls)).toList();
    }

    /**
     * Only the services over TLS are offered: clients sign in with the Basic scheme, and without TLS anybody on the way reads
     * their passwords. The other ones have the root as their target, which says that they are not offered (RFC 2782), so that
     * no client falls back to them.
     */
    private Stream<String> lines(String area, Urls urls) {
        String path = urls.external(Href.ROOT.childCollection(area));
        return Stream.of(
                record(area + 's', "SRV 0 1 %d %s".formatted(port, host.absolute())),
                record(area + 's', "TXT " + quoted("path=" + path)),
                record(area, "SRV 0 0 0 ."));
    }

    private String record(String service, String data) {
        return "_%s._tcp.%s IN %s".formatted(service, domain.absolute(), data);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
