/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.identity.Authenticator;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Tokens;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle brings tokens with scopes into the running server. */
public class TokenIT extends RunningServer {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final String EVENT = CALENDAR + "token.ics";
    private static final String CONTACTS = "/dav/carddav/";
    private static final String NEED_PRIVILEGES = "need-privileges";

    private static final String RENAMED =
            "<propertyupdate xmlns='DAV:'><set><prop><displayname>Mine</displayname></prop></set></propertyupdate>";
    private static final String LOCKED =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>" + "<locktype><write/></locktype></lockinfo>";

    private Bundle plugin;

    @Before
    public void dropIn() throws BundleException {
        plugin = install(new PluginJar(Tokens.class, Authenticator.class, List.of("org.kalends.identity"), 0));
        anton().put(EVENT, Samples.event("token"));
    }

    @After
    public void takeAway() throws BundleException {
        plugin.uninstall();
    }

    private Client with(String token) {
        return anyone().bearing(token);
    }

    @Test
    public void aTokenThatReadsCalendarsShouldReadThem() {
        Client reader = with(Tokens.READS_CALENDARS);

        assertThat(reader.get(EVENT).status()).isEqualTo(200);
        assertThat(reader.list(CALENDAR, "<getetag/>").multiStatus().hrefs()).contains(EVENT);
        assertThat(reader.send("OPTIONS", EVENT, "").status()).isEqualTo(200);
        assertThat(reader.propfind(CALENDAR, "<current-user-privilege-set/>").body())
                .contains("read/>")
                .doesNotContain("write", "bind", "unlock");
    }

    @Test
    public void aTokenThatReadsCalendarsShouldChangeNothing() {
        Client reader = with(Tokens.READS_CALENDARS);

        refused(reader.put(EVENT, Samples.event("token").replace("SUMMARY:", "SUMMARY:No ")));
        refused(reader.put(CALENDAR + "new.ics", Samples.event("new")));
        refused(reader.send("DELETE", EVENT, ""));
        refused(reader.send("MOVE", EVENT, "", "Destination", CALENDAR + "moved.ics"));
        refused(reader.send("COPY", EVENT, "", "Destination", CALENDAR + "copied.ics"));
        refused(reader.send("MKCALENDAR", "/dav/caldav/new/", ""));
        refused(reader.send("PROPPATCH", CALENDAR, RENAMED));
        refused(reader.send("LOCK", EVENT, LOCKED));
        assertThat(anton().get(EVENT).body()).contains("UID:token").doesNotContain("SUMMARY:No");
    }

    @Test
    public void aReaderShouldNotReleaseTheLockOfItsUser() {
        Answer locked = anton().send("LOCK", EVENT, LOCKED);
        String token = locked.header("Lock-Token").orElseThrow();

        refused(with(Tokens.READS_CALENDARS).send("UNLOCK", EVENT, "", "Lock-Token", token));
        refused(with(Tokens.READS_CALENDARS).send("LOCK", EVENT, "", "If", '(' + token + ')'));

        assertThat(with(Tokens.WRITES_CALENDARS)
                        .send("UNLOCK", EVENT, "", "Lock-Token", token)
                        .status())
                .isEqualTo(204);
    }

    @Test
    public void aTokenForCalendarsShouldNotSeeContacts() {
        Client writer = with(Tokens.WRITES_CALENDARS);

        refused(writer.propfind(CONTACTS, ""));
        refused(writer.list(CONTACTS, ""));
        refused(writer.get(CONTACTS + "contacts/any.vcf"));
        refused(writer.put(CONTACTS + "contacts/any.vcf", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"));
        refused(writer.send("COPY", EVENT, "", "Destination", CONTACTS + "contacts/any.vcf"));
        assertThat(writer.list("/dav/", "").multiStatus().hrefs())
                .contains("/dav/caldav/")
                .doesNotContain(CONTACTS);
    }

    @Test
    public void aTokenThatWritesCalendarsShouldWriteThem() {
        assertThat(with(Tokens.WRITES_CALENDARS)
                        .put(CALENDAR + "written.ics", Samples.event("written"))
                        .status())
                .isIn(201, 204);
    }

    @Test
    public void discoveryShouldBeOpenToEveryToken() {
        Client reader = with(Tokens.READS_CALENDARS);

        assertThat(reader.propfind("/dav/", "<current-user-principal/>").body()).contains("/principals/users/3/");
        assertThat(reader.propfind("/dav/principals/users/3/", "<displayname/>").body())
                .contains("Anton Meier");
        assertThat(reader.send("OPTIONS", "/dav/", "").status()).isEqualTo(200);
    }

    @Test
    public void whoMayActForTheUserShouldNotBeATokensToSay() {
        String none = "<propertyupdate xmlns='DAV:'><set><prop><group-member-set/></prop></set></propertyupdate>";
        String delegates = "/dav/principals/users/3/calendar-proxy-write/";

        refused(with(Tokens.WRITES_CALENDARS).send("PROPPATCH", delegates, none));
        assertThat(anton().send("PROPPATCH", delegates, none).status()).isEqualTo(207);
    }

    @Test
    public void aRefusedTokenShouldBeAnsweredWithItsOwnChallenge() {
        Answer answer = with(Tokens.EXPIRED).get(EVENT);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"", "Basic realm=\"Kalends\"");
    }

    @Test
    public void bothWaysToSignInShouldBeAskedForAndOneOnceItsBundleIsGone() throws BundleException {
        assertThat(challenge()).contains("Bearer realm=", "Basic realm=");
        assertThat(with("unheard-of").get(EVENT).status()).isEqualTo(401);

        plugin.stop();

        assertThat(challenge()).startsWith("Basic realm=").doesNotContain("Bearer");
        assertThat(with(Tokens.READS_CALENDARS).get(EVENT).status()).isEqualTo(401);
        assertThat(anton().get(EVENT).status()).isEqualTo(200);
    }

    private String challenge() {
        return anyone().get(EVENT).header("WWW-Authenticate").orElseThrow();
    }

    private static void refused(Answer answer) {
        assertThat(Map.of("status", answer.status(), "names it", answer.body().contains(NEED_PRIVILEGES)))
                .as(answer.body())
                .isEqualTo(Map.of("status", 403, "names it", true));
    }
}
