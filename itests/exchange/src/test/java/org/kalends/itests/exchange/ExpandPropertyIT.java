/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** {@code expand-property}, RFC 3253 section 3.8. */
class ExpandPropertyIT {
    private static final String SALES = "/dav/principals/groups/2/";
    private static final String OWN = "/dav/principals/users/1/";
    private static final String OTHER = "/dav/principals/users/2/";

    private final Client client = Server.client("user1");

    private Answer expand(Client client, String path, String properties) {
        return client.send("REPORT " + path + " HTTP/1.1\nDepth: 0\n\n<expand-property xmlns='DAV:'>" + properties
                + "</expand-property>");
    }

    /** The properties of the only response, those inside its properties among them. */
    private static String body(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(207);
        return answer.body().replaceAll(" xmlns(:\\w+)?=\"[^\"]*\"", "").replaceAll("<(/?)\\w+:", "<$1");
    }

    private static String named(String href, String name) {
        return "<response><href>" + href + "</href><propstat><prop><displayname>" + name
                + "</displayname></prop><status>HTTP/1.1 200 OK</status></propstat></response>";
    }

    @Test
    void aReferenceIsReplacedByTheResponseOfWhatItNames() {
        String body = body(expand(
                client,
                SALES,
                "<property name='displayname'/><property name='group-member-set'>"
                        + "<property name='displayname'/></property>"));

        assertThat(body)
                .contains("<displayname>Sales</displayname>")
                .contains("<group-member-set>" + named(OWN, "User 1") + named(OTHER, "User 2") + "</group-member-set>");
    }

    @Test
    void whatIsNotExpandedIsToldAsItIs() {
        String body = body(expand(
                client, SALES, "<property name='group-member-set'/><property name='nothing' namespace='urn:x'/>"));

        assertThat(body)
                .contains("<group-member-set><href>" + OWN + "</href><href>" + OTHER + "</href></group-member-set>")
                .contains("<nothing/>", "404");
    }

    @Test
    void propertiesAreExpandedInsideOfExpandedOnes() {
        String body = body(expand(
                client,
                "/dav/caldav/calendar/",
                "<property name='owner'><property name='group-membership'><property name='displayname'/>"
                        + "</property></property>"));

        assertThat(body)
                .contains("<owner><response><href>" + OWN + "</href>")
                .contains("<group-membership>" + named(SALES, "Sales") + "</group-membership>");
    }

    @Test
    void everyPropertyThatHoldsReferencesCanBeExpanded() {
        String body = body(expand(
                client,
                "/dav/",
                "<property name='current-user-principal'><property name='calendar-home-set'"
                        + " namespace='urn:ietf:params:xml:ns:caldav'><property name='displayname'/></property>"
                        + "<property name='calendar-user-address-set' namespace='urn:ietf:params:xml:ns:caldav'>"
                        + "<property name='displayname'/></property></property>"));

        assertThat(body)
                .contains("<calendar-home-set><response><href>/dav/caldav/</href>")
                .contains("<href preferred=\"1\">mailto:user1@example.org</href>" + named(OWN, "User 1"))
                .contains("<href>urn:uuid:");
    }

    @Test
    void whatOneMayNotReadIsNotThere() {
        String calendar = Samples.newCalendar(Server.client("user2")).replace("/caldav/", "/caldav/users/2/");
        String own = Samples.newCalendar(client);
        client.send("PROPPATCH " + own + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop><see xmlns='urn:x'>"
                + "<href xmlns='DAV:'>" + calendar + "</href><href xmlns='DAV:'>" + own + "nothing.ics</href>"
                + "<href xmlns='DAV:'>/dav/principals/users/2/calendar-proxy-read/</href></see></prop></set>"
                + "</propertyupdate>");

        String body = body(expand(
                client, own, "<property name='see' namespace='urn:x'><property name='displayname'/></property>"));

        assertThat(body)
                .contains("<href>" + calendar + "</href><status>HTTP/1.1 404 Not Found</status>")
                .contains("nothing.ics</href><status>HTTP/1.1 404 Not Found</status>")
                .contains("calendar-proxy-read/</href><status>HTTP/1.1 404 Not Found</status>")
                .doesNotContain("<displayname>");
    }

    @Test
    void objectsCanBeExpandedToo() {
        Samples.put(client, "/dav/caldav/calendar/x.ics", Samples.event("x", "Lunch", 1));

        assertThat(body(expand(
                        client,
                        "/dav/caldav/calendar/x.ics",
                        "<property name='getetag'/><property name='owner'><property name='displayname'/></property>")))
                .contains("<getetag>", "<owner>" + named(OWN, "User 1") + "</owner>");
    }

    @Test
    void expansionHasBounds() {
        String deep = "<property name='group-membership'>".repeat(10) + "</property>".repeat(10);
        String wide = ("<property name='group-member-set'><property name='group-membership'>").repeat(4)
                + "<property name='displayname'/>" + "</property></property>".repeat(4);

        assertThat(expand(client, SALES, deep).status()).isEqualTo(400);
        assertThat(expand(client, SALES, wide).status()).isEqualTo(207);
        assertThat(expand(client, SALES, "<property namespace='DAV:'/>").status())
                .isEqualTo(400);
    }
}
