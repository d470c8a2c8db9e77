/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.spi.Report;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Census;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle brings a report into the running server. */
public class ReportIT extends ServerWithShell {
    private static final String CALENDAR = "/dav/caldav/counted/";
    private static final List<String> PACKAGES = List.of(
            "org.kalends.dav.api",
            "org.kalends.dav.api.exchange",
            "org.kalends.dav.api.resource",
            "org.kalends.dav.api.spi",
            "org.kalends.dav.api.xml",
            "org.kalends.storage.api");

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        anton().send("MKCALENDAR", CALENDAR, "");
        anton().put(CALENDAR + "tea.ics", Samples.event("tea"));
        anton().put(CALENDAR + "cake.ics", Samples.event("cake"));
        anton().put(CALENDAR + "plants.ics", Samples.task("plants"));
        plugin = install(new PluginJar(Census.class, Report.class, PACKAGES, 0));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
        forget("report urn:example:plugin/census");
    }

    private Answer census(String path) {
        return anton().send("REPORT", path, "<census xmlns='urn:example:plugin'/>");
    }

    private boolean supports(String path) {
        return anton().propfind(path, "<supported-report-set/>").body().contains("census");
    }

    @Test
    public void itShouldBeAnsweredOnceItsBundleIsInstalled() {
        Answer answer = census(CALENDAR);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<kind name=\"VEVENT\">2</kind><kind name=\"VTODO\">1</kind>");
    }

    @Test
    public void itShouldBeToldWhereItAppliesAndRefusedElsewhere() {
        assertThat(supports(CALENDAR)).isTrue();
        assertThat(supports("/dav/carddav/contacts/")).isTrue();
        assertThat(supports("/dav/caldav/")).isFalse();

        assertThat(census("/dav/caldav/").preconditions()).containsExactly("supported-report");
    }

    @Test
    public void itShouldBePutOffWhileItsBundleIsAway() throws BundleException {
        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            Answer answer = census(CALENDAR);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(supports(CALENDAR)).isFalse();
        }
        assertThat(census(CALENDAR).status()).isEqualTo(200);
    }

    @Test
    public void itShouldBeUnknownOnceItIsForgotten() throws BundleException {
        plugin.stop();
        forget("report urn:example:plugin/census");

        assertThat(census(CALENDAR).preconditions()).containsExactly("supported-report");
    }
}
