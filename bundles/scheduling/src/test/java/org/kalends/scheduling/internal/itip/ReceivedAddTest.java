/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceivedAddTest {
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String DAILY = WHEN + "RRULE:FREQ=DAILY;COUNT=5\n";
    private static final String EXTRA =
            "DTSTART:20310120T120000Z\nDURATION:PT2H\nSUMMARY:Extra\nSEQUENCE:1\n" + Meeting.asks("berta");

    private static SchedulingObject added(String copy) {
        return new ReceivedAdd(Meeting.of(EXTRA)).applied(Meeting.of(copy + Meeting.asks("berta")));
    }

    @Test
    void aNewInstanceIsADateOfTheSeriesAndAComponentOfItsOwn() {
        SchedulingObject added = added(DAILY);

        assertThat(Meeting.lines(added, RecurrenceId.SERIES)).contains("RDATE:20310120T120000Z", "SEQUENCE:1");
        assertThat(Meeting.lines(added, Meeting.instance(added, "20310120")))
                .contains("RECURRENCE-ID:20310120T120000Z", "SUMMARY:Extra");
    }

    @Test
    void twiceIsAsOnce() {
        SchedulingObject once = added(DAILY);

        assertThat(new ReceivedAdd(Meeting.of(EXTRA)).applied(once)).isEqualTo(once);
    }
}
