/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {
    private static Component read(String text) throws MalformedCalendarException {
        return CalendarReader.read(text).get(0);
    }

    private static Property property(String line) throws MalformedCalendarException {
        return read("BEGIN:X\r\n" + line + "\r\nEND:X\r\n").properties().get(0);
    }

    @Test
    void writingShouldGiveTheSourceAgainWhateverItsFoldsAndLineEnds() throws MalformedCalendarException {
        String text = "begin:vcalendar\nVERSION:2.0\r\nX-A;B=\"c:d\":e\r\n f\n\tg\r\nBEGIN:VEVENT\r\nUID:1\n"
                + "END:VEVENT\nPRODID:late\r\nEND:VCALENDAR";
        assertThat(read(text).text()).isEqualTo(text);
    }

    @Test
    void foldsShouldBeTakenOut() throws MalformedCalendarException {
        assertThat(property("SUMMARY:one\r\n  two\n\tthree").value()).isEqualTo("one twothree");
    }

    @Test
    void namesShouldBeUpperCase() throws MalformedCalendarException {
        Property property = property("dtstart;tzid=Europe/Berlin:20260101T000000");
        assertThat(property.name()).isEqualTo("DTSTART");
        assertThat(property.parameter("TZID")).map(PropertyParameter::text).hasValue("Europe/Berlin");
    }

    @Test
    void quotedParametersShouldHoldColonsCommasAndCarets() throws MalformedCalendarException {
        Property property = property("ATTENDEE;CN=\"A, B: C; ^'x^' ^^ y^nz\";ROLE=a,\"b,c\":mailto:a@b");
        assertThat(property.parameter("CN")).map(PropertyParameter::text).hasValue("A, B: C; \"x\" ^ y\nz");
        assertThat(property.parameter("ROLE").orElseThrow().values()).containsExactly("a", "b,c");
        assertThat(property.value()).isEqualTo("mailto:a@b");
    }

    @Test
    void escapesShouldBeResolvedInText() throws MalformedCalendarException {
        assertThat(property("SUMMARY:a\\, b\\; c\\nd\\\\e").text()).isEqualTo("a, b; c\nd\\e");
    }

    @Test
    void blankLinesShouldBePassedOver() throws MalformedCalendarException {
        assertThat(read("\r\nBEGIN:X\r\n\r\nA:1\r\n\nEND:X\r\n\r\n").properties())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n\r\n", "\n\n\n", "\r\n \r\n\r\n", "\r\n\r\n\t\r\n", "\n\n\n x\n\n"})
    void blankLinesWithinAFoldedLineShouldBePassedOver(String blankLines) throws MalformedCalendarException {
        Component read = read("BEGIN:X\r\nSUMMARY:one" + blankLines + "  two\r\nA:1\r\nEND:X\r\n");
        assertThat(read.property("SUMMARY").map(Property::value))
                .hasValueSatisfying(value -> assertThat(value).startsWith("one").endsWith(" two"));
        assertThat(read.text()).doesNotContain("\n\r\n", "\n\n");
        assertThat(read.properties()).hasSize(2);
    }

    @Test
    void linesOfBlanksAtTheEndShouldBelongToNothing() throws MalformedCalendarException {
        assertThat(read("BEGIN:X\r\nEND:X\r\n\r\n  \r\n\t").text()).isEqualTo("BEGIN:X\r\nEND:X\r\n");
    }

    @Test
    void manyBlankLinesShouldBePassedOverInOneGo() throws MalformedCalendarException {
        assertThat(read("BEGIN:X\n" + "\n".repeat(3_000_000) + " \n".repeat(1_000_000) + "END:X\n")
                        .properties())
                .isEmpty();
    }

    @Test
    void componentsShouldNest() throws MalformedCalendarException {
        Component root = read("BEGIN:A\nBEGIN:B\nBEGIN:C\nEND:C\nEND:B\nEND:A\n");
        assertThat(root.components("B").get(0).components("C")).hasSize(1);
    }

    @Test
    void brokenStructureShouldBeRefused() {
        for (String text : List.of(
                "BEGIN:A\n",
                "BEGIN:A\nEND:B\n",
                "END:A\n",
                "X:1\n",
                "BEGIN:A\nno colon\nEND:A\n",
                "BEGIN:A\n:x\nEND:A\n",
                "BEGIN:A\nX;P:1\nEND:A\n",
                "BEGIN:A\nX;P=\"open:1\nEND:A\n")) {
            assertThatThrownBy(() -> CalendarReader.read(text)).as(text).isInstanceOf(MalformedCalendarException.class);
        }
    }

    @Test
    void deepNestingShouldBeRefused() {
        assertThatThrownBy(() -> CalendarReader.read("BEGIN:A\n".repeat(100_000)))
                .isInstanceOf(MalformedCalendarException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void aMillionLinesShouldBeRefused() {
        String text = "BEGIN:A\n" + "X:\n".repeat(1_000_000) + "END:A\n";
        assertThatThrownBy(() -> CalendarReader.read(text))
                .isInstanceOf(MalformedCalendarException.class)
                .hasMessageContaining("lines");
    }

    @Test
    void aVeryLongLineShouldBeReadFoldedOrNot() throws MalformedCalendarException {
        String data = "A".repeat(5_000_000);
        assertThat(property("ATTACH:" + data).value()).hasSize(5_000_000);
        String folded = "ATTACH:" + "\r\n A".repeat(1_000_000);
        assertThat(property(folded).value()).hasSize(1_000_000);
    }

    @Test
    void newPropertiesShouldBeFoldedAtOctetsAndNotWithinCharacters() {
        String raw = Property.of("SUMMARY", "äöü€😀".repeat(40)).raw();
        for (String line : raw.split("\r\n")) {
            assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\ufffd");
        }
        assertThat(ContentLines.unfold(raw)).isEqualTo("SUMMARY:" + "äöü€😀".repeat(40));
    }

    @Test
    void aPropertyShouldKeepItsParametersWithAnotherValue() throws MalformedCalendarException {
        Property property = property("FREEBUSY;FBTYPE=BUSY;X=\"a:b\":one,\r\n two");
        assertThat(property.withValue("three").raw()).isEqualTo("FREEBUSY;FBTYPE=BUSY;X=\"a:b\":three\r\n");
        assertThat(property.withoutValue().raw()).isEqualTo("FREEBUSY;FBTYPE=BUSY;X=\"a:b\":\r\n");
    }
}
