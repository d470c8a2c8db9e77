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

/** Cards as JSON and in the version that a client accepts, read and written. */
class CardFormsIT {
    private static final String JCARD = "application/vcard+json";
    private static final String VERA = "[\"vcard\",[[\"version\",{},\"text\",\"4.0\"],[\"uid\",{},\"uri\",\"vera\"],"
            + "[\"fn\",{},\"text\",\"Vera, or so\"],[\"bday\",{},\"date-and-or-time\",\"--04-12\"]]]";

    private final Client user = Server.client("user1");
    private Cards cards;

    @BeforeEach
    void aBookWithACard() {
        cards = Cards.of(user);
        cards.put("dora", card("3.0", "UID:dora", "FN:Dora", "N:;Dora;;;", "BDAY:1985-04-12"));
    }

    private Answer accepting(String accept, String name) {
        return user.send("GET", cards.path(name), "", "Accept", accept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | text/vcard | BDAY:1985-04-12",
                "text/vcard | text/vcard | VERSION:3.0",
                "text/vcard;version=4.0 | text/vcard; version=4.0 | BDAY:19850412",
                "text/vcard;version=2.1 | text/vcard | VERSION:3.0",
                "application/vcard+json | application/vcard+json | [\"bday\",{},\"date-and-or-time\",\"1985-04-12\"]",
                "image/png | text/vcard | VERSION:3.0"
            })
    void aCardIsGivenAsItIsAccepted(String accept, String mediaType, String line) {
        Answer given = accepting(accept, "dora");

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.header("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(given.header("Vary").orElseThrow()).contains("Accept");
        assertThat(given.body()).contains(line);
        assertThat(given.header("ETag")).isEqualTo(accepting("*/*", "dora").header("ETag"));
    }

    @Test
    void whatIsSentAsJsonIsStoredAsATextAndComesBackAsEither() {
        Answer put = user.send("PUT", cards.path("vera"), VERA, "Content-Type", JCARD);

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.header("ETag")).isEmpty();
        assertThat(cards.stored("vera")).contains("VERSION:4.0\n", "\nFN:Vera\\, or so\n", "\nBDAY:--0412\n");
        assertThat(accepting(JCARD, "vera").body()).isEqualTo(VERA);
        assertThat(cards.in("3.0", "vera")).contains("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12");
    }

    @Test
    void whoSendsJsonAndWantsToSeeWhatIsStoredSeesJson() {
        Answer put =
                user.send("PUT", cards.path("vera"), VERA, "Content-Type", JCARD, "Prefer", "return=representation");

        assertThat(put.header("Content-Type").orElseThrow()).startsWith(JCARD);
        assertThat(put.body()).isEqualTo(VERA);
    }

    @Test
    void aChangeInJsonKeepsWhatItsVersionDoesNotSay() {
        cards.put("dora", card("3.0", "UID:dora", "FN:Dora", "N:;Dora;;;", "MAILER:M", "CLASS:PRIVATE"));
        String changed = accepting(JCARD, "dora")
                .body()
                .replace("\"fn\",{},\"text\",\"Dora\"", "\"fn\",{},\"text\",\"Dorothea\"");

        Answer put = user.send("PUT", cards.path("dora"), changed, "Content-Type", JCARD);

        assertThat(put.status()).isEqualTo(204);
        assertThat(cards.in("3.0", "dora")).contains("FN:Dorothea", "MAILER:M", "CLASS:PRIVATE");
    }

    @Test
    void reportsGiveJsonToWhoAsksForIt() {
        Answer answer = cards.multiget("<c:address-data content-type='application/vcard+json'/>", "dora");

        assertThat(answer.body()).contains("content-type=\"application/vcard+json\" version=\"4.0\"");
        assertThat(answer.multiStatus().at(cards.path("dora")).text("address-data"))
                .startsWith("[\"vcard\",[[\"version\",{},\"text\",\"4.0\"],")
                .contains("[\"fn\",{},\"text\",\"Dora\"]");
        assertThat(cards.multiget(
                                "<c:address-data content-type='application/vcard+json'><c:prop name='FN'/></c:address-data>",
                                "dora")
                        .multiStatus()
                        .at(cards.path("dora"))
                        .text("address-data"))
                .isEqualTo("[\"vcard\",[[\"version\",{},\"text\",\"4.0\"],[\"fn\",{},\"text\",\"Dora\"]]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "[\"vcard\",[[\"fn\",{},\"text\"]]]",
                "[\"vcard\",",
                "[\"vcard\",[[\"fn\",{\"group\":[]},\"text\",\"a\"]]]",
                "BEGIN:VCARD",
                "[\"vcalendar\",[]]"
            })
    void whatIsNoJCardIsRefused(String body) {
        Answer refused = user.send("PUT", cards.path("odd"), body, "Content-Type", JCARD);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).containsExactly("valid-address-data");
    }
}
