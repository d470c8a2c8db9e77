/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.text.MalformedCalendarException;

class RecurrenceRuleTest {
    @Test
    void partsShouldBeReadInAnyOrderAndCase() throws MalformedCalendarException {
        RecurrenceRule rule = RecurrenceRule.parse("count=3;byday=-1fr,MO;freq=monthly;interval=2;X-UNKNOWN=1");
        assertThat(rule.count()).isEqualTo(3);
        assertThat(rule.interval()).isEqualTo(2);
        assertThat(rule.parts().weekdays()).hasSize(2);
    }

    @Test
    void aRuleShouldBeEndlessWithoutCountAndUntil() throws MalformedCalendarException {
        assertThat(RecurrenceRule.parse("FREQ=DAILY").isEndless()).isTrue();
        assertThat(RecurrenceRule.parse("FREQ=DAILY;COUNT=0").isEndless()).isTrue();
        assertThat(RecurrenceRule.parse("FREQ=DAILY;COUNT=1").isEndless()).isFalse();
        assertThat(RecurrenceRule.parse("FREQ=DAILY;UNTIL=20260101").isEndless())
                .isFalse();
    }

    @Test
    void badRulesShouldBeRefused() {
        for (String text : List.of(
                "",
                "FREQ=NEVER",
                "BYDAY=MO",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=DAILY;COUNT=x",
                "FREQ=DAILY;UNTIL=soon",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=99MO",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;BYMONTHDAY=0",
                "FREQ=YEARLY;BYYEARDAY=367",
                "FREQ=DAILY;BYHOUR=24",
                "FREQ=DAILY;BYHOUR=-1",
                "FREQ=DAILY;WKST=X",
                "FREQ",
                "RSCALE=ISLAMIC;FREQ=YEARLY",
                "FREQ=DAILY;BYSECOND=" + "1,".repeat(5_000))) {
            assertThatThrownBy(() -> RecurrenceRule.parse(text))
                    .as(text)
                    .isInstanceOf(MalformedCalendarException.class);
        }
    }
}
