/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.TestCalendar;
import org.kalends.caldav.internal.TestResponse;
import org.kalends.caldav.internal.Xml;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.testing.TestRequest;

class FreeBusyQueryReportTest {
    private final TestCalendar calendar = new TestCalendar();
    private int uids;

    private void put(String lines) throws DavException {
        uids++;
        calendar.put(
                uids + ".ics",
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:" + uids + "\n" + lines
                        + "\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    private TestResponse run(String content) throws DavException, IOException {
        XmlElement body = Xml.caldav("<free-busy-query>" + content + "</free-busy-query>");
        TestResponse response = new TestResponse(Set.of());
        Clock clock = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);
        new FreeBusyQueryReport(clock, () -> "u")
                .run(body, calendar, new TestRequest(TestCalendar.actor(), new Target.Existing(calendar)), response);
        return response;
    }

    @Test
    void busyTimeShouldBeJoinedAndCutAndSortedByType() throws DavException, IOException {
        put("DTSTART:20260703T230000Z\nDTEND:20260704T010000Z");
        put("DTSTART:20260704T090000Z\nDURATION:PT1H");
        put("DTSTART:20260704T093000Z\nDURATION:PT1H");
        put("DTSTART:20260704T103000Z\nDURATION:PT30M");
        put("DTSTART:20260704T150000Z\nDURATION:PT1H\nSTATUS:TENTATIVE");
        put("DTSTART:20260704T170000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT");
        put("DTSTART:20260704T180000Z\nDURATION:PT1H\nSTATUS:CANCELLED");
        put("DTSTART:20260601T200000Z\nDURATION:PT10M\nRRULE:FREQ=DAILY");
        TestResponse response = run("<time-range start='20260704T000000Z' end='20260705T000000Z'/>");
        assertThat(response.status).isEqualTo(200);
        assertThat(response.headers.get("Content-Type")).startsWith("text/calendar");
        assertThat(response.text.replace("\r\n ", ""))
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kalends//CalDAV//EN\r\nBEGIN:VFREEBUSY\r\n"
                        + "UID:u\r\nDTSTAMP:20260701T000000Z\r\nDTSTART:20260704T000000Z\r\nDTEND:20260705T000000Z\r\n"
                        + "FREEBUSY;FBTYPE=BUSY:20260704T000000Z/20260704T010000Z,"
                        + "20260704T090000Z/20260704T110000Z,20260704T200000Z/20260704T201000Z\r\n"
                        + "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260704T150000Z/20260704T160000Z\r\n"
                        + "END:VFREEBUSY\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void aRangeWithoutBothLimitsInUtcShouldBeABadRequest() {
        for (String content : List.of(
                "",
                "<time-range start='20260704T000000Z'/>",
                "<time-range start='20260704' end='20260705'/>",
                "<time-range start='20260704T000000' end='20260705T000000'/>")) {
            assertThatThrownBy(() -> run(content))
                    .isInstanceOfSatisfying(
                            DavException.class, e -> assertThat(e.status()).isEqualTo(400));
        }
    }

    @Test
    void anObjectThatWouldCostTooMuchShouldNotHideTheOthers() throws DavException, IOException {
        put("DTSTART:20260601T200000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;INTERVAL=2");
        put("DTSTART:20260601T200000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30");
        put("DTSTART:20290704T100000Z\nDURATION:PT1H");
        TestResponse response = run("<time-range start='20260704T000000Z' end='20290705T000000Z'/>");
        assertThat(response.status).isEqualTo(200);
        assertThat(response.text.replace("\r\n ", ""))
                .contains("FREEBUSY;FBTYPE=BUSY:20260704T000000Z/20260704T000001Z,")
                .contains(",20290704T100000Z/20290704T110000Z\r\n");
    }

    @Test
    void moreBusyPeriodsThanAnAnswerCanHoldShouldBeRefused() throws DavException {
        for (int i = 0; i < 8; i++) {
            put("DTSTART:2026060" + (i + 1) + "T200000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;INTERVAL=1" + i);
        }
        assertThatThrownBy(() -> run("<time-range start='20260704T000000Z' end='20290705T000000Z'/>"))
                .isInstanceOfSatisfying(
                        DavException.class, e -> assertThat(e.status()).isEqualTo(507));
    }
}
