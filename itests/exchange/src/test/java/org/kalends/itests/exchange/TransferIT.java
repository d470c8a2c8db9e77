/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.kalends.itests.exchange.Administrator.Said;

/** What users own, as files and back, with {@code bin/kalends export} and {@code import}. */
class TransferIT {
    private static final String COLOUR = "<calendar-color xmlns='http://apple.com/ns/ical/'>#112233FF</calendar-color>";

    @TempDir
    private Path folder;

    private final Administrator administrator = Server.administrator();
    private final Client owner = Server.client("user4");
    private String calendar;

    @BeforeEach
    void newCalendar() {
        calendar = Samples.newCalendar(owner);
        owner.send(
                "PROPPATCH",
                calendar,
                "<propertyupdate xmlns='DAV:'><set><prop><displayname>Ausflüge &amp; Feste</displayname>" + COLOUR
                        + "</prop></set></propertyupdate>");
    }

    private String name() {
        return calendar.substring("/dav/caldav/".length(), calendar.length() - 1);
    }

    private Path exported() {
        return folder.resolve("out/contexts/1/users/4/calendar/" + name());
    }

    private String export() {
        return administrator.done(folder, "export", "user", "out", "1", "4");
    }

    private void share() {
        String grant = "<acl xmlns='DAV:'><ace><principal><href>/dav/principals/users/2/</href></principal>"
                + "<grant><privilege><read/></privilege></grant></ace></acl>";
        assertThat(owner.send("ACL", calendar, grant).status()).isEqualTo(200);
    }

    private static String lines(String object) {
        return object.replace("\n", "\r\n");
    }

    @Test
    void anExportHasOctetsNamesPropertiesAndRights() throws IOException {
        Samples.put(owner, calendar + "a.ics", Samples.event("a", "Müsli", 3));
        Samples.put(owner, calendar + "gr%C3%BC%C3%9Fe%20.ics", Samples.event("b"));
        share();

        export();

        assertThat(exported().resolve("a.ics")).content().isEqualTo(lines(Samples.event("a", "Müsli", 3)));
        assertThat(exported().resolve("gr%C3%BC%C3%9Fe%20.ics")).exists();
        assertThat(exported().resolveSibling(name() + ".collection.json"))
                .content()
                .contains(
                        "\"displayName\": \"Ausflüge & Feste\"",
                        "\"color\": \"#112233FF\"",
                        "\"to\": \"user\"",
                        "\"READ_ALL\"");
        assertThat(folder.resolve("out/contexts/1/users/4/user.json")).content().contains("\"login\": \"user4\"");
    }

    @Test
    void anExportThatIsDoneAgainWritesWhatHasChanged() {
        Samples.put(owner, calendar + "a.ics", Samples.event("a"));
        Samples.put(owner, calendar + "b.ics", Samples.event("b"));
        export();

        assertThat(export()).contains("0 files written, 0 removed");

        Samples.put(owner, calendar + "a.ics", Samples.event("a", "Changed", 4));
        owner.send("DELETE " + calendar + "b.ics HTTP/1.1");
        assertThat(export()).contains("1 files written, 1 removed");
        assertThat(exported().resolve("a.ics")).content().contains("Changed");
        assertThat(exported().resolve("b.ics")).doesNotExist();

        owner.send("DELETE " + calendar + " HTTP/1.1");
        assertThat(export()).contains("0 files written, 1 removed");
        assertThat(exported()).doesNotExist();
    }

    @Test
    void anExportThatWasDamagedIsMadeWholeFromItsBeginning() throws IOException {
        Samples.put(owner, calendar + "a.ics", Samples.event("a"));
        export();
        Files.delete(exported().resolveSibling(name() + ".collection.json"));
        Files.writeString(exported().resolve("a.ics"), "BEGIN");
        Files.writeString(exported().resolve("stranger.ics"), "BEGIN");

        assertThat(export()).contains("1 files written, 1 removed");
        assertThat(exported().resolve("a.ics")).content().isEqualTo(lines(Samples.event("a")));
    }

    @Test
    void whatWasExportedComesBackAsItWas() throws IOException {
        Samples.put(owner, calendar + "a.ics", Samples.event("a"));
        Samples.put(owner, calendar + "gr%C3%BC%C3%9Fe.ics", Samples.event("b"));
        share();
        String before =
                owner.list(calendar, "<getetag/><displayname/>" + COLOUR).body().replaceAll("<D:sync.*", "");
        export();
        owner.send("DELETE " + calendar + " HTTP/1.1");

        String said = administrator.done(folder, "import", "all", "out");

        assertThat(said).contains("2 created");
        assertThat(owner.list(calendar, "<getetag/><displayname/>" + COLOUR).body())
                .isEqualTo(before);
        assertThat(Server.client("user2")
                        .get(calendar.replace("/caldav/", "/caldav/users/4/") + "a.ics")
                        .status())
                .isEqualTo(200);
        assertThat(administrator.done(folder, "import", "all", "out")).contains("0 created, 0 updated");
        assertThat(export()).contains("0 files written");
    }

    @Test
    void anExportCanGoToAnotherUser() {
        Samples.put(owner, calendar + "a.ics", Samples.event("a"));
        export();

        administrator.done(folder, "import", "user", "out/contexts/1/users/4", "1", "5");

        assertThat(Server.client("user5").get(calendar + "a.ics").body()).isEqualTo(lines(Samples.event("a")));
    }

