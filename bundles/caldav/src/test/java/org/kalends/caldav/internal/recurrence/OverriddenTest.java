/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Overrides that have no date of their own. */
class OverriddenTest {
    private static final String TASK =
            "DTSTART;TZID=Europe/Berlin:20260601T100000\nDUE;TZID=Europe/Berlin:20260601T110000\nRRULE:FREQ=DAILY;COUNT=4";

    private static Instances tasks(String... components) throws MalformedCalendarException {
        return Instances.of("VTODO", components);
    }

    @Test
    void whatHasNoDateShouldTakePlaceWhenTheSeriesSays() throws MalformedCalendarException {
        Instances object = tasks(TASK, "RECURRENCE-ID:20260602T080000Z\nSTATUS:COMPLETED");
        assertThat(object.in("2026-06-01T00:00:00Z", "2026-06-04T00:00:00Z"))
                .containsExactly("06-01T08:00/06-01T09:00", "06-02T08:00/06-02T09:00", "06-03T08:00/06-03T09:00");
        Component master = object.object().components().get(0);
        Component override = object.object().components().get(1);
        StepBudget budget = new StepBudget(1_000);
        assertThat(object.set()
                        .meets(override, Instances.range("2026-06-02T08:30:00Z", "2026-06-02T08:40:00Z"), budget))
                .isTrue();
        assertThat(object.set().meets(master, Instances.range("2026-06-02T08:30:00Z", "2026-06-02T08:40:00Z"), budget))
                .isFalse();
        assertThat(object.set().concerns(override, Instances.range("2026-06-02T08:30:00Z", "2026-06-02T08:40:00Z")))
                .isTrue();
        assertThat(object.set().concerns(override, Instances.range("2026-06-03T08:30:00Z", "2026-06-03T08:40:00Z")))
                .isFalse();
    }

    @Test
    void aDurationOfItsOwnShouldHold() throws MalformedCalendarException {
        assertThat(tasks(TASK, "RECURRENCE-ID:20260602T080000Z\nDURATION:PT3H")
                        .in("2026-06-02T00:00:00Z", "2026-06-03T00:00:00Z"))
                .containsExactly("06-02T08:00/06-02T11:00");
    }

    @Test
    void aPeriodShouldLastAsItWould() throws MalformedCalendarException {
        assertThat(tasks(
                                "DTSTART:20260601T080000Z\nRDATE;VALUE=PERIOD:20260602T080000Z/PT5H",
                                "RECURRENCE-ID:20260602T080000Z")
                        .in("2026-06-02T00:00:00Z", "2026-06-03T00:00:00Z"))
                .containsExactly("06-02T08:00/06-02T13:00");
    }

    @Test
    void aTaskThatRecursByItsDueShouldStandThere() throws MalformedCalendarException {
        Instances object = tasks("DUE:20260601T080000Z\nRRULE:FREQ=DAILY;COUNT=3", "RECURRENCE-ID:20260602T080000Z");
        assertThat(object.in("2026-06-01T00:00:00Z", "2026-06-05T00:00:00Z")).hasSize(3);
        assertThat(object.in("2026-06-02T07:59:59Z", "2026-06-02T08:00:00Z")).hasSize(1);
    }

    @Test
    void allThatFollowShouldStayWhereTheyAre() throws MalformedCalendarException {
        Instances object = tasks(TASK, "RECURRENCE-ID;RANGE=THISANDFUTURE:20260602T080000Z\nSUMMARY:Other");
        assertThat(object.in("2026-06-01T00:00:00Z", "2026-06-05T00:00:00Z"))
                .containsExactly(
                        "06-01T08:00/06-01T09:00",
                        "06-02T08:00/06-02T09:00",
                        "06-03T08:00/06-03T09:00",
                        "06-04T08:00/06-04T09:00");
        Component override = object.object().components().get(1);
        assertThat(object.set()
                        .meets(
                                override,
                                Instances.range("2026-06-04T08:30:00Z", "2026-06-04T08:40:00Z"),
                                new StepBudget(1_000)))
                .isTrue();
    }

    @Test
    void withoutAMasterTheRecurrenceIdShouldBeThePlace() throws MalformedCalendarException {
        Instances journal = Instances.of("VJOURNAL", "RECURRENCE-ID:20260602T080000Z\nSUMMARY:x");
        assertThat(journal.in("2026-06-02T00:00:00Z", "2026-06-03T00:00:00Z"))
                .containsExactly("06-02T08:00/06-02T08:00");
        assertThat(journal.set().hull(new StepBudget(100))).isPresent();
    }
}
