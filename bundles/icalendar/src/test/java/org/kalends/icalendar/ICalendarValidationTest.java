/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ICalendarValidationTest {
    @Test
    void aCalendarAsItShouldBeHasNoFindings() throws MalformedICalendarException {
        assertThat(ICalendarValidation.findings(Texts.read(Texts.event("DTSTART:20260601T100000Z", "SUMMARY:A"))))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsTold() throws MalformedICalendarException {
        assertThat(ICalendarValidation.findings(Texts.read(
                        Texts.event("DTSTART:20260601T100000Z", "PRIORITY:1", "PRIORITY:2", "SUMMARY:A", "SUMMARY:B"))))
                .anySatisfy(finding -> assertThat(finding.message()).contains("PRIORITY"))
                .anySatisfy(finding -> assertThat(finding.message()).contains("SUMMARY"))
                .allSatisfy(finding -> assertThat(finding.place()).isEqualTo("VEVENT"));
    }

    @Test
    void aCalendarWithoutComponentsIsAnError() throws MalformedICalendarException {
        assertThat(ICalendarValidation.findings(
                        Texts.read(Texts.octets("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:A", "END:VCALENDAR"))))
                .extracting(Finding::severity)
                .contains(Finding.Severity.ERROR);
    }
}
