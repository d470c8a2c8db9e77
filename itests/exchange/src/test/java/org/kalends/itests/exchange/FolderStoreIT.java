/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** A server whose store is a folder: what people and programs do to files there is told to clients, and the other way round. */
class FolderStoreIT {
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 4, login: berta, password: "{noop}secret", displayName: Berta, permissions: [calendar, contacts, infostore] }
            """;

    private static final String SYNC = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
            + "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";

    private static final Path GIT = Path.of("/usr/bin/git");

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static Client berta;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String name = "folder" + NEXT.incrementAndGet();
    private final String calendar = "/dav/caldav/" + name + "/";
    private final Path directory = folder.resolve("data/files/1/4/calendar").resolve(name);

    @BeforeAll
    static void start() throws IOException {
        Path etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        Path database = etc.resolve("org.kalends.storage.jdbc.cfg");
        Files.writeString(database, Files.readString(database) + "\naccount=database\n");
        Files.writeString(etc.resolve("org.kalends.storage.files.cfg"), "path=${kalends.data}/files");
        Files.writeString(
                etc.resolve("org.kalends.storage.files-second.cfg"), "path=${kalends.data}/second\naccount=second");
        server = ServerProcess.start(etc, folder.resolve("data"));
        berta = Client.at(server.baseUri()).as("berta");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private void create() {
        assertThat(berta.send("MKCALENDAR", calendar, "").status()).isEqualTo(201);
    }

    private Answer sync(String token) {
        return berta.send("REPORT", calendar, SYNC.formatted(token));
    }

    private String token() {
        return sync("").multiStatus().syncToken().orElseThrow();
    }

    private static String object(String uid, String summary) {
        return Samples.event(uid, summary, 3).replace("\n", "\r\n");
    }

    @Test
    void whatAClientStoresIsAFileThatAnybodyCanRead() throws IOException {
        create();

        assertThat(berta.put(calendar + "tea.ics", object("u1", "Tea")).status())
                .isEqualTo(201);

        assertThat(directory.resolve("tea.ics")).hasContent(object("u1", "Tea"));
        assertThat(berta.send("DELETE", calendar + "tea.ics", "").status()).isEqualTo(204);
        assertThat(directory.resolve("tea.ics")).doesNotExist();
    }

    @Test
    void aFileThatIsWrittenByHandIsInTheNextSync() throws IOException {
        create();
        String token = token();

        Files.writeString(directory.resolve("tea.ics"), object("u1", "Tea"));

        MultiStatus answer = sync(token).multiStatus();
        assertThat(answer.hrefs()).containsExactly(calendar + "tea.ics");
        String etag = answer.only().text("getetag");
        Answer got = berta.get(calendar + "tea.ics");
        assertThat(got.body()).isEqualTo(object("u1", "Tea"));
        assertThat(got.header("ETag")).contains(etag);
    }

    @Test
    void anEditIsAnotherEntityTag() throws IOException {
        create();
        berta.put(calendar + "tea.ics", object("u1", "Tea"));
        String first = berta.get(calendar + "tea.ics").header("ETag").orElseThrow();
        String token = token();

        Files.writeString(directory.resolve("tea.ics"), object("u1", "Pie"));

        assertThat(sync(token).multiStatus().only().text("getetag")).isNotEqualTo(first);
        assertThat(berta.get(calendar + "tea.ics").body()).contains("SUMMARY:Pie");
        Answer late = berta.send(
                "PUT", calendar + "tea.ics", object("u1", "Cake"), "If-Match: " + first, "Content-Type: text/calendar");
        assertThat(late.status()).isEqualTo(412);
        assertThat(directory.resolve("tea.ics")).content().contains("SUMMARY:Pie");
    }

    @Test
    void aFileThatIsRemovedIsGoneInTheNextSync() throws IOException {
        create();
        berta.put(calendar + "tea.ics", object("u1", "Tea"));
        String token = token();

        Files.delete(directory.resolve("tea.ics"));

        assertThat(sync(token).multiStatus().at(calendar + "tea.ics").status()).contains(404);
        assertThat(berta.get(calendar + "tea.ics").status()).isEqualTo(404);
    }

    @Test
    void aSearchFindsWhatWasWrittenByHand() throws IOException {
        create();
        Files.writeString(directory.resolve("tea.ics"), object("u1", "Tea"));
        Files.writeString(directory.resolve("notes.ics"), "Buy milk");

        Answer found = berta.send(
                "REPORT",
                calendar,
                """
                <c:calendar-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop>
                <c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>
                <c:time-range start='20270303T100000Z' end='20270303T103000Z'/>
                <c:prop-filter name='SUMMARY'><c:text-match>TEA</c:text-match></c:prop-filter>
                </c:comp-filter></c:comp-filter></c:filter></c:calendar-query>""");

        assertThat(found.multiStatus().hrefs()).containsExactly(calendar + "tea.ics");
        assertThat(directory.resolve("notes.ics")).hasContent("Buy milk");
    }

    @Test
    void aFolderThatSomebodyMakesIsACalendarWithTheNameAndTheColorInIt() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("displayname"), "Tea & cakes\n");
        Files.writeString(directory.resolve("color"), "#FF8800\n");
        Files.writeString(directory.resolve("tea.ics"), object("u1", "Tea"));

        MultiStatus home = berta.list(
                        "/dav/caldav/", "<displayname/><x:calendar-color xmlns:x='http://apple.com/ns/ical/'/>")
                .multiStatus();

        assertThat(home.at(calendar).text("displayname")).isEqualTo("Tea & cakes");
        assertThat(home.at(calendar).text("calendar-color")).isEqualTo("#FF8800");
        assertThat(berta.get(calendar + "tea.ics").status()).isEqualTo(200);
    }

    @Test
    void anotherFolderStandsBesideItAndADatabase() throws IOException {
        create();
        Path other = Files.createDirectories(folder.resolve("data/second/1/4/calendar/other" + name));
        Files.writeString(other.resolve("tea.ics"), object("u1", "Tea"));

        assertThat(berta.list("/dav/caldav/", "<displayname/>").multiStatus().hrefs())
                .contains(calendar, "/dav/caldav/other" + name + "/");
        assertThat(berta.get("/dav/caldav/other" + name + "/tea.ics").body()).contains("SUMMARY:Tea");
    }

    @Test
    void whatClientsCallACalendarIsInItsFolder() throws IOException {
        create();

        berta.send(
                "PROPPATCH",
                calendar,
                "<propertyupdate xmlns='DAV:'><set><prop><displayname>Tea &amp; cakes</displayname>"
                        + "<x:calendar-color xmlns:x='http://apple.com/ns/ical/'>#0088FFFF</x:calendar-color>"
                        + "</prop></set></propertyupdate>");

        assertThat(directory.resolve("displayname")).hasContent("Tea & cakes");
        assertThat(directory.resolve("color")).hasContent("#0088FF");
    }

    @Test
    void aCheckoutIsAChangeLikeAnyOther() throws Exception {
        assumeTrue(Files.isExecutable(GIT));
        create();
        for (int i = 0; i < 20; i++) {
            berta.put(calendar + i + ".ics", object("u" + i, "Tea"));
        }
        git("init", "--quiet");
        git("add", ".");
        git("commit", "--quiet", "--message", "As it was");
        berta.put(calendar + "0.ics", object("u0", "Coffee"));
        berta.send("DELETE", calendar + "1.ics", "");
        berta.put(calendar + "new.ics", object("u new", "Coffee"));
        String token = token();

        git("checkout", "--quiet", ".");
        git("clean", "--quiet", "--force");

        MultiStatus answer = sync(token).multiStatus();
        assertThat(answer.hrefs())
                .containsExactlyInAnyOrder(calendar + "0.ics", calendar + "1.ics", calendar + "new.ics");
        assertThat(answer.at(calendar + "new.ics").status()).contains(404);
        assertThat(berta.get(calendar + "0.ics").body()).contains("SUMMARY:Tea");
        assertThat(berta.get(calendar + "1.ics").body()).contains("SUMMARY:Tea");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                GIT.toString(),
                "-c",
                "user.name=Berta",
                "-c",
                "user.email=berta@example.org",
                "-c",
                "core.autocrlf=false"));
        Stream.of(arguments).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
