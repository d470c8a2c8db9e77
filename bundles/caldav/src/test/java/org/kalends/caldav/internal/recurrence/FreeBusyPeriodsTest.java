/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.MalformedCalendarException;

class FreeBusyPeriodsTest {
    @Test
    void aDayOfAPeriodShouldBeADayOfTheCalendar() throws MalformedCalendarException {
        TimeZones newYork = Instances.ofEvents("DTSTART:20260307T120000").zones();
        Extent inUtc = FreeBusyPeriods.period("20260307T120000Z/P1D", newYork);
        Extent floating = FreeBusyPeriods.period("20260307T120000/P1D", newYork);
        assertThat(inUtc.to() - inUtc.from()).isEqualTo(24 * 3_600);
        assertThat(floating.to() - floating.from()).isEqualTo(23 * 3_600);
    }
}
