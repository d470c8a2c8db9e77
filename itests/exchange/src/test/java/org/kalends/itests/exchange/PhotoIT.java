/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Pictures of cards by address. */
class PhotoIT {
    private static final String PICTURE = "\u0089PNG\r\n and no more";
    private static final String BASE64 =
            Base64.getEncoder().encodeToString(PICTURE.getBytes(StandardCharsets.ISO_8859_1));

    private final Client user = Server.client("user1");
    private String book;
    private String card;

    @BeforeEach
    void aCardWithAPicture() {
        book = Samples.newAddressBook(user);
        card = book + "anna.vcf";
        Samples.put(user, card, withPhoto("PHOTO;ENCODING=b;TYPE=PNG:" + BASE64));
    }

    private static String withPhoto(String line) {
        return Samples.card("anna", "Anna").replace("END:VCARD", line + "\nEND:VCARD");
    }

    private Answer multiget(String prefer) {
        return user.send("REPORT " + book + " HTTP/1.1\nDepth: 1" + prefer + "\n\n<c:addressbook-multiget xmlns='DAV:'"
                + " xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><c:address-data/></prop><href>" + card
                + "</href></c:addressbook-multiget>");
    }

    private String linked() {
        return multiget("\nPrefer: photo=uri")
                .multiStatus()
                .at(card)
                .text("address-data")
                .replace("\r\n", "\n")
                .replace("\n ", "");
    }

    private static String path(String linked) {
        String line = linked.lines()
                .filter(found -> found.startsWith("PHOTO"))
                .findFirst()
                .orElseThrow();
        return line.replaceFirst(".*https://[^/]+", "");
    }

    @Test
    void theOctetsAreToldByDefault() {
        Answer answer = multiget("");

        assertThat(answer.header("Preference-Applied")).isEmpty();
        assertThat(answer.multiStatus().at(card).text("address-data")).contains("PHOTO;ENCODING=b;TYPE=PNG:" + BASE64);
    }

    @Test
    void anAddressIsToldToWhoeverPrefersIt() {
        assertThat(multiget("\nPrefer: photo=uri").header("Preference-Applied")).contains("photo=uri");
        assertThat(linked())
                .contains("PHOTO;VALUE=uri;TYPE=PNG:https://", "/dav/photos/", "/anna.vcf/photo-1")
                .doesNotContain(BASE64);
        assertThat(user.send("GET " + card + " HTTP/1.1\nPrefer: photo=uri").body())
                .as("what is stored, under its entity tag")
                .contains(BASE64);
    }

    @Test
    void thePictureIsServedThere() {
        String path = path(linked());

        Answer answer = user.send("GET " + path + " HTTP/1.1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("image/png");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).endsWith("PNG\r\n and no more");
        String etag = answer.header("ETag").orElseThrow();
        assertThat(user.send("GET " + path + " HTTP/1.1\nIf-None-Match: " + etag)
                        .status())
                .isEqualTo(304);
        Answer head = user.send("HEAD " + path + " HTTP/1.1");
        assertThat(head.header("ETag")).contains(etag);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aPictureOfTheSizeThatIsToldFitsIntoACard() {
        int most = Integer.parseInt(user.propfind(book, "<max-image-size xmlns='urn:ietf:params:xml:ns:carddav'/>")
                .multiStatus()
                .only()
                .text("max-image-size"));

        assertThat(put(most).status()).isEqualTo(204);
        assertThat(put(most + most / 20).preconditions()).containsExactly("max-resource-size");
    }

    private Answer put(int octets) {
        String line = "PHOTO;ENCODING=b;TYPE=JPEG:" + Base64.getEncoder().encodeToString(new byte[octets]);
        return user.put(card, withPhoto(line.replaceAll("(.{74})", "$1\n ")));
    }

    @Test
    void nobodyElseIsServedIt() {
        String path = path(linked());

        assertThat(Server.client("user2").send("GET " + path + " HTTP/1.1").status())
                .isIn(403, 404);
        assertThat(Server.anonymous().send("GET " + path + " HTTP/1.1").status())
                .isEqualTo(401);
        assertThat(user.send("GET " + path.replace("photo-1", "photo-2") + " HTTP/1.1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePictureCannotBeWrittenThere() {
        String path = path(linked());

        assertThat(user.send("DELETE " + path + " HTTP/1.1").status()).isIn(403, 405);
        assertThat(user.send("PUT " + path + " HTTP/1.1\nContent-Type: image/png\n\nx")
                        .status())
                .isIn(403, 405);
        assertThat(user.send("GET " + path + " HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void aCardThatComesBackWithTheAddressKeepsThePicture() {
        Answer answer = user.sendObject(
                "PUT " + card + " HTTP/1.1\nContent-Type: text/vcard", linked().replace("FN:Anna", "FN:Anna B."));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("ETag"))
                .as("other octets are stored than were sent")
                .isEmpty();
        assertThat(user.send("GET " + card + " HTTP/1.1").body()).contains("FN:Anna B.", BASE64);
    }
}
