/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** POST to the add-member URI of a collection, RFC 5995. */
class AddMemberIT {
    private final Client user = Server.client("user1");
    private String calendar;
    private String book;

    @BeforeEach
    void emptyCollections() {
        calendar = Samples.newCalendar(user);
        book = Samples.newAddressBook(user);
    }

    private static Answer post(Client client, String path, String type, String object) {
        return client.sendObject("POST " + path + " HTTP/1.1\nContent-Type: " + type, object);
    }

    private Answer add(String object) {
        return post(user, calendar + "?add-member", "text/calendar; charset=utf-8", object);
    }

    private MultiStatus.Response property(String path) {
        return user.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n"
                        + "<propfind xmlns='DAV:'><prop><add-member/></prop></propfind>")
                .multiStatus()
                .at(path);
    }

    @Test
    void collectionsTellTheirAddMemberUriAndNothingElseHasOne() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));

        assertThat(property(calendar).text("add-member")).isEqualTo(calendar + "?add-member");
        assertThat(property(calendar).inside("add-member")).containsExactly("href");
        assertThat(property(book).text("add-member")).isEqualTo(book + "?add-member");
        assertThat(property("/dav/caldav/").status("add-member")).isEqualTo(404);
        assertThat(property(calendar + "a.ics").status("add-member")).isEqualTo(404);
        assertThat(user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0").body())
                .as("allprop")
                .doesNotContain("add-member");
        assertThat(user.send("OPTIONS " + calendar + " HTTP/1.1")
                        .header("Allow")
                        .orElseThrow())
                .contains("POST");
    }

    @Test
    void anObjectIsCreatedUnderANameOfTheServersChoice() {
        Answer created = add(Samples.event("first-1", "First", 1));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEmpty();
        assertThat(created.header("Location")).contains(calendar + "first-1.ics");
        assertThat(created.header("Content-Location")).isEmpty();
        Answer stored = user.send("GET " + calendar + "first-1.ics HTTP/1.1");
        assertThat(stored.header("ETag")).isEqualTo(created.header("ETag")).isPresent();
        assertThat(stored.body()).contains("SUMMARY:First");

        Answer card = post(user, book + "?add-member", "text/vcard", Samples.card("c-1", "Carla"));
        assertThat(card.header("Location")).contains(book + "c-1.vcf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../../x", ".hidden", "with blank", "%2e%2e", "M\u00fcller", "urn:uuid:1?x#y"})
    void aUidThatIsNoNameIsNotMadeOne(String uid) {
        Answer created = add(Samples.event(uid, "Odd", 1));

        assertThat(created.status()).isEqualTo(201);
        String location = created.header("Location").orElseThrow();
        assertThat(location.substring(calendar.length())).matches("[0-9a-f-]{36}\\.ics");
        assertThat(user.send("GET " + location + " HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void aNameThatAnotherObjectHasIsNotTakenFromIt() {
        Samples.put(user, calendar + "b.ics", Samples.event("a", "A", 1));

        Answer created = add(Samples.event("b", "B", 1));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location").orElseThrow())
                .startsWith(calendar)
                .isNotEqualTo(calendar + "b.ics");
        assertThat(user.send("GET " + calendar + "b.ics HTTP/1.1").body()).contains("SUMMARY:A");
    }

    @Test
    void whatPutRefusesIsRefusedHereTooByTheSamePrecondition() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));

        Answer conflict = add(Samples.event("a", "Another", 1));
        assertThat(conflict.status()).isEqualTo(403);
        assertThat(conflict.preconditions()).containsExactly("no-uid-conflict");
        assertThat(conflict.body()).contains(calendar + "a.ics");
        assertThat(add("BEGIN:VCALENDAR\nEND\n").preconditions()).containsExactly("valid-calendar-data");
        assertThat(post(user, calendar + "?add-member", "text/vcard", Samples.card("x", "X"))
                        .preconditions())
                .containsExactly("supported-calendar-data");
        assertThat(post(user, book + "?add-member", "text/vcard", Samples.card("x", "X" + "x".repeat(5_000_000)))
                        .preconditions())
                .containsExactly("max-resource-size");
    }

    @Test
    void anObjectThatHadToBeMendedHasNoEntityTagInTheAnswer() {
        Answer created = post(
                user, book + "?add-member", "text/vcard", "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nN:;Anna;;;\nEND:VCARD\n");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEmpty();
        assertThat(created.header("Location").orElseThrow()).matches(book + "[0-9a-f-]{36}\\.vcf");
    }

    @Test
    void whoMayNotCreateHereMayNotDoItByPostEither() {
        String shared = calendar.replace("/caldav/", "/caldav/users/1/");
        assertThat(user.send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                                + "<href>/dav/principals/users/2/</href></principal><grant><privilege><read/>"
                                + "</privilege></grant></ace></acl>")
                        .status())
                .isEqualTo(200);

        Answer refused =
                post(Server.client("user2"), shared + "?add-member", "text/calendar", Samples.event("a", "A", 1));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).containsExactly("need-privileges");
        assertThat(refused.body()).contains("bind");
        assertThat(post(Server.client("user3"), shared + "?add-member", "text/calendar", Samples.event("a", "A", 1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotMeantForAnyOperationIsRefused() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));

        assertThat(post(user, calendar + "?add-something", "text/calendar", Samples.event("b", "B", 1))
                        .status())
                .isEqualTo(415);
        assertThat(post(user, calendar, "text/plain", "hello").status()).isEqualTo(415);
        // A series can be split by POST
        assertThat(post(user, calendar + "a.ics?add-member", "text/calendar", Samples.event("b", "B", 1))
                        .status())
                .isEqualTo(415);
        for (String path : new String[] {"/dav/caldav/", "/dav/"}) {
            Answer refused = post(user, path + "?add-member", "text/calendar", Samples.event("b", "B", 1));
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.header("Allow").orElseThrow())
                    .contains("PROPFIND")
                    .doesNotContain("POST");
        }
        assertThat(post(user, "/dav/caldav/none/?add-member", "text/calendar", Samples.event("b", "B", 1))
                        .status())
                .isEqualTo(404);
    }
}
