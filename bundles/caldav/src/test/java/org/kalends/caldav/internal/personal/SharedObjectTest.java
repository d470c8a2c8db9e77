/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

class SharedObjectTest {
    private static final String OWNERS = alarm("-PT10M");
    private static final String SERIES = "DTSTART;TZID=Europe/Berlin:20260704T100000\r\nRRULE:FREQ=DAILY\r\n";

    private static String alarm(String trigger) {
        return "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:" + trigger + "\r\nEND:VALARM\r\n";
    }

    private static String event(String content) {
        return "BEGIN:VEVENT\r\nUID:u\r\n" + content + "END:VEVENT\r\n";
    }

    private static SharedObject object(String... events) throws MalformedCalendarException {
        return SharedObject.of(
                ZonedObject.read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n"));
    }

    private static Component event(Component calendar, int number) {
        return calendar.components("VEVENT").get(number);
    }

    @Test
    void whoKeepsNothingShouldSeeNoAlarmsOfTheOwner() throws MalformedCalendarException {
        SharedObject stored =
                object(event(SERIES + "X-MOZ-LASTACK:20260701T000000Z\r\nTRANSP:TRANSPARENT\r\n" + OWNERS));

        Component seen = stored.seen(Optional.empty());

        assertThat(event(seen, 0).text()).isEqualTo(event(SERIES + "TRANSP:TRANSPARENT\r\n"));
    }

    @Test
    void whatIsKeptShouldBeSeenAgainAsItWasSent() throws MalformedCalendarException {
        SharedObject stored = object(event(SERIES + OWNERS));
        SharedObject sent = object(event(
                SERIES + "TRANSP:TRANSPARENT\r\nX-MOZ-SNOOZE-TIME-1783152000000:20260704T075000Z\r\n" + alarm("-P1D")));

        Optional<String> own = sent.own(Optional.of(stored));

        assertThat(event(stored.seen(own), 0).text())
                .isEqualTo(event(SERIES + "TRANSP:TRANSPARENT\r\nX-MOZ-SNOOZE-TIME-1783152000000:20260704T075000Z\r\n"
                        + alarm("-P1D")));
        assertThat(sent.common(Optional.of(stored)).text())
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + event(SERIES + OWNERS) + "END:VCALENDAR\r\n");
    }

    @Test
    void whatIsSaidOfOneInstanceShouldHoldForThatOneInWhateverFormItIsNamed() throws MalformedCalendarException {
        String override = "DTSTART;TZID=Europe/Berlin:20260705T120000\r\n";
        SharedObject stored =
                object(event(SERIES + OWNERS), event("RECURRENCE-ID:20260705T080000Z\r\n" + override + alarm("-PT1M")));
        SharedObject sent = object(
                event(SERIES + alarm("-P1D")),
                event("RECURRENCE-ID;TZID=Europe/Berlin:20260705T100000\r\n" + override));

        Component seen = stored.seen(sent.own(Optional.of(stored)));
        Component common = sent.common(Optional.of(stored));

        assertThat(event(seen, 0).text()).contains("-P1D").doesNotContain("-PT10M");
        assertThat(event(seen, 1).text()).doesNotContain("VALARM");
        assertThat(event(common, 1).text()).contains("-PT1M").doesNotContain("-PT10M");
    }

    @Test
    void anInstanceOfWhichNothingIsKeptShouldHaveWhatIsKeptOfItsSeries() throws MalformedCalendarException {
        SharedObject before = object(event(SERIES));
        Optional<String> own = object(event(SERIES + alarm("-P1D"))).own(Optional.of(before));

        SharedObject later =
                object(event(SERIES), event("RECURRENCE-ID:20260705T080000Z\r\nDTSTART:20260705T100000Z\r\n" + OWNERS));

        assertThat(event(later.seen(own), 1).text()).contains("-P1D").doesNotContain("-PT10M");
    }

    @Test
    void whoeverSaysTheSameAsTheOwnerShouldKeepNothing() throws MalformedCalendarException {
        SharedObject stored = object(event(SERIES + "TRANSP:TRANSPARENT\r\n" + OWNERS));

        assertThat(object(event(SERIES + "TRANSP:transparent\r\n")).own(Optional.of(stored)))
                .isEmpty();
        assertThat(object(event(SERIES)).own(Optional.of(stored)))
                .hasValueSatisfying(own -> assertThat(own).contains("TRANSP:OPAQUE"));
    }

    @Test
    void whatIsNewShouldBeBusyForAllAsItsAuthorSaysAndHaveTheAlarmsForTheAuthorAlone()
            throws MalformedCalendarException {
        SharedObject sent = object(event(SERIES + "TRANSP:TRANSPARENT\r\n" + alarm("-P1D")));

        assertThat(sent.common(Optional.empty()).text())
                .contains("TRANSP:TRANSPARENT")
                .doesNotContain("VALARM");
        assertThat(sent.own(Optional.empty()))
                .hasValueSatisfying(own -> assertThat(own).contains("-P1D").doesNotContain("TRANSP"));
    }

    @Test
    void anInstanceThatIsThereTwiceShouldShowNoAlarmOfTheOwnerEither() throws MalformedCalendarException {
        String twice = event("RECURRENCE-ID:20260705T080000Z\r\nDTSTART:20260705T100000Z\r\n" + OWNERS);

        assertThat(object(event(SERIES), twice, twice).seen(Optional.empty()).text())
                .doesNotContain("VALARM");
    }

    @Test
    void manyInstancesShouldCostNoMoreThanTheyAre() throws MalformedCalendarException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            all.append(event("RECURRENCE-ID:" + (20000000 + i % 28 + 101) + "T%06dZ\r\n".formatted(i / 28)
                    + "DTSTART:20260705T100000Z\r\n" + OWNERS));
        }
        SharedObject large = object(event(SERIES), all.toString().replaceAll("T(\\d\\d)[6-9](\\d\\d)[6-9]", "T$10$20"));

        long before = System.nanoTime();
        Component seen = large.seen(large.own(Optional.of(large)));

        assertThat(seen.components("VEVENT")).hasSize(20_001);
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }
}
