/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.util.CompatibilityHints;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarReaderTest {
    private static final int MORE_THAN_THE_POOL = 2000;

    private static Property property(Calendar calendar, String name) {
        VEvent event = calendar.<VEvent>getComponents("VEVENT").get(0);
        return event.<Property>getProperty(name).orElseThrow();
    }

    private static Temporal start(Calendar calendar) {
        return ((DtStart<?>) property(calendar, "DTSTART")).getDate();
    }

    private static byte[] withDefinition(String name, String rule) {
        return Texts.octets(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Test//EN",
                "BEGIN:VTIMEZONE",
                "TZID:" + name,
                "BEGIN:STANDARD",
                "DTSTART:16010101T000000",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0100",
                rule,
                "END:STANDARD",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTAMP:20260101T000000Z",
                "DTSTART;TZID=" + name + ":20260601T100000",
                "END:VEVENT",
                "END:VCALENDAR");
    }

    @Test
    void whatIsReadMayBeKeptHoweverMuchItIs() throws MalformedICalendarException {
        List<Calendar> kept = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
            kept.add(Texts.read(withDefinition("Europe/Berlin", "COMMENT:None")));
        }
        assertThat(kept).allSatisfy(calendar -> assertThat(start(calendar))
                .isEqualTo(ZonedDateTime.of(2026, 6, 1, 10, 0, 0, 0, ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void theJavaMachineKnowsNoMoreTimeZonesThanBefore() throws MalformedICalendarException {
        Texts.read(withDefinition("Europe/Berlin", "COMMENT:None"));

        assertThat(ZoneId.getAvailableZoneIds()).noneMatch(id -> id.startsWith("ical4j"));
    }

    @Test
    void aDefinitionWithOnsetsWithoutEndCostsNothing() {
        byte[] hostile = withDefinition("Europe/Berlin", "RRULE:FREQ=SECONDLY");

        // It would be without end
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Texts.read(hostile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/freeassociation.sourceforge.net/Europe/Berlin",
                "/mozilla.org/20050126_1/Europe/Berlin",
                "W. Europe Standard Time",
                "europe/berlin"
            })
    void aZoneOfTheMachineIsMeantHoweverItIsSpelled(String name) throws MalformedICalendarException {
        Calendar read = Texts.read(Texts.event("DTSTART;TZID=\"" + name + "\":20260601T100000"));

        assertThat(start(read)).isEqualTo(ZonedDateTime.of(2026, 6, 1, 10, 0, 0, 0, ZoneId.of("Europe/Berlin")));
        assertThat(Texts.written(read)).contains("DTSTART;TZID=Europe/Berlin:20260601T100000\r\n");
    }

    @Test
    void aTimeInAZoneThatNobodyKnowsIsAFloatingOne() throws MalformedICalendarException {
        Calendar read = Texts.read(Texts.event("DTSTART;TZID=Nowhere:20260601T100000"));

        assertThat(start(read)).isEqualTo(LocalDateTime.of(2026, 6, 1, 10, 0));
        assertThat(Texts.written(read)).contains("DTSTART;X-KALENDS-TZID=Nowhere:20260601T100000\r\n");
    }

    @Test
    void weeksBeginOnMondayWhereverTheMachineStands() throws MalformedICalendarException {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.US, Locale.GERMANY, Locale.forLanguageTag("th-TH-u-ca-buddhist"))) {
                Locale.setDefault(locale);
                Calendar read =
                        Texts.read(Texts.event("DTSTART:20260104T100000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU"));

                assertThat(property(read, "RRULE").getValue())
                        .startsWith("FREQ=WEEKLY")
                        .contains("WKST=MO", "INTERVAL=2", "BYDAY=MO,SU");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void systemPropertiesOfOthersDoNotHold() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "true");
        try {
            OwnSettings.hold();

            assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                    .contains("false");
        } finally {
            System.clearProperty("net.fortuna.ical4j.timezone.update.enabled");
        }
    }

    @Test
    void hintsOfOthersDoNotHold() throws MalformedICalendarException {
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, false);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION, true);

        Calendar read = Texts.read(Texts.event("DTSTART:20260601T100000Z", "UNHEARD-OF:1"));

        assertThat(property(read, "UNHEARD-OF").getValue()).isEqualTo("1");
        assertThat(CompatibilityHints.isHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION))
                .isFalse();
    }

    @Test
    void foldsInsideCharactersAndBlankLinesAndAMarkInFrontAreNoMatter() throws MalformedICalendarException {
        byte[] folded = new String(
                        Texts.event("DTSTART:20260601T100000Z", "SUMMARY:Gr\u00FC\u00DFe"), StandardCharsets.UTF_8)
                .replace("\u00FC", "\u00C3\r\n \u00BC")
                .replace("\u00DF", "\u00C3\u009F")
                .replace("VERSION", "\r\nVERSION")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(property(Texts.read(folded), "SUMMARY").getValue()).isEqualTo("Gr\u00FC\u00DFe");

        byte[] marked = ("\uFEFF" + new String(Texts.event("DTSTART:20260601T100000Z"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Texts.read(marked).getComponents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "BEGIN:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nEND:VEVENT\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:tomorrow\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nRRULE:FREQ=NEVER\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
            })
    void whatIsNoCalendarIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> Texts.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedICalendarException.class)
                .hasMessageStartingWith("The text is no");
    }

    @Test
    void octetsThatAreNoCharactersAreRefused() {
        assertThatThrownBy(() -> Texts.read(new byte[] {(byte) 0xC3, '\r', '\n'}))
                .isInstanceOf(MalformedICalendarException.class)
                .hasMessage("The text is not in UTF-8.");
    }

    @Test
    void componentsAreNotNestedWithoutBound() {
        byte[] deep = Texts.octets(
                "BEGIN:VCALENDAR", "BEGIN:X-A\r\n".repeat(50_000) + "END:X-A\r\n".repeat(50_000) + "END:VCALENDAR");

        assertThatThrownBy(() -> Texts.read(deep)).isInstanceOf(MalformedICalendarException.class);
    }

    @Test
    void noMoreIsTakenFromAStreamThanMayBeRead() throws IOException {
        InputStream endless = new ByteArrayInputStream(new byte[1000]);

        assertThatThrownBy(() -> new ICalendarReader(100).read(endless))
                .isInstanceOf(MalformedICalendarException.class)
                .hasMessage("The calendar has more than 100 octets.");
        assertThat(endless.available()).isEqualTo(899);
    }
}
