/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
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

    /** The global address book, once it has been made. */
    private String book() {
        Patience.until(() -> global().isPresent());
        return global().orElseThrow();
    }

    private Optional<String> global() {
        MultiStatus home = ada().list("/dav/carddav/", "<displayname/>").multiStatus();
        return home.hrefs().stream()
                .filter(href -> home.at(href).text("displayname").equals("Global address book"))
                .filter(href -> ada().get(href + "users-2.vcf").status() == 200)
                .findFirst();
    }

    private static String with(String card, String... lines) {
        return card.replace("\r\n", "\n").replace("END:VCARD", String.join("\n", lines) + "\nEND:VCARD");
    }

    @Test
    public void aGuestShouldChangeTheOwnCardAsFarAsTheDirectoryTakesIt() {
        String own = book() + "users-1.vcf";
        String others = book() + "users-2.vcf";
        String card = ada().get(own).body();

        Answer changed = ada().put(own, with(card.replace("FN:Ada Guest", "FN:Queen"), "TEL;TYPE=CELL:123", "TITLE:x"));

        assertThat(changed.status()).isEqualTo(204);
        assertThat(changed.header("ETag")).as("it is not stored as it was sent").isEmpty();
        assertThat(ada().get(own).body())
                .contains("FN:Ada Guest", "TEL;TYPE=CELL:123")
                .doesNotContain("TITLE", "Queen");
        Answer refused = ada().put(own, with(card, "TEL:" + "1".repeat(101)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("at most 100 characters");
        assertThat(ada().put(others, with(card, "TEL:1")).preconditions()).containsExactly("need-privileges");
        assertThat(ada().put(book() + "new.vcf", Samples.card("new", "New")).status())
                .isEqualTo(403);
        assertThat(ada().send("DELETE", own, "").status()).isEqualTo(403);
        assertThat(ada().send("PROPPATCH", own, "").status()).isIn(400, 403);

        String modern =
                ada().send("GET", own, "", "Accept", "text/vcard;version=4.0").body();
        assertThat(ada().put(own, with(modern, "NICKNAME:Addie")).status()).isEqualTo(204);
        assertThat(ada().get(own).body()).contains("VERSION:3.0", "NICKNAME:Addie", "TEL;TYPE=CELL:123");
    }

    @Test
    public void aCardShouldNotTakeThePlaceOfTheOwnOneInTheGlobalBook() {
        String own = book() + "users-1.vcf";
        ada().put("/dav/carddav/contacts/x.vcf", Samples.card("x", "Other"));

        for (String method : List.of("COPY", "MOVE")) {
            Answer answer = ada().send(method, "/dav/carddav/contacts/x.vcf", "", "Destination", own);
            assertThat(answer.status()).as(method).isEqualTo(403);
        }
        assertThat(ada().get(own).body()).contains("FN:Ada Guest");
        assertThat(ada().send("COPY", own, "", "Destination", "/dav/carddav/contacts/me.vcf")
                        .status())
                .isIn(201, 204);
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
