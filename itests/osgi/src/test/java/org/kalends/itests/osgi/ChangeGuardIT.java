/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.spi.ChangeGuard;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.LegalHold;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle stands in the way of changes in the running server. */
public class ChangeGuardIT extends ServerWithShell {
    private static final String CALENDAR = "/dav/caldav/held/";
    private static final String EVENT = CALENDAR + "tea.ics";
    private static final String ELSEWHERE = "/dav/caldav/calendar/tea.ics";
    private static final List<String> PACKAGES = List.of(
            "org.kalends.dav.api",
            "org.kalends.dav.api.exchange",
            "org.kalends.dav.api.resource",
            "org.kalends.dav.api.spi",
            "org.kalends.storage.api");
    private static final String HOLD =
            "<propertyupdate xmlns='DAV:'><%1$s><prop><hold xmlns='urn:example:plugin'/></prop></%1$s></propertyupdate>";

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        anton().send("MKCALENDAR", CALENDAR, "");
        anton().put(EVENT, Samples.event("tea"));
        plugin = install(new PluginJar(LegalHold.class, ChangeGuard.class, PACKAGES, 0));
    }

    @After
    public void uninstall() throws BundleException {
        anton().send("PROPPATCH", CALENDAR, HOLD.formatted("remove"));
        plugin.uninstall();
        forget("guard legal-hold");
    }

    private void hold() {
        assertThat(anton().send("PROPPATCH", CALENDAR, HOLD.formatted("set")).status())
                .isEqualTo(207);
    }

    @Test
    public void itShouldStandInTheWayOfEveryMethodThatChanges() {
        hold();

        assertThat(List.of(
                        anton().put(EVENT, Samples.event("tea")),
                        anton().send("DELETE", EVENT, ""),
                        anton().send("MOVE", EVENT, "", "Destination", ELSEWHERE),
                        anton().send("DELETE", CALENDAR, "")))
                .allSatisfy(refused -> assertThat(refused.preconditions()).containsExactly("not-on-hold"));
        assertThat(anton().get(EVENT).status()).isEqualTo(200);
    }

    @Test
    public void whatIsNotItsAffairShouldGoOn() {
        hold();

        assertThat(anton().put(CALENDAR + "cake.ics", Samples.event("cake")).status())
                .isIn(201, 204);
        assertThat(anton().put(ELSEWHERE, Samples.event("tea")).status()).isIn(201, 204);
        assertThat(anton().send("DELETE", ELSEWHERE, "").status()).isEqualTo(204);
    }

    @Test
    public void changesShouldWaitAndReadingGoOnWhileItIsAway() throws BundleException {
        hold();
        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            Answer put = anton().put(ELSEWHERE, Samples.event("tea"));

            assertThat(put.status()).isEqualTo(503);
            assertThat(put.header("Retry-After")).isPresent();
            assertThat(anton().get(EVENT).status()).isEqualTo(200);
        }
        assertThat(anton().send("DELETE", EVENT, "").preconditions()).containsExactly("not-on-hold");
    }

    @Test
    public void allShouldBeAsBeforeOnceItIsForgotten() throws BundleException {
        hold();
        plugin.stop();
        forget("guard legal-hold");

        assertThat(anton().send("DELETE", EVENT, "").status()).isEqualTo(204);
    }
}
