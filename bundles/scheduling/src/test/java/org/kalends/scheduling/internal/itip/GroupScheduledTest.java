/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupScheduledTest {
    private static final String DAILY = "DTSTART:20310106T100000Z\nRRULE:FREQ=DAILY;COUNT=5\nSUMMARY:Talk\n";
    private static final String SECOND_DAY = "RECURRENCE-ID:20310107T100000Z\nDTSTART:20310107T100000Z\nSUMMARY:Talk\n";

    @Test
    void whoOrganizesAnInstanceOrganizesTheSeries() {
        SchedulingObject meeting = Meeting.of(DAILY, SECOND_DAY + Meeting.asks("berta"));
        SchedulingObject sent = meeting.map((id, component) ->
                id.isSeries() ? Lines.without(component, line -> line.name().equals("ORGANIZER")) : component);

        assertThat(Meeting.lines(GroupScheduled.of(sent), RecurrenceId.SERIES))
                .contains("ORGANIZER:mailto:anna@example.org");
    }

    @Test
    void nobodyIsAskedTwiceByOneAddress() {
        SchedulingObject sent = Meeting.of(DAILY
                + Meeting.asks("berta")
                + Meeting.asks("berta").replace("mailto:b", "MAILTO:B")
                + Meeting.asks("carl"));

        assertThat(GroupScheduled.of(sent).properties("ATTENDEE")).hasSize(2);
    }

    @Test
    void whatIsAsItHasToBeIsLeftAlone() {
        SchedulingObject meeting = Meeting.of(DAILY + Meeting.asks("berta"), SECOND_DAY + Meeting.asks("berta"));
        SchedulingObject nobodys = Meeting.of(DAILY)
                .map((id, component) ->
                        Lines.without(component, line -> line.name().equals("ORGANIZER")));

        assertThat(GroupScheduled.of(meeting)).isEqualTo(meeting);
        assertThat(GroupScheduled.of(nobodys)).isEqualTo(nobodys);
    }
}
