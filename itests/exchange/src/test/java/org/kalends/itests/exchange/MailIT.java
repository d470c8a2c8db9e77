/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;

/** Invitations to people who have mail alone, and theirs (RFC 6047), by a real mail server. */
class MailIT {
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: anna, password: "{noop}secret", displayName: Anna, email: anna@example.org, permissions: [calendar, tasks, infostore] }
                  - { id: 2, login: berta, password: "{noop}secret", displayName: Berta, email: berta@example.org, permissions: [calendar, tasks, infostore] }
            """;
    private static final String PAUL = "mailto:paul@example.net";
    private static final String MAILBOX = "calendar@example.org";
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String ASKS_PAUL = "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:" + PAUL + "\n";
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    static Path folder;

    private static GreenMail mails;
    private static GreenMailUser mailbox;
    private static ServerProcess server;

    private final CalendarUser anna = user("anna");
    private final CalendarUser berta = user("berta");
    private final String uid = UUID.randomUUID().toString();
    private final String path = CalendarUser.CALENDAR + uid + ".ics";

    @BeforeAll
    static void start() throws IOException {
        mails = new GreenMail(
                new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
        mails.start();
        mailbox = mails.setUser(MAILBOX, "secret");
        Path etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        Files.writeString(
                etc.resolve("org.kalends.imip.cfg"),
                "host = 127.0.0.1\nport = %d\nsecurity = none\nfrom = %s\n"
                        .formatted(mails.getSmtp().getPort(), MAILBOX));
        Files.writeString(etc.resolve("org.kalends.imip.intake.cfg"), "pollSeconds = 1\n");
        Files.writeString(
                etc.resolve("org.kalends.imip.imap-mailbox.cfg"),
                "host = 127.0.0.1\nport = %d\nsecurity = none\nuser = %s\n.password = secret\n"
                        .formatted(mails.getImap().getPort(), MAILBOX));
        Files.writeString(
                etc.resolve("org.kalends.imip.maildir-folder.cfg"), "folder = " + folder.resolve("maildir") + "\n");
        Files.createDirectories(folder.resolve("maildir/new"));
        Files.writeString(etc.resolve("org.kalends.storage.work.cfg"), "pollSeconds = 1\nfirstWaitSeconds = 1\n");
        server = ServerProcess.start(etc, folder.resolve("data"));
        List.of("anna", "berta").forEach(login -> user(login).client().list("/dav/caldav/", "<displayname/>"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.terminate();
        mails.stop();
    }

    private static CalendarUser user(String login) {
        return new CalendarUser(Client.at(server.baseUri()).as(login), "mailto:" + login + "@example.org");
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void untilSays(CalendarUser user, String line) {
        until(line, () -> !user.copies(uid).isEmpty() && user.text(uid).contains(line));
    }

    private void invite(String lines) {
        assertThat(anna.put(path, anna.event(uid, lines)).status()).isIn(201, 204);
    }

    /** What Paul has got that is about this object. */
    private List<MimeMessage> mailsToPaul() {
        return Arrays.stream(mails.getReceivedMessagesForDomain("example.net"))
                .filter(this::isAboutThis)
                .toList();
    }

    /** Its file has the calendar. */
    private boolean isAboutThis(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            return new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .contains(uid);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail as Paul's program writes it. */
    private static String mail(String from, String to, String method, String calendar) {
        return "From: Paul <" + from + ">\r\nTo: " + to + "\r\nSubject: x\r\nMessage-ID: <" + UUID.randomUUID()
                + "@example.net>\r\nMIME-Version: 1.0\r\nContent-Type: text/calendar; method=" + method
                + "; charset=UTF-8\r\n\r\n" + calendar.replace("\n", "\r\n");
    }

    private static void deliver(String mail) {
        try {
            mailbox.deliver(
                    new MimeMessage((Session) null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String calendar(String method, String organizer, String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//p//EN\nMETHOD:" + method + "\nBEGIN:VEVENT\nUID:" + uid
                + "\nDTSTAMP:20260102T000000Z\nORGANIZER:" + organizer + "\n" + lines + "END:VEVENT\nEND:VCALENDAR\n";
    }

    private String reply(String partstat) {
        return calendar("REPLY", anna.address(), WHEN + "ATTENDEE;PARTSTAT=" + partstat + ":" + PAUL + "\n");
    }

    @Test
    void whoHasMailAloneGetsOneMailAndAnswersByMail() {
        invite(WHEN + ASKS_PAUL + berta.asked());

        untilSays(anna, "SCHEDULE-STATUS=1.1:" + PAUL);
        assertThat(anna.text(uid)).contains("SCHEDULE-STATUS=1.2:" + berta.address());
        assertThat(mailsToPaul()).hasSize(1);

        deliver(mail("paul@example.net", "anna@example.org", "REPLY", reply("ACCEPTED")));

        untilSays(anna, "ATTENDEE;PARTSTAT=ACCEPTED;SCHEDULE-STATUS=2.0:" + PAUL);
        untilSays(berta, "PARTSTAT=ACCEPTED:" + PAUL);
        assertThat(anna.letters(uid)).singleElement().asString().contains("METHOD:REPLY");
    }

    @Test
    void anAnswerInSomebodyElsesNameIsNotBelieved() {
        invite(WHEN + ASKS_PAUL);
        untilSays(anna, "SCHEDULE-STATUS=1.1:" + PAUL);

        deliver(mail("mallory@example.net", "anna@example.org", "REPLY", reply("DECLINED")));
        deliver(mail("paul@example.net", "anna@example.org", "REPLY", reply("TENTATIVE")));

        untilSays(anna, "ATTENDEE;PARTSTAT=TENTATIVE;SCHEDULE-STATUS=2.0:" + PAUL);
        assertThat(anna.letters(uid)).hasSize(1);
    }

    @Test
    void anAnswerThatComesAgainDoesNotTakeThePlaceOfALaterOne() {
        invite(WHEN + ASKS_PAUL);
        String first = mail("paul@example.net", "anna@example.org", "REPLY", reply("ACCEPTED"));
        String later = reply("DECLINED").replace("DTSTAMP:20260102", "DTSTAMP:20260103");
        deliver(first);
        untilSays(anna, "PARTSTAT=ACCEPTED;SCHEDULE-STATUS=2.0:" + PAUL);
        deliver(mail("paul@example.net", "anna@example.org", "REPLY", later));
        untilSays(anna, "PARTSTAT=DECLINED;SCHEDULE-STATUS=2.0:" + PAUL);

        deliver(first);

        until("all mails are read", () -> unread() == 0);
        assertThat(anna.text(uid)).contains("PARTSTAT=DECLINED;SCHEDULE-STATUS=2.0:" + PAUL);
        assertThat(anna.letters(uid)).hasSize(2);
    }

    private static int unread() {
        try {
            return mails.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInvitationFromOutsideIsInTheCalendarAndItsAnswerGoesBackByMail() {
        deliver(mail(
                "paul@example.net",
                "Anna <anna@example.org>",
                "REQUEST",
                calendar("REQUEST", PAUL, WHEN + anna.asked())));

        untilSays(anna, "SUMMARY:Talk");
        assertThat(anna.letters(uid)).singleElement().asString().contains("METHOD:REQUEST");
        String copy = anna.text(uid).replace("PARTSTAT=NEEDS-ACTION;RSVP=TRUE", "PARTSTAT=ACCEPTED");
        assertThat(anna.put(anna.copy(uid), copy).status()).isEqualTo(204);
        untilSays(anna, "ORGANIZER;SCHEDULE-STATUS=1.1:" + PAUL);
        assertThat(mailsToPaul()).hasSize(1);

        deliver(mail(
                "paul@example.net",
                "anna@example.org",
                "CANCEL",
                calendar("CANCEL", PAUL, WHEN + "SEQUENCE:1\n" + anna.asked())));
        untilSays(anna, "STATUS:CANCELLED");
    }

    @Test
    void aProposalFromOutsideLiesInTheInbox() {
        invite(WHEN + ASKS_PAUL);
        deliver(mail(
                "paul@example.net",
                "anna@example.org",
                "COUNTER",
                calendar("COUNTER", anna.address(), WHEN.replace("T10", "T12") + ASKS_PAUL)));

        until("a letter", () -> anna.letters(uid).stream().anyMatch(letter -> letter.contains("METHOD:COUNTER")));
        assertThat(anna.text(uid)).contains("DTSTART:20310106T100000Z");
    }

    @Test
    void aMailThatComesBackIsSeenInTheObject() throws MessagingException {
        invite(WHEN + ASKS_PAUL);
        untilSays(anna, "SCHEDULE-STATUS=1.1:" + PAUL);
        String id = mailsToPaul().get(0).getMessageID();

        deliver("From: MAILER-DAEMON@example.net\r\nTo: " + MAILBOX + "\r\nMessage-ID: <b@example.net>\r\n"
                + "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
                + "Final-Recipient: rfc822; paul@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nTo: paul@example.net\r\nMessage-ID: " + id
                + "\r\n\r\n--b--\r\n");

        untilSays(anna, "SCHEDULE-STATUS=5.1:" + PAUL);
    }

    @Test
    void mailsInAWatchedFolderAreReadAndMarked() throws IOException {
        Path mail = folder.resolve("maildir/new/" + uid);
        Path draft = folder.resolve("maildir/" + uid);
        Files.writeString(
                draft,
                mail(
                        "paul@example.net",
                        "anna@example.org",
                        "REQUEST",
                        calendar("REQUEST", PAUL, WHEN + anna.asked())));
        Files.move(draft, mail);

        untilSays(anna, "SUMMARY:Talk");
        until("the mail is marked", () -> Files.exists(folder.resolve("maildir/cur/" + uid + ":2,S")));
        assertThat(mail).doesNotExist();
    }

    @Test
    void whatIsAcknowledgedIsSentOnceAlthoughTheServerIsKilled() throws IOException, InterruptedException {
        invite(WHEN + ASKS_PAUL);
        server.kill();
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
        CalendarUser again = user("anna");

        until("the mail is sent", () -> again.text(uid).contains("SCHEDULE-STATUS=1.1:" + PAUL));
        assertThat(mailsToPaul().stream().map(MailIT::name).distinct()).hasSize(1);
    }

    private static String name(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
