/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Octets;

class ObjectFileTest {
    private static final String HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Mine\r\n";

    @TempDir
    private Path folder;

    private final List<String> objects = new ArrayList<>();
    private final List<String> unfit = new ArrayList<>();

    /** Keeps what it is told. */
    private final ObjectReceiver receiver = new ObjectReceiver() {
        @Override
        public void object(Octets octets, long line) {
            objects.add(line + " " + new String(octets.toByteArray(), StandardCharsets.ISO_8859_1));
        }

        @Override
        public void unfit(long line, String why) {
            unfit.add(line + " " + why);
        }
    };

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("file"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void calendars(String text) throws IOException, CommandException {
        new CalendarFile(file(text), 10_000).read(receiver);
    }

    private void cards(String text) throws IOException, CommandException {
        new CardFile(file(text), 200).read(receiver);
    }

    private static String event(String uid, String more) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\n" + more + "END:VEVENT\r\n";
    }

    private static String zone(String name) {
        return "BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\nEND:VTIMEZONE\r\n";
    }

    @Test
    void componentsOfOneUidComeTogetherWithTheHeadOfTheirCalendar() throws Exception {
        calendars(HEAD + event("a", "") + event("b", "") + event("a", "RECURRENCE-ID:1\r\n") + "END:VCALENDAR\r\n");

        assertThat(objects)
                .containsExactly(
                        "4 " + HEAD + event("a", "") + event("a", "RECURRENCE-ID:1\r\n") + "END:VCALENDAR\r\n",
                        "7 " + HEAD + event("b", "") + "END:VCALENDAR\r\n");
        assertThat(unfit).isEmpty();
    }

    @Test
    void aUidMayBeFoldedAndATimeZoneMayComeLast() throws Exception {
        String timed = "DTSTART;TZID=\"Mid\r\n  Zone\":20270301T100000\r\n";
        calendars(HEAD + event("long-\r\n uid", timed) + event("long-uid", "") + zone("Mid Zone") + zone("Other")
                + "END:VCALENDAR\r\n");

        assertThat(objects)
                .singleElement()
                .asString()
                .contains(zone("Mid Zone"))
                .doesNotContain("Other");
    }

    @Test
    void oneUidInTwoCalendarsIsOneObject() throws Exception {
        String first = HEAD + event("a", "") + "END:VCALENDAR\r\n";
        String second = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + event("a", "X:1\r\n") + "END:VCALENDAR\r\n";
        calendars(first + second);

        assertThat(objects).containsExactly("4 " + first + second);
    }

    @Test
    void octetsStayWhatTheyAre() throws Exception {
        String odd = "SUMMARY:\u00e4\u0080\u00ff\n";
        calendars("\u00ef\u00bb\u00bf" + HEAD + event("a", odd) + "END:VCALENDAR");

        assertThat(objects).singleElement().asString().contains(odd);
    }

    @Test
    void whatHasNoUidGetsTheSameOneEachTime() throws Exception {
        String nameless = "BEGIN:VEVENT\r\nBEGIN:VALARM\r\nUID:alarm\r\nEND:VALARM\r\nEND:VEVENT\r\n";
        calendars(HEAD + nameless + "END:VCALENDAR\r\n");
        calendars(HEAD + nameless + "END:VCALENDAR\r\n");

        assertThat(objects).hasSize(2).allMatch(object -> object.contains("END:VALARM\r\nUID:"));
        assertThat(objects.get(0)).isEqualTo(objects.get(1));
    }

    @Test
    void whatIsNoComponentIsToldByItsLine() throws Exception {
        calendars("stray\r\n" + HEAD + event("a", "") + "BEGIN:VEVENT\r\nUID:b\r\nEND:VCALENDAR\r\n" + HEAD
                + event("c", "x".repeat(10_000) + "\r\n") + "BEGIN:VTODO\r\n");

        assertThat(unfit)
                .containsExactly(
                        "1 This line is in no calendar.",
                        "8 The VEVENT has no end.",
                        "18 The VTODO has no end.",
                        "14 The object has more than 10000 octets.");
        assertThat(objects).hasSize(1);
    }

    @Test
    void cardsAreToldApartWhateverIsInThem() throws Exception {
        String nested = "BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nUID:inner\nEND:VCARD\nUID:outer\nEND:VCARD\n";
        String nameless = "begin:vcard\r\nFN:B\r\nend:vcard";
        cards("stray\n" + nested + "BEGIN:VCARD\nitem1.UID:x\n" + "N".repeat(200) + "\nEND:VCARD\n" + nameless
                + "\nEND:VCARD\nBEGIN:VCARD\nFN:C\n");

        assertThat(objects).hasSize(2).first().isEqualTo("2 " + nested);
        assertThat(objects.get(1)).matches("13 begin:vcard\r\nFN:B\r\nUID:[-0-9a-f]{36}\nend:vcard\n");
        assertThat(unfit)
                .containsExactly(
                        "1 This line is in no card.",
                        "9 The card has more than 200 octets.",
                        "17 The card has no end.");
    }

    @Test
    void linesOfCardsMayEndInACarriageReturnAlone() throws Exception {
        cards("\u00ef\u00bb\u00bfBEGIN:VCARD\rUID:a\rFN:A\rEND:VCARD\r\rBEGIN:VCARD\rFN:B\rEND:VCARD\r"
                + "BEGIN:VCARD\nUID:c\nEND:VCARD\nBEGIN:VCARD\r\r\nUID:d\r\r\nEND:VCARD\r\r\n"
                + "BEGIN:VCARD\rUID:e\rEND:VCARD");

        assertThat(unfit).isEmpty();
        assertThat(objects).hasSize(5);
        assertThat(objects.get(0)).contains("BEGIN:VCARD\r\nUID:a\r\nFN:A\r\nEND:VCARD\r\n");
        assertThat(objects.get(1)).matches("5 BEGIN:VCARD\r\nFN:B\r\nUID:[-0-9a-f]{36}\r\nEND:VCARD\r\n");
        assertThat(objects.get(2)).isEqualTo("8 BEGIN:VCARD\nUID:c\nEND:VCARD\n");
        assertThat(objects.get(4)).endsWith("UID:e\r\nEND:VCARD\r\n");
    }

    @Test
    void zonesThatWouldFillTheMemoryAreRefused() throws Exception {
        Path file = folder.resolve("zones");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (int i = 0; i < 20; i++) {
                out.write(zone("Z" + i + "\r\nX-FILL:" + "x".repeat(1 << 20)));
            }
            out.write("END:VCALENDAR\r\n");
        }
        assertThatThrownBy(() -> new CalendarFile(file, 10_000).read(receiver))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("time zones");
    }

    @Test
    void theFirstObjectSaysWhatAFileIs() throws IOException {
        assertThat(new ObjectFile(file("\u00ef\u00bb\u00bfbegin:vcard\n")).firstLine())
                .contains("BEGIN:VCARD");
        assertThat(new ObjectFile(file("\n\n" + HEAD)).firstLine()).contains("BEGIN:VCALENDAR");
        assertThat(new ObjectFile(file("<html>")).firstLine()).isEmpty();
    }
}
