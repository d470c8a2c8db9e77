/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.scheduling.api.MailSource;
import org.kalends.scheduling.api.MailSource.Fate;

/** Where mails come from, and what is remembered there of each. */
class SourcesTest {
    private static final int MANY = 100;

    @TempDir
    Path folder;

    private final List<String> shown = new ArrayList<>();

    /** Refuses, puts off and deals with mails as they say. */
    private final MailSource.Reader reader = (contextId, mail) -> {
        String text = text(mail);
        shown.add(contextId + ":" + text.replaceAll("(?s).*(refused|later|handled).*", "$1"));
        return Fate.valueOf(
                text.replaceAll("(?s).*(refused|later|handled).*", "$1").toUpperCase(Locale.ROOT));
    };

    private static String text(InputStream mail) {
        try {
            return new String(mail.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void arrive(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(folder.resolve("new").resolve(name), text);
    }

    private MaildirSource maildir() {
        return new MaildirSource(Map.of("folder", folder.toString(), "contextId", 7));
    }

    @Test
    void aFolderIsReadInItsOrderAndEachMailIsMarked() throws IOException {
        arrive("1700000002.b", "refused");
        arrive("1700000001.a", "handled");
        arrive("1700000003.c", "later");

        maildir().read(reader, MANY);
        maildir().read(reader, MANY);

        assertThat(shown).containsExactly("7:handled", "7:refused", "7:later", "7:later");
        assertThat(folder.resolve("cur/1700000001.a:2,S")).exists();
        assertThat(folder.resolve("cur/1700000002.b:2,FS")).exists();
        assertThat(folder.resolve("new/1700000003.c")).exists();
    }

    @Test
    void noMoreMailsAreReadAtOnceThanThereMayBe() throws IOException {
        arrive("1", "handled");
        arrive("2", "handled");

        maildir().read(reader, 1);

        assertThat(shown).hasSize(1);
        assertThat(folder.resolve("new/2")).exists();
    }

    @Test
    void whatIsNoFileOfItsOwnIsNotRead() throws IOException {
        arrive("1", "handled");
        Files.createSymbolicLink(folder.resolve("new/2"), folder.resolve("new/1"));
        Files.createDirectory(folder.resolve("new/3"));

        maildir().read(reader, MANY);

        assertThat(shown).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> maildir().read(reader, MANY)).isInstanceOf(IOException.class);
    }

    @Test
    void mailsOfAMailboxAreMovedWhenTheyHaveBeenRead() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
        server.start();
        try {
            GreenMailUser user = server.setUser("calendar@example.org", "secret");
            for (String text : List.of("handled", "later", "refused")) {
                user.deliver(mail(text));
            }
            ImapSource source = new ImapSource(Map.of(
                    "host",
                    "127.0.0.1",
                    "port",
                    server.getImap().getPort(),
                    "security",
                    "none",
                    "user",
                    "calendar@example.org",
                    ".password",
                    "secret"));

            source.read(reader, MANY);
            source.read(reader, MANY);

            assertThat(shown).containsExactly("1:handled", "1:later", "1:refused", "1:later");
            assertThat(count(server, user, "INBOX")).isEqualTo(1);
            assertThat(count(server, user, "Handled")).isEqualTo(1);
            assertThat(count(server, user, "Refused")).isEqualTo(1);
        } finally {
            server.stop();
        }
    }

    private static int count(GreenMail server, GreenMailUser user, String name) throws FolderException {
        MailFolder found = name.equals("INBOX")
                ? server.getManagers().getImapHostManager().getInbox(user)
                : server.getManagers().getImapHostManager().getFolder(user, name);
        return found.getMessageCount();
    }

    private static MimeMessage mail(String text) throws MessagingException {
        return new MimeMessage(
                (Session) null,
                new ByteArrayInputStream(("From: a@example.net\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8)));
    }
}
