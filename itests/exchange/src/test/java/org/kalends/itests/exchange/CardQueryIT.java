/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.Cards.card;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/** What is asked of address books, and how much may be asked. */
class CardQueryIT {
    private final Client user = Server.client("user1");
    private Cards cards;

    @BeforeEach
    void aBookOfTwo() {
        cards = Cards.of(user);
        cards.put("three", card("3.0", "UID:three", "FN:Dora", "item1.TEL;TYPE=HOME,VOICE:1"));
        cards.put("four", card("4.0", "UID:four", "FN:Vera"));
    }

    private Iterable<String> found(String filter) {
        return cards.query("", filter).multiStatus().responses().keySet();
    }

    @Test
    void aQueryWithoutAFilterFindsAll() {
        assertThat(found("")).containsExactlyInAnyOrder(cards.path("three"), cards.path("four"));
        assertThat(found("<c:filter/>")).hasSize(2);
    }

    @Test
    void aHomeIsSearchedInAllItsBooks() {
        Cards other = Cards.of(user);
        other.put("else", card("3.0", "UID:else", "FN:Dora Else"));
        Cards home = new Cards(user, "/dav/carddav/");
        String dora = "<c:filter><c:prop-filter name='FN'><c:text-match>dora</c:text-match></c:prop-filter></c:filter>";

        assertThat(home.query("", dora).multiStatus().responses().keySet())
                .contains(cards.path("three"), other.path("else"));
        MultiStatus one = home.query("", dora + "<c:limit><c:nresults>1</c:nresults></c:limit>")
                .multiStatus();
        assertThat(one.responses()).hasSize(2);
        assertThat(one.at(home.book()).status()).contains(507);
        assertThat(user.send("REPORT", home.book(), "<c:addressbook-query xmlns:c='urn:ietf:params:xml:ns:carddav'/>")
                        .multiStatus()
                        .responses())
                .as("of depth 0 there is the home alone")
                .isEmpty();
        assertThat(new Cards(Server.client("user2"), "/dav/carddav/users/1/")
                        .query("", dora)
                        .body())
                .as("what others do not show")
                .doesNotContain("three.vcf", "else.vcf");
        assertThat(user.propfind(home.book(), "<supported-report-set/>").body()).contains("addressbook-query");
    }

    @Test
    void theVersionIsAPropertyLikeOthers() {
        assertThat(found("<c:filter><c:prop-filter name='VERSION'/></c:filter>"))
                .hasSize(2);
        assertThat(found("<c:filter><c:prop-filter name='VERSION'><c:text-match match-type='equals'>4.0"
                        + "</c:text-match></c:prop-filter></c:filter>"))
                .containsExactly(cards.path("four"));
        assertThat(found("<c:filter><c:prop-filter name='VERSION'><c:is-not-defined/></c:prop-filter></c:filter>"))
                .isEmpty();
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        cards.put("five", card("3.0", "UID:five", "FN:Ina", "TEL:+49 (30) 12-3", "NOTE:met in Ulm"));
        cards.put("six", card("4.0", "UID:six", "FN:Udo", "TEL;VALUE=uri:tel:+49-30-123;ext=4"));

        assertThat(found("<c:filter><c:prop-filter name='TEL'><c:text-match match-type='ends-with'>030 123"
                        + "</c:text-match></c:prop-filter></c:filter>"))
                .isEmpty();
        assertThat(found("<c:filter><c:prop-filter name='TEL'><c:text-match match-type='equals'>0049/30 123"
                        + "</c:text-match></c:prop-filter></c:filter>"))
                .containsExactlyInAnyOrder(cards.path("five"), cards.path("six"));
        assertThat(
                        found(
                                "<c:filter test='allof'><c:prop-filter name='TEL'><c:text-match>30123</c:text-match></c:prop-filter>"
                                        + "<c:prop-filter name='NOTE'><c:text-match>ULM</c:text-match></c:prop-filter></c:filter>"))
                .containsExactly(cards.path("five"));
    }

