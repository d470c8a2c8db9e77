/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** What costs a client little and would cost the server, or other users, much. */
class AttackIT {
    private final Client user = Server.client("user2");

    private static String many(int count, String each) {
        return IntStream.range(0, count).mapToObj(i -> each.formatted(i)).collect(Collectors.joining());
    }

    private Answer propfind(String path, String document) {
        return user.send("PROPFIND " + path + " HTTP/1.1\nDepth: 1\n\n" + document);
    }

    @Test
    void aRequestNamesNoMoreThanAThousandProperties() {
        String calendar = Samples.newCalendar(user);

        assertThat(propfind(calendar, "<propfind xmlns='DAV:'><prop>" + many(1001, "<p%d/>") + "</prop></propfind>")
                        .status())
                .isEqualTo(400);
        assertThat(propfind(calendar, "<propfind xmlns='DAV:'><prop>" + many(1000, "<p%d/>") + "</prop></propfind>")
                        .status())
                .isEqualTo(207);
    }

    @Test
    void expandedPropertiesAreCountedOverAllLevels() {
        String level = "<property name='owner'>" + many(600, "<property name='p%d'/>") + "</property>";

        assertThat(user.send("REPORT /dav/caldav/ HTTP/1.1\nDepth: 0\n\n<expand-property xmlns='DAV:'>" + level + level
                                + "</expand-property>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aTagDeclaresNoMoreThanAHundredNamespaces() {
        String tag = "<propfind xmlns='DAV:'" + many(100_000, " xmlns:p%1$d='urn:%1$d'");

        assertThat(propfind("/dav/caldav/", tag + "><allprop/></propfind>").status())
                .isEqualTo(400);
    }

    @Test
    void anElementHasNoMoreThanAHundredAttributes() {
        String tag = "<propfind xmlns='DAV:'" + many(101, " a%d='1'");

        assertThat(propfind("/dav/caldav/", tag + "><allprop/></propfind>").status())
                .isEqualTo(400);
    }

    @Test
    void aDocumentHasNoMoreThanAQuarterOfAMillionElements() {
        assertThat(propfind("/dav/caldav/", "<propfind xmlns='DAV:'><x>" + "<a/>".repeat(250_001) + "</x></propfind>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anIfHeaderHasNoMoreThanAHundredLists() {
        String lists = "(<urn:a>)".repeat(101);

        assertThat(user.send("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: 0\nIf: " + lists)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aResourceHasNoMoreThanAHundredLocks() {
        String calendar = Samples.newCalendar(user);
        String lock = "LOCK " + calendar + " HTTP/1.1\nDepth: 0\n\n"
                + "<lockinfo xmlns='DAV:'><lockscope><shared/></lockscope><locktype><write/></locktype></lockinfo>";
        for (int i = 0; i < 100; i++) {
            assertThat(user.send(lock).status()).isEqualTo(200);
        }

        assertThat(user.send(lock).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p:source xmlns:p='http://calendarserver.org/ns/'><xml:evil/></p:source>",
                "<displayname xml:evil='1' xmlns:q='urn:q' q:r='2'><xml:evil/>name</displayname>",
                "<p:anything xmlns:p='urn:p'><b xmlns=''><xml:c xml:d='e'/></b></p:anything>"
            })
    void whatSomebodyStoresLeavesTheAnswersOfOthersWellFormed(String property) {
        String calendar = Samples.newCalendar(user);
        Answer stored = user.send("PROPPATCH " + calendar + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop>"
                + property + "</prop></set></propertyupdate>");

        assertThat(stored.status()).isEqualTo(207);
        Answer told = propfind(
                "/dav/caldav/",
                "<propfind xmlns='DAV:'><prop><displayname/><c:source xmlns:c='http://calendarserver.org/ns/'/>"
                        + "<p:anything xmlns:p='urn:p'/></prop></propfind>");
        assertThat(told.multiStatus().at(calendar).status("displayname")).isEqualTo(200);
        assertThat(told.body()).doesNotContain("500");
    }

    @Test
    void requestsAreXmlOfTheVersionThatAnswersAreOf() {
        Answer answer = propfind(
                "/dav/caldav/", "<?xml version='1.1'?><propfind xmlns='DAV:'><prop><\u01f6/></prop></propfind>");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""})
    void aPageOfAnotherSiteCannotAddAnObject(String type) {
        String calendar = Samples.newCalendar(user);
        String header = type.isEmpty() ? "" : "\nContent-Type: " + type;

        Answer answer = user.sendObject(
                "POST " + calendar + "?add-member HTTP/1.1\nOrigin: http://elsewhere.example" + header,
                Samples.event("a", "A", 1));

        assertThat(answer.preconditions()).containsExactly("supported-calendar-data");
    }

    @Test
    void whatABrowserCallsCrossSiteIsRefusedWhateverItsType() {
        String calendar = Samples.newCalendar(user);

        assertThat(user.sendObject(
                                "POST " + calendar
                                        + "?add-member HTTP/1.1\nContent-Type: text/calendar\nSec-Fetch-Site: cross-site",
                                Samples.event("a", "A", 1))
                        .status())
                .isEqualTo(403);
        assertThat(user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses()
                        .keySet())
                .containsExactly(calendar);
    }
}
