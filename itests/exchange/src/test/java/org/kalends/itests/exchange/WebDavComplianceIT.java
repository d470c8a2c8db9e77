/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What RFC 4918 asks of a server and no other test shows. */
class WebDavComplianceIT {
    private static final String LOCKINFO = "\n\n<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>"
            + "<locktype><write/></locktype></lockinfo>";

    private final Client user = Server.client("user2");
    private String book;
    private String card;

    @BeforeEach
    void aBookWithACard() {
        book = Samples.newAddressBook(user);
        card = book + "a.vcf";
        Samples.put(user, card, Samples.card("a", "Anna"));
    }

    private Answer send(String line, String rest) {
        return user.send(line + " HTTP/1.1" + rest);
    }

    private MultiStatus.Response asked(String path, String properties) {
        return send("PROPFIND " + path, "\nDepth: 0\n\n<propfind xmlns='DAV:'>" + properties + "</propfind>")
                .multiStatus()
                .at(path);
    }

    private Answer proppatch(String path, String content) {
        return send(
                "PROPPATCH " + path,
                "\n\n<propertyupdate xmlns='DAV:' xmlns:x='urn:x'>" + content + "</propertyupdate>");
    }

    private String etag() {
        return send("HEAD " + card, "").header("ETag").orElseThrow();
    }

    @Test
    void aCollectionIsFoundWithoutItsSlashAndToldWithIt() {
        Answer answer = send("PROPFIND " + book.replaceAll("/$", ""), "\nDepth: 1");

        assertThat(answer.multiStatus().responses()).containsOnlyKeys(book, card);
    }