    @Test
    void aFileIsTakenApartAndWhatIsBadInItCostsOnlyItself() throws IOException {
        String zone = "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0200\n"
                + "TZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n";
        String begin = "BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\n";
        Files.writeString(
                folder.resolve("mine.ics"),
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Other//EN\nMETHOD:PUBLISH\n"
                        + begin + "UID:m1\nDTSTART;TZID=Ours:20270301T100000\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
                        + begin + "UID:m2\nDTSTART:20270301T100000Z\nRRULE:FREQ=SOMETIMES\nEND:VEVENT\n"
                        + begin + "DTSTART:20270302T100000Z\nSUMMARY:Without a UID\nEND:VEVENT\n"
                        + begin + "UID:m1\nRECURRENCE-ID;TZID=Ours:20270302T100000\n"
                        + "DTSTART;TZID=Ours:20270302T120000\nEND:VEVENT\n"
                        + zone + "END:VCALENDAR\n");
        String[] words = {"import", "file", "1", "4", name(), "mine.ics"};

        Said said = administrator.run(folder, "", words);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("mine.ics:11: ", "2 created", "1 objects were not taken");
        assertThat(owner.get(calendar + "m1.ics").body())
                .contains("TZID:Ours", "RECURRENCE-ID", "RRULE:FREQ=DAILY")
                .doesNotContain("METHOD");
        assertThat(administrator.run(folder, "", words).text()).contains("0 created, 0 updated, 2 the same already");
    }

    @Test
    void oddCardsAreMendedOrRefusedWithASentenceEachForItself() throws IOException {
        String good = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:%s\r\nFN:%s\r\nN:x;;;;\r\nEND:VCARD\r\n";
        String file = "\u00ef\u00bb\u00bf" + good.formatted("o1", "Marked")
                + good.formatted("o2", "Returned").replace("\r\n", "\r")
                + "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\nUID:o3\nEND:VCARD\n"
                + good.formatted("o4", "N\0ul")
                + good.formatted("o5", "M\u00fcller")
                + good.formatted("o6", "Line\r\nnone")
                + good.formatted("o7", "Fold\r\n ed").replace("\r\n", "\n");
        Files.writeString(folder.resolve("odd.vcf"), file, StandardCharsets.ISO_8859_1);
        Cards cards = Cards.of(owner);
        String book = cards.book().replaceAll(".*/([^/]+)/", "$1");

        Said said = administrator.run(folder, "", "import", "file", "1", "4", book, "odd.vcf");

        assertThat(said.text())
                .contains(
                        "odd.vcf:24: The vCard is not encoded in UTF-8.",
                        "odd.vcf:30: Line 5 is not a line of a vCard.",
                        "5 created",
                        "are mended.",
                        "2 objects were not taken");
        String all = cards.query("<c:address-data/>", "").body();
        assertThat(all)
                .contains("FN:Marked", "FN:Returned", "ller;J", "FN:Nul", "FN:Fold")
                .doesNotContain("UID:o5", "UID:o6");
    }

    @Test
    void whatIsThereWithOtherContentsIsReplacedOrKept() throws IOException {
        Samples.put(owner, calendar + "named.ics", Samples.event("x", "Old", 1));
        Files.writeString(folder.resolve("x.ics"), Samples.event("x", "New", 2));

        assertThat(administrator.done(folder, "import", "file", "1", "4", name(), "x.ics", "--keep"))
                .contains("0 updated", "1 others kept");
        assertThat(owner.get(calendar + "named.ics").body()).contains("Old");
        assertThat(administrator.done(folder, "import", "file", "1", "4", name(), "x.ics"))
                .contains("1 updated");
        assertThat(owner.get(calendar + "named.ics").body()).contains("New");
    }

    @Test
    void manyCardsComeIntoANewAddressBook() throws IOException {
        String cards = IntStream.range(0, 1500)
                .mapToObj(i -> Samples.card("card-" + i))
                .collect(Collectors.joining());
        String withoutUid = Samples.card("none").replace("UID:none\n", "");
        Files.writeString(folder.resolve("people.vcf"), cards + withoutUid + "BEGIN:VCARD\nVERSION:3.0\n");
        String[] words = {"import", "file", "1", "4", "people-" + name(), "people.vcf"};

        assertThat(administrator.run(folder, "", words).text()).contains("The card has no end", "1501 created");
        assertThat(administrator.run(folder, "", words).text()).contains("0 created, 0 updated, 1501 the same");
        assertThat(owner.list("/dav/carddav/people-" + name() + "/", "<getetag/>")
                        .multiStatus()
                        .responses())
                .hasSize(1502);
    }

    @Test
    void whoOrWhatIsNotThereIsSaidInASentence() {
        assertThat(administrator.run(folder, "", "import", "file", "1", "99", "c", "x.ics"))
                .isEqualTo(new Said(1, "No directory knows the user 99 of the context 1.\n"));
        assertThat(administrator
                        .run(folder, "", "import", "file", "1", "4", "c", "x.ics")
                        .text())
                .contains("A file cannot be read", "x.ics");
        assertThat(administrator.run(folder, "", "import", "all", "nowhere").text())
                .contains("nowhere is no export");
        assertThat(administrator
                        .run(folder, "", "export", "context", "out", "77")
                        .text())
                .isEqualTo("No directory knows the context 77.\n");
    }

    @Test
    void whatClientsHaveStoredIsWhatItsOctetsSay() {
        Samples.put(owner, calendar + "a.ics", Samples.event("a"));
        Samples.put(owner, calendar + "b.ics", Samples.task("b"));

        assertThat(administrator.done(folder, "verify", "user", "1", "4")).containsPattern("[0-9]+ objects looked at");
    }
}
