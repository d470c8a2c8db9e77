/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.caldav.internal.Xml;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;

class FilterRulesTest {
    @Test
    void malformedFiltersShouldBeRefused() {
        Precondition invalid = CalDavPreconditions.VALID_FILTER;
        refused(invalid, "<filter/>");
        refused(invalid, "<filter><comp-filter name='VEVENT'/></filter>");
        refused(invalid, "<filter><comp-filter/></filter>");
        refused(invalid, "<filter><comp-filter name='VCALENDAR'/><comp-filter name='VCALENDAR'/></filter>");
        for (String range : List.of(
                "",
                "start='x'",
                "start='20260704'",
                "start='20260704T100000'",
                "start='20260704T100000Z' end='20260704T100000Z'",
                "start='20260705T100000Z' end='20260704T100000Z'")) {
            refused(
                    invalid,
                    "<filter><comp-filter name='VCALENDAR'><time-range " + range + "/></comp-filter></filter>");
        }
        refused(
                invalid,
                "<filter><comp-filter name='VCALENDAR'><is-not-defined/><prop-filter name='X'/></comp-filter></filter>");
        refused(invalid, "<filter><comp-filter name='VCALENDAR'><D:prop/></comp-filter></filter>");
        refused(
                CalDavPreconditions.SUPPORTED_COLLATION,
                "<filter><comp-filter name='VCALENDAR'><prop-filter name='X'>"
                        + "<text-match collation='i;klingon'>x</text-match></prop-filter></comp-filter></filter>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<C name='VTIMEZONE'><R/></C>",
                "<C name='VTIMEZONE'><C name='STANDARD'><R/></C></C>",
                "<C name='STANDARD'/>",
                "<C name='VALARM'/>",
                "<C name='VCALENDAR'/>",
                "<C name='VEVENT'><C name='VEVENT'/></C>",
                "<C name='VEVENT'><C name='VTODO'><is-not-defined/></C></C>",
                "<C name='VEVENT'><C name='VALARM'><C name='VEVENT'/></C></C>",
                "<C name='VJOURNAL'><C name='VALARM'/></C>",
                "<C name='VEVENT'><C name='VALARM'><C name='X-COMP'><R/></C></C></C>",
                "<C name='VEVENT'><P name='SUMMARY'><R/></P></C>"
            })
    void whatCannotStandInAnObjectShouldBeRefused(String inVCalendar) {
        refused(CalDavPreconditions.VALID_FILTER, inVCalendar(inVCalendar));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R/>",
                "<R/><C name='VEVENT'/>",
                "<C name='X-COMP'><C name='X-INNER'/></C>",
                "<C name='VEVENT'><C name='PARTICIPANT'/></C>",
                "<C name='VTIMEZONE'><C name='DAYLIGHT'/></C>",
                "<C name='VTODO'><C name='VALARM'><R/></C></C>",
                "<C name='VEVENT'><P name='X-WHEN'><R/></P></C>"
            })
    void whatCouldStandInAnObjectShouldBeTaken(String inVCalendar) throws DavException {
        assertThat(CalendarFilter.parse(Xml.caldav(inVCalendar(inVCalendar)))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<P name='SUMMARY'/>",
                "<C name='VEVENT'/>",
                "<C name='VEVENT'><P name='ATTENDEE'><param-filter name='CN'/></P></C>"
            })
    void aFilterShouldHaveFiftyConditionsAtMost(String condition) throws DavException {
        int each = condition.split("name=", -1).length - 1;
        assertThat(CalendarFilter.parse(Xml.caldav(inVCalendar(condition.repeat(50 / each)))))
                .isNotNull();
        refused(CalDavPreconditions.SUPPORTED_FILTER, inVCalendar(condition.repeat(50 / each + 1)));
    }

    @Test
    void aTextShouldHaveAThousandCharactersAtMost() throws DavException {
        String filter = "<P name='SUMMARY'><text-match>%s</text-match></P>";
        assertThat(CalendarFilter.parse(Xml.caldav(inVCalendar(filter.formatted("x".repeat(1_000))))))
                .isNotNull();
        refused(CalDavPreconditions.SUPPORTED_FILTER, inVCalendar(filter.formatted("x".repeat(1_001))));
    }

    private static String inVCalendar(String shortened) {
        String content = shortened
                .replace("<R/>", "<time-range start='20260704T000000Z'/>")
                .replace("<C", "<comp-filter")
                .replace("/C>", "/comp-filter>")
                .replace("<P", "<prop-filter")
                .replace("/P>", "/prop-filter>");
        return "<filter><comp-filter name='VCALENDAR'>" + content + "</comp-filter></filter>";
    }

    private static void refused(Precondition precondition, String filter) {
        assertThatThrownBy(() -> CalendarFilter.parse(Xml.caldav(filter)))
                .as(filter)
                .isInstanceOfSatisfying(
                        DavException.class, e -> assertThat(e.precondition()).hasValue(precondition));
    }
}
