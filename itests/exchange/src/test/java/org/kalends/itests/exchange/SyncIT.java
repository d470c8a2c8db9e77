/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** {@code DAV:sync-collection}. */
class SyncIT {
    private final Client user = Server.client("user5");
    private String book;

    @BeforeEach
    void emptyBook() {
        book = Samples.newAddressBook(user);
    }

    private Answer sync(String token, String more, String headers) {
        return user.send("REPORT " + book + " HTTP/1.1\nContent-Type: application/xml" + headers
                + "\n\n<sync-collection xmlns='DAV:'><sync-token>" + token + "</sync-token><sync-level>1</sync-level>"
                + more
                + "<prop><getetag/></prop></sync-collection>");
    }

    private MultiStatus sync(String token) {
        return sync(token, "", "").multiStatus();
    }

    @Test
    void onlyWhatChangedIsTold() {
        Samples.put(user, book + "a.vcf", Samples.card("a", "A"));
        Samples.put(user, book + "b.vcf", Samples.card("b", "B"));
        MultiStatus first = sync("");
        assertThat(first.responses()).containsOnlyKeys(book + "a.vcf", book + "b.vcf");
        assertThat(sync(first.syncToken().orElseThrow()).responses()).isEmpty();

        String etag = Samples.put(user, book + "a.vcf", Samples.card("a", "Anna"));
        user.send("DELETE " + book + "b.vcf HTTP/1.1");
        Samples.put(user, book + "c.vcf", Samples.card("c", "C"));
        MultiStatus second = sync(first.syncToken().orElseThrow());

        assertThat(second.responses()).containsOnlyKeys(book + "a.vcf", book + "b.vcf", book + "c.vcf");
        assertThat(second.at(book + "a.vcf").text("getetag")).isEqualTo(etag);
        assertThat(second.at(book + "b.vcf").status()).contains(404);
        assertThat(sync(second.syncToken().orElseThrow()).responses()).isEmpty();
    }

    @Test
    void aMoveIsADeletionHereAndACreationThere() {
        String other = Samples.newAddressBook(user);
        Samples.put(user, book + "a.vcf", Samples.card("a", "A"));
        String token = sync("").syncToken().orElseThrow();

        user.send("MOVE " + book + "a.vcf HTTP/1.1\nDestination: " + other + "a.vcf");

        assertThat(sync(token).at(book + "a.vcf").status()).contains(404);
        user.send("MOVE " + other + "a.vcf HTTP/1.1\nDestination: " + book + "a.vcf");
        assertThat(sync(token).at(book + "a.vcf").status()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\nDepth: 0", "\nDepth: 1"})
    void everyDepthThatClientsSendIsTaken(String depth) {
        Samples.put(user, book + "a.vcf", Samples.card("a", "A"));

        assertThat(sync("", "", depth).multiStatus().responses()).containsOnlyKeys(book + "a.vcf");
    }

    @Test
    void aLimitedAnswerGoesOnWhereItStopped() {
        for (int i = 0; i < 25; i++) {
            Samples.put(user, book + i + ".vcf", Samples.card("u" + i, "U" + i));
        }
        List<String> told = new ArrayList<>();
        String token = "";
        int answers = 0;
        boolean more = true;
        while (more) {
            MultiStatus answer =
                    sync(token, "<limit><nresults>10</nresults></limit>", "").multiStatus();
            answers++;
            more = answer.responses().containsKey(book);
            if (more) {
                assertThat(answer.at(book).status()).contains(507);
            }
            answer.responses().keySet().stream()
                    .filter(href -> !href.equals(book))
                    .forEach(told::add);
            token = answer.syncToken().orElseThrow();
        }

        assertThat(answers).isEqualTo(3);
        assertThat(told).hasSize(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "0d6f6a4e-0e3c-4e0a-8d3c-2f5c0d7f6b1a", "urn:kalends:sync:1:1", "http://sabre.io/ns/sync/5"
            })
    void aTokenThatIsNoneOfOursSendsTheClientBackToTheStart(String token) {
        Answer answer = sync(token, "", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly("valid-sync-token");
    }

    @Test
    void theTokenOfADeletedCollectionIsNotTakenForItsSuccessor() {
        Samples.put(user, book + "a.vcf", Samples.card("a", "A"));
        String token = sync("").syncToken().orElseThrow();
        user.send("DELETE " + book + " HTTP/1.1");
        user.send("MKCOL " + book + " HTTP/1.1\n\n<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype></prop></set></mkcol>");

        assertThat(sync(token, "", "").preconditions()).containsExactly("valid-sync-token");
    }

    @Test
    void thePropertyAndTheReportAgree() {
        Samples.put(user, book + "a.vcf", Samples.card("a", "A"));
        String property = user.send("PROPFIND " + book + " HTTP/1.1\nDepth: 0\n\n"
                        + "<propfind xmlns='DAV:'><prop><sync-token/></prop></propfind>")
                .multiStatus()
                .at(book)
                .text("sync-token");

        assertThat(sync("").syncToken()).contains(property);
    }
}
