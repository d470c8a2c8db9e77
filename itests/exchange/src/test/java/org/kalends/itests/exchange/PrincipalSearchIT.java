/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/** Finding principals: RFC 3744 section 9 and the searches of CalendarServer. */
class PrincipalSearchIT {
    private static final String ALL = "/dav/principals/";
    private static final String USERS = "/dav/principals/users/";
    private static final String SALES = "/dav/principals/groups/2/";
    private static final String ROOM = "/dav/principals/resources/1/";
    private static final String BEAMER = "/dav/principals/resources/2/";

    private final Client client = Server.client("user1");

    private Answer report(String path, String root, String content) {
        return client.send("REPORT " + path + " HTTP/1.1\n\n<" + root
                + " xmlns='DAV:' xmlns:S='http://calendarserver.org/ns/' xmlns:C='urn:ietf:params:xml:ns:caldav'"
                + content);
    }

    private Answer search(String path, String attributes, String content) {
        return report(
                path,
                "principal-property-search",
                attributes + ">" + content + "<prop><displayname/></prop></principal-property-search>");
    }

    private static String where(String property, String match) {
        return "<property-search><prop>" + property + "</prop><match" + match + "</match></property-search>";
    }

    private Set<String> found(String path, String attributes, String content) {
        return search(path, attributes, content).multiStatus().responses().keySet();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<displayname/> | >USER 3 | 3",
                "<displayname/> | match-type='equals'>user 3 | 3",
                "<displayname/> | match-type='starts-with'>ser 3 | ",
                "<displayname/> | match-type='ends-with'>ser 3 | 3",
                "<displayname/> | caseless='no'>user 3 | ",
                "<S:last-name/> | >ber7 | 7",
                "<S:first-name/> | match-type='equals'>User 3 | ",
                "<S:email-address-set/> | match-type='starts-with'>sieben@ | 7",
                "<C:calendar-user-address-set/> | match-type='equals'>mailto:user3@example.org | 3",
                "<C:calendar-user-address-set/> | match-type='equals'>/dav/principals/users/3/ | 3",
                "<displayname/> | >User * | ",
                "<displayname/> | >User % | ",
                "<getetag/> | > | "
            })
    void usersAreFoundByTheTextsOfTheirProperties(String property, String match, String id) {
        Set<String> found = found(USERS, "", where(property, match.startsWith(">") ? match : " " + match));

        assertThat(found).isEqualTo(id == null ? Set.of() : Set.of(USERS + id + "/"));
    }

    @Test
    void allConditionsMustHoldUnlessOneIsToBeEnough() {
        String both = where("<displayname/>", ">user") + where("<S:email-address-set/>", ">sieben");

        assertThat(found(USERS, "", both)).containsExactly(USERS + "7/");
        assertThat(found(USERS, " test='allof'", both)).containsExactly(USERS + "7/");
        assertThat(found(USERS, " test='anyof'", both)).hasSize(6);
        assertThat(found(USERS, "", where("<displayname/><S:email-address-set/>", ">user 3")))
                .isEmpty();
        assertThat(found(USERS, " test='anyof'", where("<displayname/><S:email-address-set/>", ">user 3")))
                .containsExactly(USERS + "3/");
    }

    @Test
    void theSearchIsOfThePrincipalsBelowTheAddressOrOfAll() {
        String one = where("<displayname/>", ">m 1");
        String sales = where("<displayname/>", ">sales");

        assertThat(found(ALL, "", one)).containsExactly(ROOM);
        assertThat(found("/dav/", "", one)).containsExactly(ROOM);
        assertThat(found(USERS, "", one)).isEmpty();
        assertThat(found("/dav/caldav/calendar/", "", one)).isEmpty();
        String everywhere = sales + "<apply-to-principal-collection-set/>";
        assertThat(found("/dav/caldav/calendar/", "", everywhere)).containsExactly(SALES);
        assertThat(found(USERS, "", everywhere)).containsExactly(SALES);
    }

    @Test
    void theTypeNarrowsTheSearch() {
        String one = where("<displayname/>", ">1");

        assertThat(found(ALL, " type='INDIVIDUAL'", one)).containsExactly(USERS + "1/");
        assertThat(found(ALL, " type='ROOM'", one)).containsExactly(ROOM);
        assertThat(found(ALL, " type='RESOURCE'", one)).containsExactly(BEAMER);
        assertThat(found(ALL, " type='GROUP'", one)).isEmpty();
        assertThat(found(ALL, "", where("<C:calendar-user-type/>", " match-type='equals'>ROOM")))
                .containsExactly(ROOM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "S:limit"})
    void aLimitIsKeptAndToldOfWhereItCutsOff(String limit) {
        String results = limit.replace("limit", "nresults");
        String two = "<" + limit + "><" + results + ">2</" + results + "></" + limit + ">";
        MultiStatus cut =
                search(USERS, "", where("<displayname/>", ">user") + two).multiStatus();

        assertThat(cut.responses()).hasSize(3);
        assertThat(cut.at(USERS).status()).contains(507);
        assertThat(found(USERS, "", where("<S:email-address-set/>", ">sieben") + two))
                .containsExactly(USERS + "7/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | <limit/>",
                "'' | <limit><nresults>0</nresults></limit>",
                "'' | <S:limit><S:nresults>many</S:nresults></S:limit>",
                "'' | <property-search><prop><displayname/></prop></property-search>",
                "' test=\"some\"' | <limit><nresults>1</nresults></limit>",
                "' type=\"ALIEN\"' | <limit><nresults>1</nresults></limit>",
                "'' | <property-search><prop><displayname/></prop><match match-type='like'>x</match></property-search>",
                "'' | <property-search><prop><displayname/></prop><match caseless='maybe'>x</match></property-search>"
            })
    void whatCannotBeUnderstoodIsRefused(String attributes, String content) {
        assertThat(search(USERS, attributes, where("<displayname/>", ">user") + content)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "principal-property-search, 1",
        "principal-property-search, infinity",
        "principal-search-property-set, 1",
        "principal-match, 1",
        "acl-principal-prop-set, 1",
        "expand-property, infinity"
    })
    void depthIsZero(String report, String depth) {
        assertThat(client.send("REPORT " + USERS + " HTTP/1.1\nDepth: " + depth + "\n\n<" + report + " xmlns='DAV:'/>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyOfAnotherContextIsFoundByAnySearch() {
        assertThat(found(ALL, "", where("<S:email-address-set/>", ">stranger"))).isEmpty();
        assertThat(found(ALL, "", where("<displayname/>", ">User 6"))).isEmpty();
        assertThat(tokens("attendee", "stranger")).isEmpty();
        assertThat(tokens("user", "Number6")).isEmpty();
        assertThat(Server.client("user1@example.net")
                        .send("REPORT " + ALL + " HTTP/1.1\n\n<principal-property-search xmlns='DAV:'>"
                                + where("<displayname/>", ">") + "</principal-property-search>")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(USERS + "1/", USERS + "6/");
    }

    private Set<String> tokens(String context, String... tokens) {
        StringBuilder body = new StringBuilder();
        for (String token : tokens) {
            body.append("<S:search-token>").append(token).append("</S:search-token>");
        }
        return report(
                        "/dav/caldav/calendar/",
                        "S:calendarserver-principal-search",
                        " context='" + context + "'>" + body
                                + "<prop><displayname/></prop></S:calendarserver-principal-search>")
                .multiStatus()
                .responses()
                .keySet();
    }

    @Test
    void everyTokenMustBeInANameOrAnAddress() {
        assertThat(tokens("user", "user", "SIEBEN")).containsExactly(USERS + "7/");
        assertThat(tokens("user", "sieben", "nobody")).isEmpty();
        assertThat(tokens("attendee", "1")).containsExactlyInAnyOrder(USERS + "1/", ROOM, BEAMER);
        assertThat(tokens("location", "1")).containsExactly(ROOM);
        assertThat(tokens("room", "1")).containsExactly(ROOM);
        assertThat(tokens("resource", "1")).containsExactly(BEAMER);
        assertThat(tokens("group", "sal")).containsExactly(SALES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " context='planet'><S:search-token>x</S:search-token>",
                "><S:search-token> </S:search-token>",
                ">"
            })
    void aTokenSearchThatCannotBeUnderstoodIsRefused(String content) {
        assertThat(report(ALL, "S:calendarserver-principal-search", content + "</S:calendarserver-principal-search>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void thePropertiesThatAreSearchedAreToldWherePrincipalsAre() {
        Answer answer = report(USERS, "principal-search-property-set", "/>");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<D:displayname/>", "<CS:email-address-set/>", "<C:calendar-user-address-set/>")
                .contains("<CS:first-name/>", "<CS:last-name/>", "<CS:record-type/>", "<C:calendar-user-type/>")
                .contains("<D:description xml:lang=\"en\">Display Name</D:description>");
        Answer elsewhere = report("/dav/caldav/", "principal-search-property-set", "/>");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.preconditions()).containsExactly("supported-report");
    }

    @Test
    void theReportsAreAnnounced() {
        String reports = client.send("PROPFIND /dav/caldav/calendar/ HTTP/1.1\nDepth: 0\n\n"
                        + "<propfind xmlns='DAV:'><prop><supported-report-set/></prop></propfind>")
                .body();

        assertThat(reports)
                .contains("acl-principal-prop-set", "principal-match", "principal-property-search", "expand-property")
                .contains("calendarserver-principal-search")
                .doesNotContain("principal-search-property-set");
        assertThat(client.send("OPTIONS /dav/principals/users/1/ HTTP/1.1")
                        .header("DAV")
                        .orElseThrow())
                .contains("calendarserver-principal-search", "calendarserver-principal-property-search")
                .contains("calendar-proxy");
    }
}
