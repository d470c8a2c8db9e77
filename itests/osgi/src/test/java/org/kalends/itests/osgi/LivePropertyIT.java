/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Test;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.osgi.plugin.Forecast;
import org.kalends.itests.osgi.plugin.Weather;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle brings a live property into the running server. */
public class LivePropertyIT extends ServerWithShell {
    private static final String WEATHER = new Weather().name().getLocalPart();
    private static final String ASKED = "<weather xmlns='urn:example:plugin'/>";
    private static final List<String> PACKAGES =
            List.of("org.kalends.dav.api.resource", "org.kalends.dav.api.spi", "org.kalends.dav.api.xml");
    private static final String ALL = "<propfind xmlns='DAV:'><allprop/></propfind>";
    private static final String CALENDAR = "/dav/caldav/calendar/";

    @After
    public void forget() {
        forget("property urn:example:plugin/" + WEATHER);
    }

    @Test
    public void itShouldShowOnceItsBundleIsInstalled() throws BundleException {
        assertThat(weather().status(WEATHER)).isEqualTo(404);

        Bundle plugin = install(Weather.class, 0);
        try {
            assertThat(weather().status(WEATHER)).isEqualTo(200);
            assertThat(weather().text(WEATHER)).isEqualTo("sunny");
            assertThat(names(CALENDAR)).isTrue();
            assertThat(names("/dav/")).isTrue();
        } finally {
            plugin.uninstall();
        }
        assertThat(anton().propfind(CALENDAR, ASKED).status()).isEqualTo(503);
        assertThat(anton().send("PROPFIND", CALENDAR, ALL, "Depth", "0").status())
                .isEqualTo(503);
        assertThat(anton().propfind(CALENDAR, "<displayname/>").status()).isEqualTo(207);

        forget();
        assertThat(weather().status(WEATHER)).isEqualTo(404);
        assertThat(names(CALENDAR)).isFalse();
    }

    @Test
    public void itShouldBeProtected() throws BundleException {
        Bundle plugin = install(Weather.class, 0);
        try {
            Answer answer = anton().send(
                            "PROPPATCH",
                            CALENDAR,
                            "<propertyupdate xmlns='DAV:'><set><prop><weather xmlns='urn:example:plugin'>foggy</weather>"
                                    + "</prop></set></propertyupdate>");

            assertThat(answer.multiStatus().only().status(WEATHER)).isEqualTo(403);
            assertThat(answer.body()).contains("cannot-modify-protected-property");
            assertThat(weather().text(WEATHER)).isEqualTo("sunny");
        } finally {
            plugin.uninstall();
        }
    }

    @Test
    public void ofTwoTheOneWithTheHigherRankingShouldHold() throws BundleException {
        Bundle weather = install(Weather.class, 0);
        Bundle forecast = install(Forecast.class, 10);
        try {
            assertThat(weather().text(WEATHER)).isEqualTo("rain");

            forecast.stop();
            assertThat(weather().text(WEATHER)).isEqualTo("sunny");

            forecast.start();
            assertThat(weather().text(WEATHER)).isEqualTo("rain");
        } finally {
            forecast.uninstall();
            weather.uninstall();
        }
    }

    @Test
    public void whoComesLaterWithALowerRankingShouldNotHold() throws BundleException {
        Bundle weather = install(Weather.class, 0);
        Bundle forecast = install(Forecast.class, -10);
        try {
            assertThat(weather().text(WEATHER)).isEqualTo("sunny");
        } finally {
            forecast.uninstall();
            weather.uninstall();
        }
    }

    private Bundle install(Class<? extends LiveProperty> property, int ranking) throws BundleException {
        return install(new PluginJar(property, LiveProperty.class, PACKAGES, ranking));
    }

    private MultiStatus.Response weather() {
        return anton().propfind(CALENDAR, ASKED).multiStatus().only();
    }

    private boolean names(String path) {
        return anton().send("PROPFIND", path, "<propfind xmlns='DAV:'><propname/></propfind>", "Depth", "0")
                .multiStatus()
                .only()
                .properties()
                .containsKey(WEATHER);
    }
}
