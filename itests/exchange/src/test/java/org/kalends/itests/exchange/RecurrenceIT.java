/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;

/** Recurring objects in queries and free-busy: which instances there are, and that none costs more than its share. */
class RecurrenceIT {
    private final RecurringObjects objects = new RecurringObjects();

    private static final String JUNE = RecurringObjects.range("20260601T000000Z", "20260701T000000Z");
    private static final String FROM_JUNE = "<c:time-range start='20260601T000000Z'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=1,2,3;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
            })
    void aRuleThatGivesNothingHidesNeitherItsOwnDatesNorOtherObjects(String rule) {
        objects.put("never", "VEVENT\nDTSTART:20200101T100000Z\nDURATION:PT1H\nRRULE:" + rule);
        objects.put("dates", "VEVENT\nDTSTART:20260603T100000Z\nDURATION:PT1H\nRDATE:20260610T100000Z\nRRULE:" + rule);
        objects.put("other", "VEVENT\nDTSTART:20260603T120000Z\nDURATION:PT1H");

        assertThat(objects.found("VEVENT", JUNE)).containsExactlyInAnyOrder("dates", "other");
        assertThat(objects.found("VEVENT", FROM_JUNE)).containsExactlyInAnyOrder("dates", "other");
        assertThat(objects.expanded("VEVENT", "DTSTART", "20260601T000000Z", "20260701T000000Z"))
                .containsExactly("20260603T100000Z", "20260603T120000Z", "20260610T100000Z");
        assertThat(objects.busy("20260601T000000Z", "20260701T000000Z"))
                .containsExactly(
                        "20260603T100000Z/20260603T110000Z",
                        "20260603T120000Z/20260603T130000Z",
                        "20260610T100000Z/20260610T110000Z");
    }

    @Test
    void aTaskThatIsToRecurAndHasNoDateIsKeptAndDoesNotRecur() {
        String override = "VTODO\nRECURRENCE-ID:20260608T080000Z\nSTATUS:COMPLETED";
        objects.put("plants", "VTODO\nSUMMARY:Water\nRRULE:FREQ=WEEKLY");
        objects.put("one", "VTODO\nSUMMARY:Once\nRRULE:FREQ=WEEKLY", override);

        assertThat(objects.found("VTODO", JUNE)).containsExactlyInAnyOrder("plants", "one");
        assertThat(objects.found("VTODO", "")).containsExactlyInAnyOrder("plants", "one");
        assertThat(objects.expanded("VTODO", "SUMMARY", "20260601T000000Z", "20260701T000000Z"))
                .containsExactly("Once", "Water");
        assertThat(objects.expandedText("VTODO", "20260601T000000Z", "20260701T000000Z", ""))
                .doesNotContain("RRULE");
    }

    @Test
    void anEventWhoseRulesWouldCostMinutesIsStoredAndAskedAbout() {
        String days = IntStream.rangeClosed(6, 53)
                .boxed()
                .flatMap(week ->
                        Stream.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").map(day -> week + day))
                .collect(Collectors.joining(","));
        String rule = "RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=" + days;
        String rules = String.join("\n", Collections.nCopies(50, rule));
        objects.put("dear", "VEVENT\nDTSTART:20260603T100000Z\nDURATION:PT1H\n" + rules);

        for (int i = 0; i < 100; i++) {
            assertThat(objects.found("VEVENT", JUNE)).containsExactly("dear");
        }
        assertThat(objects.found("VEVENT", "<c:time-range start='20270101T000000Z' end='20280101T000000Z'/>"))
                .isEmpty();
        assertThat(objects.busy("20260601T000000Z", "20260701T000000Z"))
                .containsExactly("20260603T100000Z/20260603T110000Z");
    }

    @Test
    void anEndlessSeriesOfSecondsIsFoundInAShortRange() {
        objects.put("seconds", "VEVENT\nDTSTART:20260603T100000Z\nRRULE:FREQ=SECONDLY");

        assertThat(objects.found("VEVENT", RecurringObjects.range("20260605T100101Z", "20260605T100106Z")))
                .containsExactly("seconds");
        assertThat(objects.expanded("VEVENT", "DTSTART", "20260605T100101Z", "20260605T100104Z"))
                .containsExactly("20260605T100101Z", "20260605T100102Z", "20260605T100103Z");
    }

    @Test
    void anObjectWithTooManyInstancesLeavesTheOthersInFreeBusy() {
        objects.put("seconds", "VEVENT\nDTSTART:20260603T100000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY");
        objects.put("other", "VEVENT\nDTSTART:20270603T120000Z\nDURATION:PT1H\nTRANSP:OPAQUE");

        assertThat(objects.busy("20260603T000000Z", "20280701T000000Z"))
                .hasSize(2)
                .contains("20270603T120000Z/20270603T130000Z");
    }

    @Test
    void intervalsMayBeOfAnySize() {
        objects.put("fortnight", "VEVENT\nDTSTART:20260601T090000Z\nRRULE:FREQ=SECONDLY;INTERVAL=1209600;COUNT=3");
        objects.put("never", "VEVENT\nDTSTART:20200601T090000Z\nRRULE:FREQ=YEARLY;INTERVAL=99999999999999999999");

        assertThat(objects.expanded("VEVENT", "DTSTART", "20260601T000000Z", "20260801T000000Z"))
                .containsExactly("20260601T090000Z", "20260615T090000Z", "20260629T090000Z");
    }

    @Test
    void twoTimesThatAreOneMomentAreOneInstance() {
        objects.put(
                "gap",
                "VEVENT\nDTSTART;TZID=America/New_York:20260307T023000\nDURATION:PT10M\nRRULE:FREQ=DAILY;BYHOUR=2,3\n"
                        + "RDATE:20260308T073000Z");

        assertThat(objects.expanded("VEVENT", "RECURRENCE-ID", "20260308T000000Z", "20260309T000000Z"))
                .containsExactly("20260308T073000Z");
        assertThat(objects.busy("20260308T000000Z", "20260309T000000Z"))
                .containsExactly("20260308T073000Z/20260308T074000Z");
    }

    @Test
    void anExceptionTakesTheMomentItNames() {
        objects.put(
                "gap",
                "VEVENT\nDTSTART;TZID=America/New_York:20260307T023000\nRRULE:FREQ=DAILY\nEXDATE:20260308T073000Z");

        assertThat(objects.found("VEVENT", RecurringObjects.range("20260308T070000Z", "20260308T080000Z")))
                .isEmpty();
    }

    @Test
    void theSecondOfTwoTimesIsWhereUtcSays() {
        objects.put(
                "fold",
                "VEVENT\nDTSTART;TZID=America/New_York:20261031T013000\nDURATION:PT10M\nRDATE:20261101T063000Z");
        objects.put(
                "until",
                "VEVENT\nDTSTART;TZID=America/New_York:20261030T013000\nRRULE:FREQ=DAILY;UNTIL=20261101T060000Z");

        assertThat(objects.expanded("VEVENT", "DTSTART", "20261101T000000Z", "20261103T000000Z"))
                .containsExactly("20261101T053000Z", "20261101T063000Z");
        assertThat(objects.busy("20261101T000000Z", "20261103T000000Z"))
                .containsExactly("20261101T063000Z/20261101T064000Z");
    }

    @Test
    void weeksBelongToTheYearThatHasMostOfTheirDays() {
        objects.put("weeks", "VEVENT\nDTSTART;VALUE=DATE:20180101\nRRULE:FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO");

        assertThat(objects.expanded("VEVENT", "DTSTART;VALUE=DATE", "20180101T120000Z", "20260101T000000Z"))
                .isEqualTo(List.of("20180101", "20191230", "20220103", "20240101", "20251229"));
    }

    @Test
    void aDayThatAMonthHasNotIsTheLastOneOfIt() {
        objects.put("rent", "VEVENT\nDTSTART:20260131T100000Z\nRRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD");

        assertThat(objects.expanded("VEVENT", "DTSTART", "20260601T000000Z", "20260801T000000Z"))
                .containsExactly("20260630T100000Z", "20260731T100000Z");
        assertThat(objects.found("VEVENT", JUNE)).containsExactly("rent");
    }

    @Test
    void aBirthdayInALeapMonthIsKeptInEachYear() {
        objects.put(
                "birthday",
                "VEVENT\nDTSTART;VALUE=DATE:20140208\nRRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD");

        assertThat(objects.expanded("VEVENT", "DTSTART;VALUE=DATE", "20150101T000000Z", "20180101T000000Z"))
                .containsExactly("20150227", "20160217", "20170306");
        assertThat(objects.found("VEVENT", RecurringObjects.range("20270214T000000Z", "20270221T000000Z")))
                .containsExactly("birthday");
        assertThat(objects.found("VEVENT", RecurringObjects.range("20270314T000000Z", "20270321T000000Z")))
                .isEmpty();
    }

    @Test
    void aRuleOfAnotherCalendarIsRefusedWithThoseThatAreKnown() {
        Answer refused = objects.tryPut("feast", "VEVENT\nDTSTART:20260217T100000Z\nRRULE:RSCALE=ISLAMIC;FREQ=YEARLY");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).contains("supported-rscale");
        assertThat(refused.body()).contains("GREGORIAN", "CHINESE", "ISLAMIC-UMALQURA");
    }
}
