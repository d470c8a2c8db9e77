/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;

class AlarmTextTest {
    private static final String ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nEND:VALARM\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                ALARM,
                ALARM + ALARM,
                "BEGIN:VALARM\nX-WR-ALARMUID:A\nUID:A\nACTION:NONE\nTRIGGER;VALUE=DATE-TIME:19760401T005545Z\nEND:VALARM\n"
            })
    void alarmsAndNoneAreGood(String text) {
        assertThatCode(() -> AlarmText.check(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\n",
                "BEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM\n",
                "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n",
                "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:soon\nEND:VALARM\n",
                "BEGIN:VCALENDAR\n" + ALARM + "END:VCALENDAR\n",
                ALARM + "BEGIN:VEVENT\nEND:VEVENT\n"
            })
    void everythingElseIsNot(String text) {
        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> AlarmText.check(text))
                .matches(
                        refusal -> refusal.precondition().orElseThrow().equals(CalDavPreconditions.VALID_CALENDAR_DATA))
                .matches(refusal -> refusal.getMessage().endsWith("."));
    }
}
