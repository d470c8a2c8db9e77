/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Clear;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle brings a method that writes into the running server. */
public class MethodIT extends ServerWithShell {
    private static final String CALENDAR = "/dav/caldav/full/";
    private static final List<String> PACKAGES = List.of(
            "org.kalends.dav.api",
            "org.kalends.dav.api.engine",
            "org.kalends.dav.api.exchange",
            "org.kalends.dav.api.resource",
            "org.kalends.dav.api.spi",
            "org.kalends.storage.api");
    /** A client that is shown all address books as one. */
    private static final String MACOS = "macOS/14.5 (23F79) AddressBookCore/2576.600.21";

    private static final String LOCK =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>";
    private static final String SYNC = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
            + "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        anton().send("MKCALENDAR", CALENDAR, "");
        anton().put(CALENDAR + "tea.ics", Samples.event("tea"));
        anton().put(CALENDAR + "cake.ics", Samples.event("cake"));
        plugin = install(new PluginJar(Clear.class, DavMethod.class, PACKAGES, 0).needing(UnitsOfWork.class));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
        forget("method CLEAR");
    }

    private Answer clear(String path) {
        return anton().send("CLEAR", path, "");
    }

    private String allowed(String path) {
        return anton().send("OPTIONS", path, "").header("Allow").orElseThrow();
    }

    private Iterable<String> objects() {
        return anton().list(CALENDAR, "").multiStatus().hrefs().stream()
                .filter(href -> href.endsWith(".ics"))
                .toList();
    }

    @Test
    public void itShouldDoItsWorkOnceItsBundleIsInstalled() {
        String token =
                anton().propfind(CALENDAR, "<sync-token/>").multiStatus().only().text("sync-token");

        assertThat(clear(CALENDAR).status()).isEqualTo(204);

        assertThat(objects()).isEmpty();
        assertThat(anton().send("REPORT", CALENDAR, SYNC.formatted(token))
                        .multiStatus()
                        .responses()
                        .values())
                .hasSize(2)
                .allSatisfy(gone -> assertThat(gone.status()).contains(404));
    }

    @Test
    public void itShouldBeAllowedWhereItAppliesAndNowhereElse() {
        assertThat(allowed(CALENDAR)).contains("CLEAR");
        assertThat(allowed("/dav/caldav/")).doesNotContain("CLEAR");
        assertThat(anton().propfind(CALENDAR, "<supported-method-set/>").body()).contains("CLEAR");

        assertThat(clear("/dav/caldav/").status()).isEqualTo(405);
    }

    @Test
    public void whatIsShownAsOneShouldNotBeClearedAsOne() {
        String card = "/dav/carddav/contacts/berta.vcf";
        anton().put(card, Samples.card("berta"));

        Answer refused = anton().send("CLEAR", "/dav/carddav/Contacts/", "", "User-Agent", MACOS);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow").orElseThrow()).contains("PROPFIND");
        assertThat(anton().get(card).status()).isEqualTo(200);
    }

    @Test
    public void aLockOnOneObjectShouldKeepAllOfThem() {
        String token = anton().send("LOCK", CALENDAR + "tea.ics", LOCK)
                .header("Lock-Token")
                .orElseThrow();

        assertThat(clear(CALENDAR).status()).isEqualTo(423);
        assertThat(objects()).hasSize(2);

        anton().send("UNLOCK", CALENDAR + "tea.ics", "", "Lock-Token", token);
        assertThat(clear(CALENDAR).status()).isEqualTo(204);
    }

    @Test
    public void itShouldBePutOffWhileItsBundleIsAway() throws BundleException {
        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            assertThat(clear(CALENDAR).status()).isEqualTo(503);
            assertThat(clear(CALENDAR).header("Retry-After")).isPresent();
            assertThat(anton().send("OPTIONS", CALENDAR, "").status())
                    .as("Allow would say too little")
                    .isEqualTo(503);
        }
        assertThat(clear(CALENDAR).status()).isEqualTo(204);
    }

    @Test
    public void itShouldBeUnknownOnceItIsForgotten() throws BundleException {
        plugin.stop();
        forget("method CLEAR");

        assertThat(clear(CALENDAR).status()).isEqualTo(405);
        assertThat(objects()).hasSize(2);
    }
}
