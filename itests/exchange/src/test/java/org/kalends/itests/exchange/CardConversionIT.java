/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.Cards.card;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/** Cards in the version that a client asks for, and their way back. */
class CardConversionIT {
    private static final String PNG = "iVBORw0KGgoA";

    private final Client user = Server.client("user1");
    private Cards cards;

    @BeforeEach
    void aBookWithCardsOfBothVersions() {
        cards = Cards.of(user);
        cards.put("three", card("3.0", "UID:three", "FN:Dora", "N:;Dora;;;", "PHOTO;ENCODING=b;TYPE=PNG:" + PNG));
        cards.put("four", card("4.0", "UID:four", "FN:Vera", "KIND:org", "PHOTO:data:image/png;base64," + PNG));
    }

    private List<String> told(Answer answer) {
        MultiStatus found = answer.multiStatus();
        return List.of("three", "four").stream()
                .map(name -> found.at(cards.path(name)).text("address-data").replace("\r\n", "\n"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version='3.0'", "content-type='text/vcard' version='3.0'", ""})
    void allCardsAreToldInTheOldVersion(String attributes) {
        String wanted = "<c:address-data " + attributes + "/>";

        assertThat(List.of(
                        told(cards.multiget(wanted, "three", "four")),
                        told(cards.query(wanted, "<c:filter><c:prop-filter name='UID'/></c:filter>"))))
                .allSatisfy(told -> {
                    assertThat(told).allMatch(card -> card.contains("\nVERSION:3.0\n"));
                    assertThat(told).allMatch(card -> card.contains("PHOTO;ENCODING=b;TYPE=PNG:" + PNG));
                    assertThat(told.get(1)).contains("X-ADDRESSBOOKSERVER-KIND:org", "\nN:");
                });
    }

    @Test
    void allCardsAreToldInTheNewVersion() {
        String wanted = "<c:address-data content-type='text/vcard; charset=utf-8' version='4.0'/>";

        assertThat(List.of(
                        told(cards.multiget(wanted, "three", "four")),
                        told(cards.query(wanted, "<c:filter><c:prop-filter name='UID'/></c:filter>"))))
                .allSatisfy(told -> {
                    assertThat(told).allMatch(card -> card.contains("\nVERSION:4.0\n"));
                    assertThat(told).allMatch(card -> card.contains("PHOTO:data:image/png;base64," + PNG));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, three, PHOTO;VALUE=uri;TYPE=PNG:https://",
        "3.0, four, PHOTO;VALUE=uri;TYPE=PNG:https://",
        "4.0, three, PHOTO;MEDIATYPE=image/png:https://",
        "4.0, four, PHOTO;MEDIATYPE=image/png:https://"
    })
    void picturesAreToldByAddressInEitherVersion(String version, String name, String line) {
        Answer answer = user.send("REPORT " + cards.book() + " HTTP/1.1\nPrefer: photo=uri\n\n<c:addressbook-multiget"
                + " xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><c:address-data version='" + version
                + "'/></prop><href>" + cards.path(name) + "</href></c:addressbook-multiget>");

        String told = answer.multiStatus().at(cards.path(name)).text("address-data");
        assertThat(told.replace("\r\n ", "")).contains(line, "/" + name + ".vcf/photo-1");

        assertThat(user.sendObject(
                                "PUT " + cards.path(name) + " HTTP/1.1\nContent-Type: text/vcard",
                                told.replace("\r\n", "\n"))
                        .status())
                .isEqualTo(204);
        assertThat(cards.in("4.0", name)).contains("PHOTO:data:image/png;base64," + PNG);
    }

    @Test
    void aCardThatCannotBeConvertedIsRefusedByItself() {
        cards.put("nested", card("3.0", "UID:nested", "FN:N", "N:;N;;;", "AGENT:", "BEGIN:VCARD", "FN:A", "END:VCARD"));

        Answer answer = cards.multiget("<c:address-data version='4.0'/>", "nested", "three");

        MultiStatus told = answer.multiStatus();
        assertThat(told.at(cards.path("nested")).status("address-data")).isEqualTo(403);
        assertThat(answer.body()).contains("supported-address-data-conversion");
        assertThat(told.at(cards.path("three")).text("address-data")).contains("FN:Dora");
    }

    @Test
    void whatAnOldClientDoesNotSeeSurvivesItsChange() {
        String modern = card(
                "4.0",
                "UID:rosa",
                "FN:Rosa",
                "N;SORT-AS=\"R,O\":Rosa;;;;",
                "BDAY;VALUE=text:in spring",
                "ANNIVERSARY:--0808",
                "RELATED;VALUE=text;TYPE=spouse:Paula",
                "EMAIL;PREF=2;PID=1.1:rosa@example.org",
                "TEL:1");
        cards.put("rosa", modern);

        cards.put("rosa", cards.in("3.0", "rosa").replace("TEL:1", "TEL:2"));

        assertThat(cards.in("4.0", "rosa").lines())
                .containsExactlyInAnyOrderElementsOf(
                        modern.replace("TEL:1", "TEL:2").lines().toList());
    }

    @Test
    void aClientThatKeepsOnlyWhatItKnowsLosesNothingForOthers() {
        cards.put("g", card("4.0", "UID:g", "FN:G", "N:G;;;;", "GENDER:F", "HOBBY:chess", "BDAY:1985", "TEL:1"));

        cards.put("g", card("3.0", "UID:g", "FN:G", "N:G;;;;", "TEL:2"));

        assertThat(cards.in("4.0", "g")).contains("GENDER:F", "HOBBY:chess", "BDAY:1985", "TEL:2");
    }

    @Test
    void aPrivateCardStaysPrivateInEveryVersion() {
        user.send("ACL " + cards.book() + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                + "<href>/dav/principals/users/2/</href></principal><grant><privilege><read/></privilege></grant>"
                + "</ace></acl>");
        cards.put("secret", card("3.0", "UID:s", "FN:S", "N:S;;;;", "CLASS:PRIVATE"));

        cards.put("secret", cards.in("4.0", "secret").replace("FN:S", "FN:T"));
        cards.put("secret", card("4.0", "UID:s", "FN:U"));

        assertThat(cards.stored("secret")).contains("FN:U", "CLASS:PRIVATE");
        String seen = cards.path("secret").replace("/carddav/", "/carddav/users/1/");
        assertThat(Server.client("user2").send("GET " + seen + " HTTP/1.1").status())
                .isEqualTo(404);
        assertThat(Server.client("user2")
                        .send("GET " + seen.replace("secret", "three") + " HTTP/1.1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatComesBackInAnotherVersionIsStoredAsItCame() {
        String sent = cards.in("3.0", "four");

        Answer answer = cards.put("four", sent);

        assertThat(answer.header("ETag")).isPresent();
        assertThat(cards.stored("four")).isEqualTo(sent);
    }
}
