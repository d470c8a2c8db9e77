/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.identity.Directory;
import org.kalends.identity.PasswordVerifier;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Guests;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle brings users into the running server, and checks their passwords. */
public class DirectoryIT extends RunningServer {
    private static final String EVENT = "/dav/caldav/calendar/tea.ics";
    private static final String SEARCH =
            """
            <principal-property-search xmlns='DAV:'>
              <property-search><prop><displayname/></prop><match>%s</match></property-search>
              <prop><displayname/></prop>
            </principal-property-search>""";

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        plugin = install(new PluginJar(Guests.class, Directory.class, List.of("org.kalends.identity"), 0)
                .alsoAs(PasswordVerifier.class));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
    }

    private Client ada() {
        return anyone().as("ada@guests.example");
    }

    private static Answer search(Client client, String name) {
        return client.send("REPORT", "/dav/principals/", SEARCH.formatted(name), "Depth", "0");
    }

    @Test
    public void itsUsersShouldSignInAndHaveWhatEveryUserHas() {
        assertThat(ada().propfind("/dav/", "<current-user-principal/>").body()).contains("/principals/users/1/");
        assertThat(ada().list("/dav/caldav/", "").multiStatus().hrefs()).contains("/dav/caldav/calendar/");
        assertThat(ada().list("/dav/carddav/", "").multiStatus().hrefs()).contains("/dav/carddav/contacts/");
        assertThat(ada().put(EVENT, Samples.event("tea")).status()).isIn(201, 204);
        assertThat(ada().get(EVENT).status()).isEqualTo(200);
    }

    @Test
    public void aWrongPasswordShouldBeRefused() {
        assertThat(anyone().as("ada@guests.example", "wrong").get(EVENT).status())
                .isEqualTo(401);
        assertThat(anyone().as("eve@guests.example").get(EVENT).status()).isEqualTo(401);
    }

    @Test
    public void itsUsersShouldFindEachOther() {
        assertThat(search(ada(), "Visitor").multiStatus().only().text("displayname"))
                .isEqualTo("Bo Visitor");
        assertThat(ada().propfind("/dav/principals/users/2/", "<displayname/>").body())
                .contains("Bo Visitor");
    }

    @Test
    public void itsTenantShouldBeClosedToAllOthers() {
        assertThat(search(anton(), "Visitor").multiStatus().hrefs()).isEmpty();
        assertThat(search(ada(), "Meier").multiStatus().hrefs()).isEmpty();
        ada().put("/dav/caldav/calendar/secret.ics", Samples.event("secret"));
        assertThat(anton().get("/dav/caldav/calendar/secret.ics").status()).isEqualTo(404);
    }

    @Test
    public void whatItsUsersHaveShouldBeThereWhenItComesBack() throws BundleException {
        ada().put(EVENT, Samples.event("tea"));
        String etag = ada().get(EVENT).header("ETag").orElseThrow();

        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            assertThat(ada().get(EVENT).status())
                    .as("whoever knows the password is away")
                    .isEqualTo(503);
            assertThat(anton().propfind("/dav/caldav/", "").status()).isEqualTo(207);
        }

        assertThat(ada().get(EVENT).header("ETag")).contains(etag);
    }
}
