/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.carddav.internal.People;
import org.kalends.carddav.internal.property.AddressDataProperty;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.resource.Content;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.testing.TestRequest;
import org.kalends.dav.testing.TestUrls;
import org.kalends.storage.api.Octets;

class PhotoTest {
    private static final String ANNA = "/carddav/contacts/anna.vcf";
    private static final String PNG = base64("\u0089PNG\r\n\u001a\n one picture with more than a line of it".repeat(2));
    private static final String JPEG = base64("\u00ff\u00d8\u00ff\u00e0 another");
    private static final String LINK = "https://dav.example.org/dav/photos/contacts/anna.vcf/photo-1";
    private static final String OLD = card(
            "3.0",
            "PHOTO;ENCODING=b;TYPE=PNG:" + folded(PNG),
            "item1.LOGO;TYPE=jpeg;X-A=b;ENCODING=BASE64:" + JPEG,
            "NOTE:PHOTO;ENCODING=b:AAAA");
    private static final String MODERN = card(
            "4.0",
            "PHOTO;PREF=1:data:image/png;base64," + folded(PNG),
            "PHOTO:https://elsewhere.example/a.png",
            "SOUND:data:audio/ogg;base64,AAAA");

    private final Shelf shelf = new Shelf();

    private static String base64(String latin1) {
        return Base64.getEncoder().encodeToString(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String folded(String text) {
        return text.substring(0, 20) + "\r\n " + text.substring(20);
    }

    private static String card(String version, String... lines) {
        return "BEGIN:VCARD\r\nVERSION:" + version + "\r\nUID:anna\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCARD\r\n";
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private String told(String stored, String encoding, String... preferences) throws DavException {
        shelf.put(ANNA, stored);
        QName name = new AddressDataProperty().name();
        String version = stored.contains("VERSION:4.0") ? "4.0" : "3.0";
        XmlElement asked = new XmlElement(name, Map.of(new QName("version"), version), List.of());
        XmlOut out = new XmlOut();
        out.open(new QName("DAV:", "x"));
        new AddressDataProperty()
                .write(
                        new PropertyContext(
                                shelf.card(Href.parse(ANNA)),
                                People.lisa(Map.of(
                                        "hostname", "dav.example.org", "carddav.preferredPhotoEncoding", encoding)),
                                new TestUrls(),
                                asked,
                                new Preferences(Set.of(preferences))),
                        out);
        String text = out.close().take().replaceAll("<.+?>", "").replace("&#13;", "\r");
        return unfolded(text.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    private Optional<Resource> served(String slot) throws DavException {
        return shelf.resolve(Href.parse("/photos/contacts/anna.vcf/" + slot), People.lisa(Map.of()), Set.of())
                .resource();
    }

    private String completed(String sent) throws DavException {
        return completed(sent, 1000).text();
    }

    private Octets completed(String sent, long limit) throws DavException {
        Target target = shelf.resolve(Href.parse(ANNA), People.lisa(Map.of()), Set.of());
        return Completion.of(Octets.utf8(sent), shelf.request(target), limit);
    }

    @ParameterizedTest
    @CsvSource({"binary, ''", "inline, ''", "uri, photo=binary"})
    void octetsAreToldAsTheyAreStoredWhenThatIsAsked(String encoding, String preference) throws DavException {
        assertThat(told(OLD, encoding, preference)).isEqualTo(unfolded(OLD));
    }

    @ParameterizedTest
    @CsvSource({"uri, ''", "URI, other", "binary, photo=uri"})
    void anAddressIsToldInPlaceOfOctets(String encoding, String preference) throws DavException {
        assertThat(told(OLD, encoding, preference))
                .isEqualTo(card(
                        "3.0",
                        "PHOTO;VALUE=uri;TYPE=PNG:" + LINK,
                        "item1.LOGO;X-A=b;VALUE=uri;TYPE=JPEG:" + LINK.replace("photo-1", "logo-1"),
                        "NOTE:PHOTO;ENCODING=b:AAAA"));
    }

    @Test
    void modernCardsHaveAddressesInTheirWay() throws DavException {
        assertThat(told(MODERN, "uri"))
                .isEqualTo(card(
                        "4.0",
                        "PHOTO;PREF=1;MEDIATYPE=image/png:" + LINK,
                        "PHOTO:https://elsewhere.example/a.png",
                        "SOUND;MEDIATYPE=audio/ogg:" + LINK.replace("photo-1", "sound-1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PHOTO;ENCODING=b:***",
                "PHOTO:",
                "PHOTO;ENCODING=b:",
                "PHOTO:data:image/png,abc",
                "PHOTO:data:;a;a,b"
            })
    void whatIsNoPictureIsLeftAsItStands(String line) throws DavException {
        String card = card("3.0", line);

        assertThat(told(card, "uri")).isEqualTo(card);
        assertThat(served("photo-1")).isEmpty();
        assertThat(completed(card)).isEqualTo(card);
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO;TYPE=GIF;ENCODING=b, image/png",
        "PHOTO;JPEG;BASE64, image/png",
        "PHOTO;ENCODING=BASE64, image/png"
    })
    void whatAPictureIsShowsInItsOctets(String start, String mediaType) throws DavException {
        shelf.put(ANNA, card("3.0", start + ':' + folded(PNG)));

        Content content = served("photo-1").orElseThrow().as(Content.class).orElseThrow();

        assertThat(content.mediaType()).isEqualTo(mediaType);
        assertThat(content.octets().toByteArray()).isEqualTo(Base64.getDecoder().decode(PNG));
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO;TYPE=HEIC;ENCODING=b:, image/heic",
        "PHOTO;TYPE=pref;ENCODING=b:, application/octet-stream",
        "PHOTO;ENCODING=b;TYPE=text/html:, application/octet-stream",
        "'PHOTO:data:text/html;base64,', application/octet-stream",
        "'PHOTO:data:image/svg+xml;charset=utf-8;base64,', image/svg+xml",
        "'PHOTO:data:image/avif\\;base64\\,', image/avif"
    })
    void elseItIsWhatTheCardSaysAsFarAsThatIsAPicture(String start, String mediaType) throws DavException {
        shelf.put(ANNA, card("3.0", start + "AAAA"));

        assertThat(served("photo-1")
                        .orElseThrow()
                        .as(Content.class)
                        .orElseThrow()
                        .mediaType())
                .isEqualTo(mediaType);
    }

    @Test
    void eachPictureIsServedUnderItsNumber() throws DavException {
        shelf.put(ANNA, MODERN);

        assertThat(served("photo-1")).get().satisfies(photo -> {
            assertThat(photo.etag()).isPresent();
            assertThat(photo.privileges(People.lisa(Map.of()))).containsExactly(Privilege.READ);
        });
        assertThat(served("sound-1")).isPresent();
        assertThat(served("photo-2")).as("an address elsewhere").isEmpty();
        assertThat(served("photo-3")).isEmpty();
        assertThat(served("note-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/photos/", "/photos/contacts/", "/photos/contacts/anna.vcf", "/photos/x/y/photo-1"})
    void elsewhereNothingIsServed(String href) throws DavException {
        assertThat(shelf.resolve(Href.parse(href), People.lisa(Map.of()), Set.of()))
                .isInstanceOf(Target.Orphan.class);
    }

    @Test
    void whoeverMayNotReadTheCardMayNotReadItsPictures() throws DavException {
        shelf.put(ANNA, OLD);
        shelf.close(ANNA);

        assertThat(served("photo-1").orElseThrow().privileges(People.lisa(Map.of())))
                .isEmpty();
        String linked = card("3.0", "PHOTO;VALUE=uri:" + LINK);
        assertThat(completed(linked)).isEqualTo(linked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "4.0"})
    void aCardThatComesBackWithAddressesKeepsItsPictures(String version) throws DavException {
        String stored = version.equals("3.0") ? OLD : MODERN;
        String sent = told(stored, "uri").replace("UID:anna", "UID:anna\r\nTITLE:Dr.");

        String completed = completed(sent);

        assertThat(completed).contains("TITLE:Dr.").doesNotContain("dav.example.org");
        shelf.put(ANNA, completed);
        Content photo = served("photo-1").orElseThrow().as(Content.class).orElseThrow();
        assertThat(photo.octets().toByteArray()).isEqualTo(Base64.getDecoder().decode(PNG));
        assertThat(completed.lines()).allMatch(line -> line.length() <= 75);
        assertThat(told(completed, "uri")).as("the client sees what it sent").isEqualTo(sent);
    }

    @Test
    void whatIsBesideThePicturesIsNotEvenReadToPutThemBack() throws DavException {
        shelf.put(ANNA, OLD);
        String inside = "AGENT:\r\nBEGIN:VCARD\r\nPHOTO;VALUE=uri:" + LINK + "\r\nEND:VCARD";
        String sent = card("3.0", "no line", "", "PHO\r\n TO;VALUE=uri:" + LINK, inside);

        String completed = completed(sent);

        assertThat(completed).contains("no line\r\n\r\nPHOTO;ENCODING=b;TYPE=PNG:", "\r\n" + inside + "\r\n");
    }

    @Test
    void aCopyOfACardUnderAnotherAddressKeepsThePicturesToo() throws DavException {
        shelf.put("/carddav/contacts/anna.vcf", OLD);
        Href copy = Href.parse("/carddav/contacts/copy.vcf");

        Octets completed = Completion.of(
                Octets.utf8(card("3.0", "PHOTO;VALUE=uri:/dav/photos/contacts/anna.vcf/photo-1")),
                shelf.request(new Target.Orphan(copy)),
                1000);

        assertThat(unfolded(completed.text())).contains("PHOTO;ENCODING=b;TYPE=PNG:" + PNG);
    }

    @Test
    void anAddressOfAnotherDayMeansThePictureThatIsReplaced() throws DavException {
        shelf.put(ANNA, OLD);
        String sent = card("3.0", "PHOTO;VALUE=uri:" + LINK.replace("contacts", "Contacts"));

        assertThat(unfolded(completed(sent))).contains("PHOTO;ENCODING=b;TYPE=PNG:" + PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/photos/contacts/anna.vcf/photo-1",
                "https://dav.example.org/dav/photos/contacts/anna.vcf/photo-9",
                "https://dav.example.org/dav/carddav/contacts/anna.vcf"
            })
    void anAddressAtWhichThereIsNoPictureStays(String url) throws DavException {
        shelf.put(ANNA, OLD);
        Octets sent = Octets.utf8(card("3.0", "PHOTO;VALUE=uri:" + url));

        assertThat(completed(sent.text(), 1000)).isEqualTo(sent);
    }

    @Test
    void aPictureThatCannotBeFoundAtTheMomentIsNotLost() {
        shelf.takeAway();
        TestRequest request = shelf.request(new Target.Orphan(Href.parse(ANNA)));
        Octets sent = Octets.utf8(card("3.0", "PHOTO;VALUE=uri:" + LINK));

        assertThat(catchThrowableOfType(DavException.class, () -> Completion.of(sent, request, 1000))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void anAddressWithAnyNumberOfParametersIsReadLikeAnyOther() throws DavException {
        String many = "data:image/jpeg" + ";a".repeat(200_000);
        shelf.put(ANNA, card("4.0", "PHOTO:" + many + ";base64," + PNG, "PHOTO:" + many + ",x"));

        assertThat(served("photo-1")).isPresent();
        assertThat(served("photo-2")).isEmpty();
    }
}
