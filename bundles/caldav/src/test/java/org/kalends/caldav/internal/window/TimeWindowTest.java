/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;

class TimeWindowTest {
    private static final TimeWindow NOVEMBER =
            new TimeWindow(seconds("2026-11-01T00:00:00Z"), seconds("2026-12-01T00:00:00Z"));

    private static long seconds(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    private static boolean shows(AcceptedObject object) {
        return NOVEMBER.shows(object);
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20261031T230000Z|DTEND:20261101T000000Z, true", // ends at the start
        "DTSTART:20261031T230000Z|DTEND:20261031T235959Z, false",
        "DTSTART:20261201T000000Z|DTEND:20261201T010000Z, true", // begins at the end
        "DTSTART:20261201T000001Z|DTEND:20261201T010000Z, false",
        "DTSTART:20200101T000000Z|DTEND:20300101T000000Z, true",
        "DTSTART:20200101T000000Z|RRULE:FREQ=DAILY, true",
        "DTSTART:20200101T000000Z|RRULE:FREQ=DAILY;COUNT=3, false",
        "DTSTART:20200101T000000Z|RRULE:FREQ=YEARLY, false",
        "DTSTART:20201115T000000Z|RRULE:FREQ=YEARLY, true",
        "DTSTART:20270101T000000Z|RRULE:FREQ=DAILY, false"
    })
    void anEventIsShownWhenAnInstanceTouchesTheWindow(String lines, boolean shown) throws DavException {
        assertThat(shows(SyncIntervalTest.event(lines.replace("|", "\r\n")))).isEqualTo(shown);
    }

    @Test
    void whatOneOfTwoWindowsShowsIsFoundByTheirDifference() {
        TimeWindow later = new TimeWindow(NOVEMBER.start() + 86_400, NOVEMBER.end() + 86_400);

        assertThat(later.difference(NOVEMBER))
                .hasToString(NOVEMBER.difference(later).toString())
                .asString()
                .contains("start=" + (NOVEMBER.start() - 2))
                .contains("end=" + (later.end() + 2));
    }
}
