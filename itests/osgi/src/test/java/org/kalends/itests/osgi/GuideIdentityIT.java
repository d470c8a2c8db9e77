/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The bundle of the guide is dropped into the running server: it brings users, checks their passwords and issues passes. */
public class GuideIdentityIT extends RunningServer {
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
        plugin = GuideBundle.IDENTITY.install(framework());
        Patience.until(() -> ada().propfind("/dav/caldav/", "").status() == 207);
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

    private Client bearing(Instant until) {
        return anyone().bearing(GuideBundle.call(plugin, "GuestPasses", "issue", 1, until)
                .toString());
    }

    @Test
    public void aPassShouldReadCalendarsUntilItEnds() {
        ada().put(EVENT, Samples.event("tea"));
        Client program = bearing(Instant.parse("2999-01-01T00:00:00Z"));

        assertThat(program.get(EVENT).status()).isEqualTo(200);
        assertThat(program.put(EVENT, Samples.event("tea")).preconditions()).containsExactly("need-privileges");
        Answer late = bearing(Instant.EPOCH).get(EVENT);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.header("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
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