    @ParameterizedTest
    @CsvSource({"KIND,group", "X-ADDRESSBOOKSERVER-KIND,group", "MEMBER,uuid:1", "X-ADDRESSBOOKSERVER-MEMBER,uuid:1"})
    void groupsAreFoundWhateverTheirVersionAndTheNameThatIsAskedFor(String name, String value) {
        cards.put("new", card("4.0", "UID:new", "FN:New", "KIND:group", "MEMBER:urn:uuid:1"));
        cards.put(
                "old",
                card(
                        "3.0",
                        "UID:old",
                        "FN:Old",
                        "X-ADDRESSBOOKSERVER-KIND:group",
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1"));

        assertThat(found("<c:filter><c:prop-filter name='" + name + "'><c:text-match>" + value
                        + "</c:text-match></c:prop-filter></c:filter>"))
                .containsExactlyInAnyOrder(cards.path("new"), cards.path("old"));
        assertThat(found("<c:filter><c:prop-filter name='" + name + "'><c:is-not-defined/></c:prop-filter></c:filter>"))
                .containsExactlyInAnyOrder(cards.path("three"), cards.path("four"));
    }

    @Test
    void withoutItsValueAPropertyKeepsItsParameters() {
        String wanted = "<c:address-data><c:prop name='TEL' novalue='yes'/></c:address-data>";

        assertThat(cards.multiget(wanted, "three")
                        .multiStatus()
                        .at(cards.path("three"))
                        .text("address-data")
                        .lines())
                .containsExactly("BEGIN:VCARD", "VERSION:3.0", "item1.TEL;TYPE=HOME,VOICE:", "END:VCARD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c:address-data version='2.1'/>",
                "<c:address-data content-type='application/vcard+xml'/>",
                "<c:address-data content-type='text/calendar' version='3.0'/>"
            })
    void formsThatNoCardIsGivenInAreRefusedAtOnce(String wanted) {
        Answer query = cards.query(wanted, "");
        Answer multiget = cards.multiget(wanted, "three");

        assertThat(query.status()).isEqualTo(403);
        assertThat(query.preconditions()).containsExactly("supported-address-data");
        assertThat(multiget.status()).isEqualTo(403);
        assertThat(multiget.preconditions()).containsExactly("supported-address-data");
    }

    @Test
    void moreConditionsThanABoundAreRefused() {
        Answer answer = cards.query("", "<c:filter>" + "<c:prop-filter name='NOTE'/>".repeat(51) + "</c:filter>");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly("supported-filter");
    }

    @Test
    void aCardIsFoundOnceWhicheverWayItIsKnown() {
        cards.put("long", card("3.0", "UID:long", "FN:" + "x".repeat(600) + " Dora"));
        String dora = "<c:prop-filter name='FN'><c:text-match>dora</c:text-match></c:prop-filter>";
        String any = "<c:filter test='anyof'>" + dora + "<c:prop-filter name='N'/></c:filter>";

        assertThat(found("<c:filter>" + dora + "</c:filter>"))
                .containsExactlyInAnyOrder(cards.path("three"), cards.path("long"));
        assertThat(found(any)).doesNotHaveDuplicates().contains(cards.path("three"), cards.path("long"));
    }

    @Test
    void aCardOfMoreTextsThanAreIndexedIsFound() {
        cards.put("many", card("3.0", "UID:many", "FN:Many", "TEL:0\n".repeat(2000) + "EMAIL:last@example.org"));

        assertThat(found("<c:filter><c:prop-filter name='EMAIL'><c:text-match>last@</c:text-match>"
                        + "</c:prop-filter></c:filter>"))
                .containsExactly(cards.path("many"));
    }

    @Test
    void aHostilePictureTakesNoOtherCardAway() {
        cards.put(
                "bad", card("4.0", "UID:bad", "FN:B", "PHOTO:data:image/jpeg" + ";a".repeat(50_000) + ";base64,AAAA"));

        Answer answer = user.send("REPORT " + cards.book() + " HTTP/1.1\nDepth: 1\nPrefer: photo=uri\n\n"
                + "<c:addressbook-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><prop>"
                + "<c:address-data/></prop></c:addressbook-query>");

        MultiStatus told = answer.multiStatus();
        assertThat(told.at(cards.path("three")).text("address-data")).contains("FN:Dora");
        assertThat(told.at(cards.path("bad")).text("address-data")).contains("/bad.vcf/photo-1");
    }

    @Test
    void moreLinksToPicturesThanACardHasAreRefused() {
        Answer answer = cards.put(
                "links",
                card(
                        "3.0",
                        "UID:l",
                        "FN:L",
                        ("PHOTO;VALUE=uri:" + cards.path("three").replace("/carddav/", "/photos/") + "/photo-1\n")
                                .repeat(21)
                                .strip()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly("valid-address-data");
    }
}
