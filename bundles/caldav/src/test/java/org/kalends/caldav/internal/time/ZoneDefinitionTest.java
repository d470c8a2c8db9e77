/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.zone.ZoneDefinition;

class ZoneDefinitionTest {
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2038-01-01T00:00:00Z");

    static Stream<String> regions() {
        return ZoneId.getAvailableZoneIds().stream().sorted();
    }

    private static String text(String zone) {
        return ZoneDefinition.text(ZoneId.of(zone));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void aDefinitionReadsBackAsTheZoneItDefines(String id) throws MalformedCalendarException {
        ZoneRules rules = ZoneId.of(id).getRules();
        ZoneRules read = VTimeZone.rules(CalendarReader.read(text(id)).get(0));

        assertThat(read.getOffset(FIRST)).isEqualTo(rules.getOffset(FIRST));
        for (ZoneOffsetTransition next = rules.nextTransition(FIRST);
                next != null && next.getInstant().isBefore(LAST);
                next = rules.nextTransition(next.getInstant())) {
            Instant moment = next.getInstant();
            assertThat(read.getOffset(moment)).as("%s", moment).isEqualTo(next.getOffsetAfter());
            assertThat(read.getOffset(moment.minusSeconds(1)))
                    .as("before %s", moment)
                    .isEqualTo(next.getOffsetBefore());
        }
    }

    @Test
    void whatChangesEveryYearIsWrittenAsARule() throws MalformedCalendarException {
        assertThat(text("Europe/Berlin"))
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n");
        assertThat(text("America/New_York")).contains("BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU");
        assertThat(text("Asia/Tokyo")).doesNotContain("RRULE", "DAYLIGHT");
        ZoneRules read =
                VTimeZone.rules(CalendarReader.read(text("Europe/Berlin")).get(0));
        assertThat(read.getOffset(LocalDateTime.of(2345, 7, 1, 12, 0))).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void noLineIsLongerThanItMayBe() {
        assertThat(text("Africa/Casablanca").lines()).allMatch(line -> line.length() <= 75);
    }
}
