/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.discovery;

import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.http.PublishedSpace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells administrators what to write into the DNS: {@code kalends:dns} in a Gogo shell, which finds commands by their service
 * properties. The paths are those of this moment, as they stand in the configuration; after a change of the prefix the
 * records are other ones. The path of a servlet context of its own is not among them.
 */
@Component(
        service = DnsCommand.class,
        property = {"osgi.command.scope=kalends", "osgi.command.function=dns"})
public final class DnsCommand {
    private static final String USAGE =
            """
            kalends:dns <domain> <host> [<port>]    the DNS records by which clients of a mail domain find this server
                                                    at a host and the port where it speaks TLS, 443 if not given
            """;
    private static final String HTTPS_PORT = "443";
    private static final int LEAST_ARGUMENTS = 2;
    private static final int MOST_ARGUMENTS = 3;

    private final PublishedSpace published;
    private final Installation installation;

    @Activate
    public DnsCommand(@Reference PublishedSpace published, @Reference Installation installation) {
        this.published = published;
        this.installation = installation;
    }

    /** The records for a domain, a host and a port; tells how it is used when the arguments are others. */
    public String dns(String[] arguments) {
        if (arguments.length < LEAST_ARGUMENTS || arguments.length > MOST_ARGUMENTS) {
            return USAGE;
        }
        try {
            DiscoveryRecords records = new DiscoveryRecords(
                    DomainName.parse(arguments[0]),
                    DomainName.parse(arguments[1]),
                    port(arguments.length == MOST_ARGUMENTS ? arguments[2] : HTTPS_PORT),
                    installation.all(Part.SERVICE));
            return String.join("\n", records.lines(published.current()));
        } catch (IllegalArgumentException e) {
            return e.getMessage() + "\n" + USAGE;
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A port is a number, not " + text + ".", e);
        }
    }
}
