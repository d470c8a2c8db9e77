/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.discovery;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.http.PublishedSpace;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code kalends:dns}: tells administrators what to write into the DNS. The paths are those of this moment, as they stand in
 * the configuration; after a change of the prefix the records are other ones. The path of a servlet context of its own is not
 * among them.
 */
@Component
public final class DnsCommand implements Command {
    private static final String DOMAIN = "domain";
    private static final String HOST = "host";
    private static final String PORT = "port";
    private static final int HTTPS_PORT = 443;

    private final PublishedSpace published;
    private final Installation installation;

    @Activate
    public DnsCommand(@Reference PublishedSpace published, @Reference Installation installation) {
        this.published = published;
        this.installation = installation;
    }

    @Override
    public String name() {
        return "dns";
    }

    @Override
    public String description() {
        return "the DNS records by which clients of a mail domain find this server";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("prints them as lines of a zone file", this::records)
                .taking(
                        Parameter.required(DOMAIN, "what stands behind the @ of mail addresses"),
                        Parameter.required(HOST, "where the server, or the proxy in front of it, is reached"),
                        Parameter.optional(PORT, "where it speaks TLS, " + HTTPS_PORT + " if not given")));
    }

    private void records(Arguments arguments, PrintStream out) throws UsageException {
        try {
            DiscoveryRecords records = new DiscoveryRecords(
                    DomainName.parse(arguments.text(DOMAIN)),
                    DomainName.parse(arguments.text(HOST)),
                    port(arguments.find(PORT)),
                    installation.all(Part.SERVICE));
            records.lines(published.current()).forEach(out::println);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static int port(Optional<String> text) {
        try {
            return text.map(Integer::parseInt).orElse(HTTPS_PORT);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A port is a number, not " + text.orElse("") + ".", e);
        }
    }
}
