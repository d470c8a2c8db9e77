/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** What clients prefer, RFC 7240 and RFC 8144. */
class PreferIT {
    private static final String REPRESENTATION = "\nPrefer: return=representation";

    private final Client user = Server.client("user1");
    private String calendar;
    private String object;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
        object = calendar + "a.ics";
    }

    private Answer put(String headers, String summary) {
        return user.sendObject(
                "PUT " + object + " HTTP/1.1\nContent-Type: text/calendar" + headers, Samples.event("a", summary, 1));
    }

    private void assertRepresentation(Answer answer, int status, String path) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Preference-Applied")).contains("return=representation");
        assertThat(answer.header("Content-Location")).contains(path);
        assertThat(answer.headers().toString()).contains("Vary: Prefer, Brief");
        Answer stored = user.send("GET " + path + " HTTP/1.1");
        assertThat(answer.body()).isEqualTo(stored.body()).contains("BEGIN:VCALENDAR");
        assertThat(answer.header("ETag")).isEqualTo(stored.header("ETag")).isPresent();
        assertThat(answer.header("Content-Type")).isEqualTo(stored.header("Content-Type"));
    }

    @Test
    void aWriteShowsWhatIsStoredToThoseWhoPreferThat() {
        assertRepresentation(put(REPRESENTATION, "First"), 201, object);
        assertRepresentation(put(REPRESENTATION, "Second"), 200, object);
    }

    @Test
    void withoutThatPreferenceThereIsNoBody() {
        for (String headers : new String[] {"", "\nPrefer: x-foo", "\nPrefer: return=minimal"}) {
            Answer answer = put(headers, "First");
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("Content-Location")).isEmpty();
            assertThat(answer.header("ETag")).isPresent();
        }
    }

    @Test
    void whatWasMendedIsShownWithTheTagOfWhatIsStored() {
        String book = Samples.newAddressBook(user);

        Answer answer = user.sendObject(
                "PUT " + book + "a.vcf HTTP/1.1\nContent-Type: text/vcard" + REPRESENTATION,
                "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nN:;Anna;;;\nEND:VCARD\n");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).contains("UID:");
        assertThat(answer.header("ETag"))
                .isEqualTo(user.send("GET " + book + "a.vcf HTTP/1.1").header("ETag"))
                .isPresent();
    }

    @Test
    void anObjectThatTheServerNamesIsShownWithBothLocations() {
        Answer answer = user.sendObject(
                "POST " + calendar + "?add-member HTTP/1.1\nContent-Type: text/calendar" + REPRESENTATION,
                Samples.event("b", "B", 1));

        assertThat(answer.header("Location")).contains(calendar + "b.ics");
        assertRepresentation(answer, 201, calendar + "b.ics");
    }

    @ParameterizedTest
    @CsvSource({"COPY, 201", "MOVE, 201"})
    void aTransferShowsTheObjectAtItsNewPlace(String method, int status) {
        put("", "First");
        String elsewhere = Samples.newCalendar(user);

        assertRepresentation(
                user.send(method + " " + object + " HTTP/1.1\nDestination: " + elsewhere + "c.ics" + REPRESENTATION),
                status,
                elsewhere + "c.ics");
    }

    @Test
    void aTransferOfACollectionHasNothingToShow() {
        Answer copied = user.send(
                "COPY " + calendar + " HTTP/1.1\nDestination: /dav/caldav/copied-for-prefer/" + REPRESENTATION);

        assertThat(copied.status()).isEqualTo(201);
        assertThat(copied.body()).isEmpty();
        assertThat(copied.header("Preference-Applied")).isEmpty();
        user.send("DELETE /dav/caldav/copied-for-prefer/ HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({"If-Match: \"other\"", "If-None-Match: *", "'If: ([\"other\"])'"})
    void aConditionThatDoesNotHoldIsAnsweredWithWhatIsThere(String condition) {
        put("", "Mine");

        Answer refused = put("\n" + condition + REPRESENTATION, "Yours");
        assertRepresentation(refused, 412, object);
        assertThat(refused.body()).contains("SUMMARY:Mine");
        assertThat(put("\n" + condition, "Yours").body())
                .doesNotContain("SUMMARY")
                .contains("error");
        Answer notDeleted = user.send("DELETE " + object + " HTTP/1.1\nIf-Match: \"other\"" + REPRESENTATION);
        assertRepresentation(notDeleted, 412, object);
    }

    @Test
    void aConditionOnNothingHasNothingToShow() {
        Answer refused = put("\nIf-Match: *" + REPRESENTATION, "Mine");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.header("Preference-Applied")).isEmpty();
    }

    @Test
    void nobodyIsShownWhatMayNotBeRead() {
        put("", "Secret");
        assertThat(user.send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                                + "<href>/dav/principals/users/2/</href></principal><grant><privilege>"
                                + "<C:read-free-busy xmlns:C='urn:ietf:params:xml:ns:caldav'/></privilege></grant></ace>"
                                + "</acl>")
                        .status())
                .isEqualTo(200);

        Answer refused = Server.client("user2")
                .sendObject(
                        "PUT " + object.replace("/caldav/", "/caldav/users/1/")
                                + " HTTP/1.1\nContent-Type: text/calendar\nIf-Match: \"other\"" + REPRESENTATION,
                        Samples.event("a", "Yours", 1));

        assertThat(refused.body()).doesNotContain("Secret");
        assertThat(refused.header("Content-Location")).isEmpty();
    }

    private Answer propfind(String depth, String headers) {
        return user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: " + depth + headers
                + "\n\n<propfind xmlns='DAV:'><prop><resourcetype/><nothing/></prop></propfind>");
    }

    @Test
    void listingsTellWhichPreferencesWereApplied() {
        put("", "First");

        Answer both = propfind("1", "\nPrefer: return=minimal, depth-noroot");
        assertThat(both.header("Preference-Applied")).contains("return=minimal, depth-noroot");
        assertThat(both.headers().toString()).contains("Vary: Prefer, Brief");
        assertThat(both.multiStatus().responses()).containsOnlyKeys(object);
        assertThat(both.body()).doesNotContain("404");
        assertThat(propfind("1", "\nPrefer: depth-noroot").header("Preference-Applied"))
                .contains("depth-noroot");
        Answer shallow = propfind("0", "\nPrefer: depth-noroot");
        assertThat(shallow.multiStatus().responses()).containsOnlyKeys(calendar);
        assertThat(shallow.header("Preference-Applied")).isEmpty();
        assertThat(propfind("1", "\nBrief: t").header("Preference-Applied")).contains("return=minimal");
        assertThat(propfind("1", "").headers().toString()).contains("Vary: Prefer, Brief");
    }

    @Test
    void reportsAreShortToo() {
        put("", "First");

        Answer answer = user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\nPrefer: return=minimal\n\n"
                + "<C:calendar-multiget xmlns:C='urn:ietf:params:xml:ns:caldav' xmlns='DAV:'>"
                + "<prop><getetag/><nothing/></prop><href>" + object + "</href></C:calendar-multiget>");

        assertThat(answer.header("Preference-Applied")).contains("return=minimal");
        assertThat(answer.body()).contains("getetag").doesNotContain("nothing");
    }

    @Test
    void creationsOfCollectionsAndChangesOfPropertiesSaySo() {
        Answer created = user.send("MKCALENDAR /dav/caldav/made-for-prefer/ HTTP/1.1\nPrefer: return=minimal");
        Answer changed = user.send("PROPPATCH " + calendar + " HTTP/1.1\nPrefer: return=minimal\n\n"
                + "<propertyupdate xmlns='DAV:'><set><prop><displayname>N</displayname></prop></set></propertyupdate>");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEmpty();
        assertThat(created.header("Preference-Applied")).contains("return=minimal");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).isEmpty();
        assertThat(changed.header("Preference-Applied")).contains("return=minimal");
        user.send("DELETE /dav/caldav/made-for-prefer/ HTTP/1.1");
    }
}