    @Test
    void whatIsNotKnownInABodyIsPassedOver() {
        assertThat(asked(book, "<x:more xmlns:x='urn:x'><prop/></x:more><prop x='y'><resourcetype/></prop>")
                        .inside("resourcetype"))
                .contains("addressbook");
        assertThat(proppatch(book, "<x:more/><set><x:more/><prop><x:own>1</x:own></prop></set>")
                        .multiStatus()
                        .at(book)
                        .status("own"))
                .isEqualTo(200);
        assertThat(send("LOCK " + card, LOCKINFO.replace("<lockscope>", "<more/><lockscope>"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void xmlIsReadInUtf16Too() {
        byte[] body = "<?xml version='1.0' encoding='UTF-16'?><propfind xmlns='DAV:'><prop><getetag/></prop></propfind>"
                .getBytes(StandardCharsets.UTF_16);

        Answer answer = user.send("PROPFIND " + card + " HTTP/1.1\r\nDepth: 0", body);

        assertThat(answer.multiStatus().at(card).text("getetag")).isEqualTo(etag());
        assertThat(answer.header("Content-Type").orElseThrow()).matches("application/xml; ?charset=(?i:utf-8)");
    }

    @Test
    void theEntityTagIsThatOfTheBodyAlone() {
        String before = etag();

        proppatch(card, "<set><prop><x:own>1</x:own></prop></set>");
        Answer locked = send("LOCK " + card, LOCKINFO);

        assertThat(etag()).isEqualTo(before).startsWith("\"");
        String submitted = "\nIf: (" + locked.header("Lock-Token").orElseThrow() + ")\nContent-Type: text/vcard";
        user.sendObject("PUT " + card + " HTTP/1.1" + submitted, Samples.card("a", "Berta"));
        assertThat(etag()).isNotEqualTo(before);
    }

    @Test
    void withoutDepthOneLevelIsToldAsAllAreTooMany() {
        assertThat(send("PROPFIND " + book, "").multiStatus().responses()).containsOnlyKeys(book, card);
        assertThat(send("PROPFIND " + book, "\nDepth: infinity").preconditions())
                .containsExactly("propfind-finite-depth");
        assertThat(send("PROPFIND " + card, "").multiStatus().responses()).containsOnlyKeys(card);
        assertThat(send("PROPFIND " + card, "\nDepth: infinity").multiStatus().responses())
                .containsOnlyKeys(card);
    }

    @Test
    void allpropHasTheLivePropertiesOfTheStandardAndTheDeadOnes() {
        proppatch(card, "<set><prop><x:own>1</x:own></prop></set>");

        assertThat(asked(card, "<allprop/>").properties().keySet())
                .containsExactlyInAnyOrder(
                        "creationdate",
                        "getcontentlength",
                        "getcontenttype",
                        "getetag",
                        "getlastmodified",
                        "resourcetype",
                        "supportedlock",
                        "own");
        assertThat(asked(card, "<allprop/><include><lockdiscovery/></include>").properties())
                .containsKey("lockdiscovery");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "creationdate",
                "getcontentlength",
                "getcontenttype",
                "getetag",
                "getlastmodified",
                "lockdiscovery",
                "resourcetype",
                "supportedlock"
            })
    void whatTheServerComputesIsProtected(String property) {
        for (String instruction : new String[] {"set", "remove"}) {
            Answer refused =
                    proppatch(card, "<" + instruction + "><prop><" + property + "/></prop></" + instruction + ">");

            assertThat(refused.multiStatus().at(card).status(property)).isEqualTo(403);
            assertThat(refused.body()).contains("cannot-modify-protected-property");
        }
    }

    @Test
    void instructionsAreFollowedInTheirOrder() {
        Answer answer = proppatch(
                card,
                "<set><prop><x:gone>1</x:gone><x:kept>1</x:kept></prop></set><remove><prop><x:gone/></prop></remove>"
                        + "<remove><prop><x:kept/><x:never/></prop></remove><set><prop><x:kept>2</x:kept></prop></set>");

        assertThat(answer.multiStatus().at(card).status("never")).isEqualTo(200);
        MultiStatus.Response stored = asked(card, "<prop><gone xmlns='urn:x'/><kept xmlns='urn:x'/></prop>");
        assertThat(stored.status("gone")).isEqualTo(404);
        assertThat(stored.text("kept")).isEqualTo("2");
    }

    @Test
    void deadPropertiesStayWithWhatIsReplacedAndGoWhereItIsCopied() {
        String other = Samples.newAddressBook(user);
        proppatch(card, "<set><prop><x:own>1</x:own></prop></set>");

        Samples.put(user, card, Samples.card("a", "Berta"));
        assertThat(send("COPY " + card, "\nDestination: " + other + "a.vcf").status())
                .isEqualTo(201);
        assertThat(send("MOVE " + card, "\nDestination: " + other + "b.vcf").status())
                .as("the UID is there already")
                .isEqualTo(403);
        assertThat(send("MOVE " + card, "\nDestination: " + book + "b.vcf").status())
                .isEqualTo(201);

        for (String path : new String[] {other + "a.vcf", book + "b.vcf"}) {
            assertThat(asked(path, "<prop><own xmlns='urn:x'/></prop>").text("own"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aNewLockIsToldInHeaderAndBodyAndARefreshedOneInTheBodyAlone() {
        Answer taken = send("LOCK " + card, "\nTimeout: Infinite, Second-4100000000" + LOCKINFO);
        String token = taken.header("Lock-Token").orElseThrow();
        Answer refreshed = send("LOCK " + card, "\nTimeout: Second-60\nIf: (" + token + ")");

        assertThat(taken.body())
                .contains("lockdiscovery", "activelock", token.replaceAll("[<>]", ""))
                .containsPattern("Second-(3600|3599)");
        assertThat(refreshed.header("Lock-Token")).isEmpty();
        assertThat(refreshed.body()).contains(token.replaceAll("[<>]", "")).containsPattern("Second-(60|59)");
        assertThat(send("LOCK " + card, LOCKINFO).status()).isEqualTo(423);
        assertThat(send("PROPFIND " + card, "\nDepth: 0").status())
                .as("a write lock lets read")
                .isEqualTo(207);
        assertThat(send("GET " + card, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOCK | Depth: 1 | <lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo> | 400",
                "LOCK | Depth: 0 | <lockinfo xmlns='DAV:'><locktype><write/></locktype></lockinfo> | 400",
                "LOCK | Depth: 0 | <lockinfo xmlns='DAV:'><lockscope><local/></lockscope><locktype><write/></locktype></lockinfo> | 422",
                "LOCK | Depth: 0 | '' | 400",
                "UNLOCK | Depth: 0 | '' | 400",
                "UNLOCK | Lock-Token: urn:uuid:x | '' | 400",
                "COPY | Depth: 0 | '' | 400",
                "COPY | Destination: ::: | '' | 502",
                "PROPPATCH | Depth: 0 | <propertyupdate xmlns='DAV:'/> | 400",
                "PROPFIND | Depth: 0 | <propfind xmlns='DAV:'/> | 400",
                "PROPFIND | Depth: 0 | <propertyupdate xmlns='DAV:'/> | 400"
            })
    void whatIsNoGoodRequestIsRefused(String method, String header, String body, int status) {
        assertThat(send(method + ' ' + card, '\n' + header + "\n\n" + body).status())
                .isEqualTo(status);
    }

    @Test
    void aCopyHasNoLockAndAMoveLeavesItsOwnBehind() {
        String other = Samples.newAddressBook(user);
        String token = send("LOCK " + card, LOCKINFO).header("Lock-Token").orElseThrow();

        assertThat(send("COPY " + card, "\nDestination: " + other + "a.vcf").status())
                .isEqualTo(201);
        assertThat(user.put(other + "a.vcf", Samples.card("a", "Berta")).status())
                .isEqualTo(204);
        assertThat(send("MOVE " + card, "\nDestination: " + book + "b.vcf\nIf: (" + token + ")")
                        .status())
                .isEqualTo(201);
        assertThat(send(
                                "PROPFIND " + book + "b.vcf",
                                "\nDepth: 0\n\n<propfind xmlns='DAV:'><prop><lockdiscovery/></prop></propfind>")
                        .body())
                .doesNotContain("activelock");
        assertThat(user.put(card, Samples.card("c", "Carla")).status()).isEqualTo(201);
    }
}
