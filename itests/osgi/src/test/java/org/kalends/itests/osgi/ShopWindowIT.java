/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.ShopWindow;
import org.kalends.storage.api.Storage;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle brings a store into the running server, which the groupware fills and clients read. */
public class ShopWindowIT extends ServerWithShell {
    /** A collection that somebody else has in another account is named by account and folder id. */
    private static final String WINDOW = "/dav/caldav/"
            + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("window/window".getBytes(StandardCharsets.US_ASCII))
            + '/';

    private static final String SYNC = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
            + "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
    private static final String QUERY =
            """
            <c:calendar-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop>
            <c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>
            <c:time-range start='20270301T120000Z' end='20270301T130000Z'/>
            <c:prop-filter name='SUMMARY'><c:text-match>OPEN</c:text-match></c:prop-filter>
            </c:comp-filter></c:comp-filter></c:filter></c:calendar-query>""";

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        List<String> packages = List.of("org.kalends.storage.api", "org.kalends.storage.api.support");
        plugin = install(new PluginJar(ShopWindow.class, Storage.class, packages, 0)
                .alsoAs(Consumer.class)
                .with("Display", "Poster", "WindowCollections", "WindowItems", "WindowChanges", "WindowChanges$Entry"));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
        run("kalends:stores forget window");
    }

    /** What the groupware does, on its own way to the data. */
    @SuppressWarnings("unchecked")
    private void groupware(String event) {
        Object window = plugin.getBundleContext().getService(plugin.getRegisteredServices()[0]);
        ((Consumer<String>) window).accept(event);
    }

    private Answer sync(String token) {
        return anton().send("REPORT", WINDOW, SYNC.formatted(token));
    }

    private String token() {
        return sync("").multiStatus().syncToken().orElseThrow();
    }

    @Test
    public void itsCollectionShouldStandBesideThoseOfTheFirstStore() {
        assertThat(anton().list("/dav/caldav/", "").multiStatus().hrefs()).contains("/dav/caldav/calendar/", WINDOW);
        assertThat(anton().list("/dav/caldav/users/40/", "").multiStatus().hrefs())
                .contains("/dav/caldav/users/40/shop-window/");
        assertThat(anton().propfind(WINDOW, "<owner/>").body()).contains("/principals/users/40/");
    }

    @Test
    public void itsObjectsShouldBeReadAndFound() {
        assertThat(anton().get(WINDOW + "opening").body()).contains("SUMMARY:opening");
        assertThat(anton().list(WINDOW, "<getetag/>").multiStatus().hrefs())
                .containsExactly(WINDOW, WINDOW + "opening");
        groupware("sale");

        assertThat(anton().send("REPORT", WINDOW, QUERY, "Depth", "1")
                        .multiStatus()
                        .hrefs())
                .containsExactly(WINDOW + "opening");
    }

    @Test
    public void whatTheGroupwareChangesShouldBeSynchronised() {
        String token = token();
        groupware("sale");
        groupware("-opening");

        MultiStatus changes = sync(token).multiStatus();

        assertThat(changes.hrefs()).containsExactly(WINDOW + "sale", WINDOW + "opening");
        assertThat(changes.at(WINDOW + "sale").status("getetag")).isEqualTo(200);
        assertThat(changes.at(WINDOW + "opening").status()).contains(404);
        assertThat(sync(changes.syncToken().orElseThrow()).multiStatus().hrefs())
                .isEmpty();
    }

    @Test
    public void whoOnlyLooksShouldNotChangeIt() {
        assertThat(anton().put(WINDOW + "graffiti", Samples.event("graffiti")).preconditions())
                .containsExactly("need-privileges");
        assertThat(anton().send("DELETE", WINDOW + "opening", "").preconditions())
                .containsExactly("need-privileges");
        assertThat(anton().propfind(WINDOW, "<current-user-privilege-set/>").body())
                .doesNotContain("write");
        assertThat(anton().get(WINDOW + "opening").status()).isEqualTo(200);
    }

    @Test
    public void anObjectShouldBeCopiedFromItToTheFirstStore() {
        String copy = "/dav/caldav/calendar/copied.ics";

        assertThat(anton().send("COPY", WINDOW + "opening", "", "Destination", copy)
                        .status())
                .isEqualTo(201);
        assertThat(anton().get(copy).body()).contains("SUMMARY:opening");
    }

    @Test
    public void itShouldBePutOffWhileItsBundleIsAway() throws BundleException {
        String etag = anton().get(WINDOW + "opening").header("ETag").orElseThrow();
        String token = token();

        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            assertThat(List.of(
                            anton().get(WINDOW + "opening"),
                            anton().propfind(WINDOW, ""),
                            sync(token),
                            anton().list("/dav/caldav/", "")))
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(503);
                        assertThat(answer.header("Retry-After")).isPresent();
                    });
            assertThat(anton().list("/dav/caldav/calendar/", "").status()).isEqualTo(207);
        }

        assertThat(anton().get(WINDOW + "opening").header("ETag")).contains(etag);
        assertThat(sync(token).preconditions()).as("it has forgotten what was").containsExactly("valid-sync-token");
    }

    @Test
    public void itShouldBeGoneOnceItIsForgotten() throws BundleException {
        plugin.stop();
        run("kalends:stores forget window");

        assertThat(anton().propfind(WINDOW, "").status()).isEqualTo(404);
        assertThat(anton().list("/dav/caldav/", "").multiStatus().hrefs()).doesNotContain(WINDOW);
    }
}
