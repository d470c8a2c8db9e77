/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;

class ZoneTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String HEAD = "VERSION:2.0\nPRODID:-//X//X//EN\n";
    private static final String ZONE =
            """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19701025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """;

    private static String calendar(String content) {
        return "BEGIN:VCALENDAR\n" + content + "END:VCALENDAR\n";
    }

    @Test
    void aValidDefinitionStaysAsItCame() throws DavException {
        String sent = "\n  " + calendar(HEAD + ZONE);

        assertThat(ZoneText.parse(sent).text()).isEqualTo(sent);
        assertThat(ZoneText.parse(sent).id()).hasValue(BERLIN);
    }

    @Test
    void whatIsMissingAroundADefinitionIsAdded() throws DavException {
        for (String sent : new String[] {ZONE, calendar(ZONE), calendar("VERSION:2.0\n" + ZONE)}) {
            ZoneText zone = ZoneText.parse(sent);
            assertThat(zone.text().split("\r\n"))
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("VERSION:2.0", "BEGIN:VTIMEZONE", "TZID:Europe/Berlin")
                    .endsWith("END:VTIMEZONE", "END:VCALENDAR");
            assertThat(zone.text()).contains("PRODID:");
            assertThat(ZoneText.parse(zone.text()).text()).isEqualTo(zone.text());
            assertThat(zone.rules()).isEqualTo(BERLIN.getRules());
        }
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, Europe/Berlin", "' Asia/Tokyo\n', Asia/Tokyo", "W. Europe Standard Time, Europe/Berlin"
    })
    void aNameIsMadeADefinition(String sent, String id) throws DavException {
        ZoneText zone = ZoneText.parse(sent);

        assertThat(zone.id()).map(ZoneId::getRules).hasValue(ZoneId.of(id).getRules());
        assertThat(zone.text()).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").contains("BEGIN:VTIMEZONE\r\nTZID:");
    }

    @Test
    void aDefinitionThatSaysNoMoreThanTheNameIsCompleted() throws DavException {
        ZoneText zone = ZoneText.parse(calendar(HEAD + "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nEND:VTIMEZONE\n"));

        assertThat(zone.text()).contains("BEGIN:DAYLIGHT");
        assertThat(zone.rules()).isEqualTo(BERLIN.getRules());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "W. Europe Standard Time, Europe/Berlin",
        "/example.org/Europe/Berlin, Europe/Berlin",
        "GMT, ''",
        "Private, ''",
        "Work/Asia/Tokyo, ''"
    })
    void aDefinitionIsCalledByANameThatMeansTheSame(String tzid, String id) throws DavException {
        ZoneText zone = ZoneText.parse(calendar(HEAD + ZONE.replace("Europe/Berlin", tzid)));

        assertThat(zone.id().map(found -> found.getRules().equals(BERLIN.getRules())))
                .isEqualTo(id.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(true));
        assertThat(zone.rules()
                        .getOffset(java.time.Instant.parse("2026-07-01T00:00:00Z"))
                        .getTotalSeconds())
                .isEqualTo(7_200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Atlantis",
                "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nEND:VTIMEZONE\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Atlantis\nEND:VTIMEZONE\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nno colon\nEND:VCALENDAR\n",
                "BEGIN:VEVENT\nEND:VEVENT\n",
                "begin"
            })
    void whatIsNoZoneIsRefused(String sent) {
        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> ZoneText.parse(sent))
                .satisfies(refusal ->
                        assertThat(refusal.precondition()).contains(CalDavPreconditions.VALID_CALENDAR_DATA));
    }

    @Test
    void oneDefinitionAndNothingElseMayBeThere() {
        for (String sent : new String[] {
            calendar(HEAD + ZONE + ZONE),
            ZONE + ZONE,
            calendar(HEAD + ZONE) + calendar(HEAD + ZONE),
            calendar(HEAD + ZONE + "BEGIN:VEVENT\nUID:a\nDTSTART:20260101T000000Z\nEND:VEVENT\n")
        }) {
            assertThatExceptionOfType(DavException.class).isThrownBy(() -> ZoneText.parse(sent));
        }
    }
}
