/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.MalformedCalendarException;

class ZonedObjectTest {
    private static final ZoneRules TOKYO = ZoneId.of("Asia/Tokyo").getRules();
    private static final String TEXT = "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\n"
            + "DTSTART:19700101T000000\nTZOFFSETFROM:+0130\nTZOFFSETTO:+0130\nEND:STANDARD\nEND:VTIMEZONE\n"
            + "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Here:20260704T100000\nEND:VEVENT\nEND:VCALENDAR\n";

    private static CalendarTime at(String tzid) throws MalformedCalendarException {
        return CalendarTime.parse("20260704T100000", tzid);
    }

    @Test
    void aZoneIsBuiltOnceWhoeverAsks() throws MalformedCalendarException {
        ZonedObject object = ZonedObject.read(TEXT);

        assertThat(object.zones(TOKYO).rules(at("Here")))
                .isSameAs(object.zones(TimeZones.UTC).rules(at("Here")))
                .isNotSameAs(ZonedObject.read(TEXT).zones(TOKYO).rules(at("Here")));
    }

    @Test
    void whatNobodyKnowsIsInTheZoneOfWhoeverAsks() throws MalformedCalendarException {
        ZonedObject object = ZonedObject.read(TEXT);

        assertThat(object.zones(TOKYO).rules(at("Nowhere"))).isSameAs(TOKYO);
        assertThat(object.zones(TimeZones.UTC).rules(at("Nowhere"))).isSameAs(TimeZones.UTC);
        assertThat(object.zones(TOKYO).rules(at(""))).isSameAs(TOKYO);
    }
}
