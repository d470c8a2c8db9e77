/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who has installed the chart is told how clients find the server. */
class NotesTest {
    private final Chart chart = Chart.built().with(Chart.NEEDED);

    @Test
    void aHostOfItsOwnNeedsNamesOfServicesAlone() {
        assertThat(chart.withExample("dedicated-host").notes())
                .contains("https://dav.MYSERVER.TLD/")
                .contains(
                        """
                        _caldavs._tcp.MYSERVER.TLD. 10800 IN SRV 10 1 443 dav.MYSERVER.TLD.
                        _caldav._tcp.MYSERVER.TLD. 10800 IN SRV 10 1 80 dav.MYSERVER.TLD.
                        _carddavs._tcp.MYSERVER.TLD. 10800 IN SRV 10 1 443 dav.MYSERVER.TLD.
                        _carddav._tcp.MYSERVER.TLD. 10800 IN SRV 10 1 80 dav.MYSERVER.TLD.
                        """)
                .doesNotContain("TXT");
    }

    @Test
    void aPathIsInTheDnsToo() {
        assertThat(chart.withExample("prefix-path")
                        .withExample("prefix-path-middleware")
                        .notes())
                .contains("https://MYSERVER.TLD/dav/")
                .contains(
                        """
                        _caldavs._tcp.MYSERVER.TLD. 10800 IN SRV 10 1 443 MYSERVER.TLD.
                        _caldav._tcp.MYSERVER.TLD. 10800 IN SRV 10 1 80 MYSERVER.TLD.
                        _carddavs._tcp.MYSERVER.TLD. 10800 IN SRV 10 1 443 MYSERVER.TLD.
                        _carddav._tcp.MYSERVER.TLD. 10800 IN SRV 10 1 80 MYSERVER.TLD.
                        _caldavs._tcp.MYSERVER.TLD. 10800 IN TXT path=/dav
                        _caldav._tcp.MYSERVER.TLD. 10800 IN TXT path=/dav
                        _carddavs._tcp.MYSERVER.TLD. 10800 IN TXT path=/dav
                        _carddav._tcp.MYSERVER.TLD. 10800 IN TXT path=/dav
                        """);
    }

    @Test
    void theDomainOfAHostOfItsOwnIsWhatIsBehindItsFirstName() {
        assertThat(chart.with(
                                """
                                appsuite-pro: { istio: { virtualServices: { dav: { hosts: [dav.example.org] } } } }
                                ingress: { enabled: true }
                                """)
                        .notes())
                .contains("_caldavs._tcp.example.org. 10800 IN SRV 10 1 443 dav.example.org.");
    }

    @Test
    void withoutARouteThereIsAWayToTryIt() {
        assertThat(chart.notes())
                .contains("kubectl --namespace apps port-forward service/groupware-core-mw-sync 8080:80")
                .doesNotContain("SRV");
    }
}
