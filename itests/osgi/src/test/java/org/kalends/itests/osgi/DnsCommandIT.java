/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.After;
import org.junit.Test;

/** The shell tells the DNS records of this server. */
public class DnsCommandIT extends ServerWithShell {
    private static final String COMMAND = "kalends:dns example.org dav.example.org";

    @After
    public void moveBack() {
        move("/dav");
    }

    @Test
    public void recordsShouldNameTheServicesAndTheirPaths() {
        assertThat(run(COMMAND).lines())
                .containsExactly(
                        "_caldavs._tcp.example.org. IN SRV 0 1 443 dav.example.org.",
                        "_caldavs._tcp.example.org. IN TXT \"path=/dav/caldav/\"",
                        "_caldav._tcp.example.org. IN SRV 0 0 0 .",
                        "_carddavs._tcp.example.org. IN SRV 0 1 443 dav.example.org.",
                        "_carddavs._tcp.example.org. IN TXT \"path=/dav/carddav/\"",
                        "_carddav._tcp.example.org. IN SRV 0 0 0 .");
        assertThat(run(COMMAND + " 8443")).contains("SRV 0 1 8443 dav.example.org.");
    }

    @Test
    public void pathsShouldBeThoseToWhichTheWellKnownAddressesLead() {
        move("/moved");

        assertThat(run(COMMAND)).contains("\"path=" + wellKnown("caldav") + '"', "\"path=/moved/carddav/\"");
        assertThat(wellKnown("carddav")).isEqualTo("/moved/carddav/");
    }

    private String wellKnown(String area) {
        return anyone().get("/.well-known/" + area).header("Location").orElseThrow();
    }

    private void move(String prefix) {
        new Settings(framework(), "org.kalends.config.server").set("com.openexchange.dav.prefixPath", prefix);
        awaitHomes(prefix);
    }
}
