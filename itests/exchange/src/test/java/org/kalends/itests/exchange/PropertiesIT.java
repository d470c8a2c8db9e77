/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** PROPFIND and PROPPATCH. */
class PropertiesIT {
    private final Client user = Server.client("user2");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
    }

    private MultiStatus propfind(String path, int depth, String content) {
        return user.send("PROPFIND " + path + " HTTP/1.1\nDepth: " + depth + "\n\n<propfind xmlns='DAV:'>" + content
                        + "</propfind>")
                .multiStatus();
    }

    private Answer proppatch(String path, String content) {
        return user.send(
                "PROPPATCH " + path + " HTTP/1.1\nContent-Type: application/xml\n\n<propertyupdate xmlns='DAV:'"
                        + " xmlns:x='urn:x' xmlns:a='http://apple.com/ns/ical/'>" + content + "</propertyupdate>");
    }

    @Test
    void foundPropertiesStandBeforeMissingOnes() {
        Answer answer = user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0\n\n"
                + "<propfind xmlns='DAV:'><prop><nothing/><resourcetype/></prop></propfind>");

        assertThat(answer.body().indexOf("200 OK")).isLessThan(answer.body().indexOf("404 Not Found"));
        assertThat(answer.multiStatus().at(calendar).status("nothing")).isEqualTo(404);
        assertThat(answer.multiStatus().at(calendar).inside("resourcetype")).containsExactly("collection", "calendar");
    }

    @Test
    void membersAreListedToDepthOne() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));
        Samples.put(user, calendar + "b.ics", Samples.event("b", "B", 2));

        MultiStatus listing = propfind(
                calendar,
                1,
                "<prop><getetag/><getcontenttype/><getcontentlength/><getlastmodified/><creationdate/></prop>");

        assertThat(listing.responses()).containsOnlyKeys(calendar, calendar + "a.ics", calendar + "b.ics");
        MultiStatus.Response item = listing.at(calendar + "a.ics");
        assertThat(item.text("getetag")).matches("\"[^\"]+\"");
        assertThat(item.text("getcontenttype")).startsWith("text/calendar");
        assertThat(Integer.parseInt(item.text("getcontentlength"))).isGreaterThan(100);
        assertThat(item.text("getlastmodified")).endsWith(" GMT");
        assertThat(item.text("creationdate")).endsWith("Z");
        assertThat(listing.at(calendar).status("getetag")).isEqualTo(404);
    }

    @Test
    void infiniteDepthIsRefused() {
        Answer answer = user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: infinity");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly("propfind-finite-depth");
    }

    @Test
    void allpropLeavesOutWhatMustBeNamed() {
        proppatch(calendar, "<set><prop><x:own>1</x:own><a:calendar-color>#112233</a:calendar-color></prop></set>");

        MultiStatus.Response all = propfind(calendar, 0, "<allprop/>").at(calendar);
        MultiStatus.Response more = propfind(calendar, 0, "<allprop/><include><sync-token/></include>")
                .at(calendar);
        MultiStatus.Response names = propfind(calendar, 0, "<propname/>").at(calendar);

        assertThat(all.properties())
                .containsKeys("resourcetype", "displayname", "own")
                .doesNotContainKey("calendar-color");
        assertThat(more.text("sync-token")).isNotBlank();
        assertThat(names.properties()).containsKeys("calendar-color", "own", "sync-token");
        assertThat(names.text("own")).isEmpty();
    }

    @Test
    void noBodyMeansAllprop() {
        MultiStatus answer =
                user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0").multiStatus();

        assertThat(answer.at(calendar).properties()).containsKey("resourcetype");
    }

    @Test
    void aMinimalAnswerPassesOverWhatIsMissing() {
        for (String preference : new String[] {"Prefer: return=minimal", "Brief: t"}) {
            MultiStatus answer = user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0\n" + preference + "\n\n"
                            + "<propfind xmlns='DAV:'><prop><nothing/><resourcetype/></prop></propfind>")
                    .multiStatus();

            assertThat(answer.at(calendar).properties()).containsOnlyKeys("resourcetype");
        }
    }

    @Test
    void aListingMayLeaveOutTheCollectionItself() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));

        MultiStatus answer = user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 1\nPrefer: depth-noroot\n\n"
                        + "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>")
                .multiStatus();

        assertThat(answer.responses()).containsOnlyKeys(calendar + "a.ics");
    }

    @Test
    void ownPropertiesAreKeptAsTheyWereSet() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));
        for (String path : new String[] {calendar, calendar + "a.ics"}) {
            Answer set = proppatch(
                    path, "<set xml:lang='fr'><prop><x:own><y xmlns='urn:y' z='1'>é &lt;</y> t</x:own></prop></set>");
            assertThat(set.multiStatus().at(path).status("own")).isEqualTo(200);

            Answer answer = user.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n"
                    + "<propfind xmlns='DAV:'><prop><own xmlns='urn:x'/></prop></propfind>");
            assertThat(answer.multiStatus().at(path).text("own")).isEqualTo("é < t");
            assertThat(answer.body()).contains("xml:lang=\"fr\"", "z=\"1\"", "urn:y");

            proppatch(path, "<remove><prop><x:own/></prop></remove>");
            assertThat(propfind(path, 0, "<prop><own xmlns='urn:x'/></prop>")
                            .at(path)
                            .status("own"))
                    .isEqualTo(404);
        }
    }

    @Test
    void aNameIsForTheWholeCollectionAndMayBeTakenBack() {
        proppatch(calendar, "<set><prop><displayname>Büro &amp; mehr</displayname></prop></set>");
        assertThat(propfind(calendar, 0, "<prop><displayname/></prop>")
                        .at(calendar)
                        .text("displayname"))
                .isEqualTo("Büro & mehr");

        proppatch(calendar, "<remove><prop><displayname/></prop></remove>");
        assertThat(propfind(calendar, 0, "<prop><displayname/></prop>")
                        .at(calendar)
                        .text("displayname"))
                .startsWith("made-");
    }

    @Test
    void allChangesAreMadeOrNone() {
        Answer answer =
                proppatch(calendar, "<set><prop><displayname>New</displayname><getetag>x</getetag></prop></set>");

        MultiStatus.Response response = answer.multiStatus().at(calendar);
        assertThat(response.status("getetag")).isEqualTo(403);
        assertThat(response.status("displayname")).isEqualTo(424);
        assertThat(answer.body()).contains("cannot-modify-protected-property");
        assertThat(propfind(calendar, 0, "<prop><displayname/></prop>")
                        .at(calendar)
                        .text("displayname"))
                .startsWith("made-");
    }

    @Test
    void propertiesOfPrincipalsAndHomesCannotBeSet() {
        for (String path : new String[] {"/dav/caldav/", "/dav/", "/dav/principals/users/2/"}) {
            Answer answer = proppatch(path, "<set><prop><displayname>Mine</displayname></prop></set>");
            assertThat(answer.status() == 403 || answer.multiStatus().at(path).status("displayname") == 403)
                    .isTrue();
        }
    }

    @Test
    void aChangeShowsInTagAndToken() {
        String tags = "<prop><sync-token/><getctag xmlns='http://calendarserver.org/ns/'/></prop>";
        MultiStatus.Response before = propfind(calendar, 0, tags).at(calendar);
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));
        MultiStatus.Response after = propfind(calendar, 0, tags).at(calendar);

        assertThat(after.text("sync-token")).isNotEqualTo(before.text("sync-token"));
        assertThat(after.text("getctag")).isNotEqualTo(before.text("getctag"));
    }
}
