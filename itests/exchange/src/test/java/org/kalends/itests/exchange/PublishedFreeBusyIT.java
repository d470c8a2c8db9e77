/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** An address at which everybody who knows it sees when somebody is busy. */
class PublishedFreeBusyIT {
    private static final String PROPERTY = "<K:published-free-busy-url xmlns:K='urn:kalends:'/>";
    private static final String TOMORROW =
            LocalDate.now(ZoneOffset.UTC).plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private final CalendarUser anna = user("anna");
    private final CalendarUser berta = user("berta");

    @BeforeAll
    static void start() throws IOException {
        String user = "      - { id: %d, login: %s, password: \"{noop}secret\", email: %s@example.org,"
                + " permissions: [calendar, infostore], attributes: { config/org.kalends.scheduling.publishedFreeBusy: \"%s\" } }\n";
        Distribution.configure(
                folder.resolve("etc"),
                "contexts:\n  - id: 1\n    name: one\n    loginMappings: [defaultcontext]\n    users:\n"
                        + user.formatted(1, "anna", "anna", "true") + user.formatted(2, "berta", "berta", "false"));
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private static Client anonymous() {
        return Client.at(() -> server.baseUri());
    }

    private static CalendarUser user(String login) {
        return new CalendarUser(anonymous().as(login), "mailto:" + login + "@example.org");
    }

    private static Answer change(CalendarUser user, String instruction) {
        return user.client()
                .send("PROPPATCH " + CalendarUser.OUTBOX + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><" + instruction
                        + "><prop>" + PROPERTY + "</prop></" + instruction + "></propertyupdate>");
    }

    private String address() {
        Answer answer = anna.client()
                .send(
                        "PROPFIND",
                        CalendarUser.OUTBOX,
                        "<propfind xmlns='DAV:'><prop>" + PROPERTY + "</prop></propfind>",
                        "Depth",
                        "0");
        return answer.multiStatus().at(CalendarUser.OUTBOX).text("published-free-busy-url");
    }

    private String published() {
        Answer answer = change(anna, "set");
        assertThat(answer.body()).contains("HTTP/1.1 200");
        return address();
    }

    @AfterEach
    void takeBack() {
        change(anna, "remove");
    }

    private void book(String title, int hour) {
        String uid = UUID.randomUUID().toString();
        Answer answer = anna.put(
                CalendarUser.CALENDAR + uid + ".ics",
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nBEGIN:VEVENT\nUID:" + uid
                        + "\nDTSTAMP:20260101T000000Z\nDTSTART:" + TOMORROW + "T" + hour
                        + "0000Z\nDURATION:PT1H\nSUMMARY:"
                        + title
                        + "\nEND:VEVENT\nEND:VCALENDAR\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void whoKnowsTheAddressSeesBusyTimesAndNothingElse() {
        book("Secret talk", 10);

        Answer answer = anonymous().get(published());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.body())
                .contains("METHOD:PUBLISH", "BEGIN:VFREEBUSY", "ORGANIZER:mailto:anna@example.org")
                .contains(TOMORROW + "T100000Z/" + TOMORROW + "T110000Z")
                .doesNotContain("Secret", "SUMMARY");
    }

    @Test
    void whatIsTheSameIsNotSentAgain() {
        String address = published();
        String tag = anonymous().get(address).header("ETag").orElseThrow();

        assertThat(anonymous().send("GET", address, "", "If-None-Match", tag).status())
                .isEqualTo(304);

        book("News", 15);
        Answer changed = anonymous().send("GET", address, "", "If-None-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void aNewAddressTakesTheOldOneBackAndToRemoveItTakesAll() {
        String first = published();
        String second = published();

        assertThat(second).isNotEqualTo(first);
        assertThat(anonymous().get(first).status()).isEqualTo(404);
        assertThat(anonymous().get(second).status()).isEqualTo(200);

        change(anna, "remove");
        assertThat(anonymous().get(second).status()).isEqualTo(404);
    }

    @Test
    void whoMayNotPublishHasNoAddress() {
        berta.client().list("/dav/caldav/", "<displayname/>");

        assertThat(change(berta, "set").body()).contains("403", "cannot-modify-protected-property");
        String guessed = published().replaceFirst("/1/1/", "/1/2/");
        assertThat(anonymous().get(guessed).status()).isEqualTo(404);
    }

    @Test
    void nothingElseIsAnsweredThere() {
        assertThat(anonymous().get("/freebusy").status()).isEqualTo(404);
        assertThat(anonymous().get("/freebusy/1/1/x").status()).isEqualTo(404);
        assertThat(anonymous().send("DELETE", published(), "").status()).isEqualTo(405);
    }
}
