/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.scheduling.internal.itip.Meeting.ANNA;
import static org.kalends.scheduling.internal.itip.Meeting.BERTA;
import static org.kalends.scheduling.internal.itip.Meeting.CARL;
import static org.kalends.scheduling.internal.itip.Meeting.PARTIES;
import static org.kalends.scheduling.internal.itip.Meeting.answered;
import static org.kalends.scheduling.internal.itip.Meeting.asks;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.scheduling.internal.address.Town;

/** Groups that are invited; the choir are Anna, Berta and Carl, the board Anna and Carl. */
class GroupExpansionTest {
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String CHOIR = "ATTENDEE:mailto:choir@example.org\n";
    private static final String BOARD = "ATTENDEE:mailto:board@example.org\n";

    private static SchedulingObject expanded(SchedulingObject before, SchedulingObject after) {
        return new GroupExpansion(PARTIES, ANNA).expanded(Optional.ofNullable(before), after);
    }

    private static List<String> attendees(SchedulingObject object) {
        return Meeting.lines(object, RecurrenceId.SERIES).stream()
                .filter(line -> line.startsWith("ATTENDEE"))
                .toList();
    }

    @Test
    void allMembersButTheOrganizerAttendBehindTheGroup() {
        assertThat(attendees(expanded(null, Meeting.of(WHEN + CHOIR + asks("dora")))))
                .containsExactly(
                        "ATTENDEE;CUTYPE=GROUP:mailto:choir@example.org",
                        "ATTENDEE;CN=berta;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
                                + "MEMBER=\"mailto:choir@example.org\":mailto:berta@example.org",
                        "ATTENDEE;CN=carl;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
                                + "MEMBER=\"mailto:choir@example.org\":mailto:carl@example.org",
                        asks("dora").strip());
    }

    @Test
    void whoAttendsAnywayStaysAsHeOrSheIs() {
        SchedulingObject expanded = expanded(null, Meeting.of(WHEN + CHOIR + answered("berta", "ACCEPTED")));

        assertThat(attendees(expanded)).contains(answered("berta", "ACCEPTED").strip());
        assertThat(attendees(expanded).stream().filter(line -> line.contains("berta")))
                .hasSize(1);
    }

    @Test
    void toExpandTwiceIsToExpandOnce() {
        SchedulingObject once = expanded(null, Meeting.of(WHEN + CHOIR + BOARD));

        assertThat(Meeting.text(expanded(once, once))).isEqualTo(Meeting.text(once));
    }

    @Test
    void membersThatAProgramLeavesOutAreThereAgainWithTheirAnswers() {
        SchedulingObject before = expanded(null, Meeting.of(WHEN + CHOIR));
        Attendance attendance = new Attendance(PARTIES);
        SchedulingObject answered = before.map(
                (id, component) -> attendance.change(component, BERTA, line -> Attendance.answered(line, "ACCEPTED")));

        assertThat(attendees(expanded(answered, Meeting.of(WHEN + CHOIR))))
                .anyMatch(line -> line.contains("PARTSTAT=ACCEPTED") && line.endsWith("berta@example.org"));
    }

    @Test
    void whoIsInTheGroupNoMoreGoesUnlessAskedByName() {
        String former = "ATTENDEE;MEMBER=\"mailto:board@example.org\":mailto:berta@example.org\n";

        assertThat(attendees(expanded(null, Meeting.of(WHEN + BOARD + former))))
                .noneMatch(line -> line.contains("berta"));
        assertThat(attendees(expanded(null, Meeting.of(WHEN + BOARD + asks("berta")))))
                .contains(asks("berta").strip());
    }

    @Test
    void membersGoWithTheirGroupUnlessTheyAreInAnotherOne() {
        SchedulingObject both = expanded(null, Meeting.of(WHEN + CHOIR + BOARD));
        SchedulingObject board = Meeting.of(WHEN
                + BOARD
                + String.join(
                        "\n",
                        attendees(both).stream()
                                .filter(line -> line.contains("MEMBER"))
                                .toList()));

        assertThat(attendees(expanded(both, board)))
                .noneMatch(line -> line.contains("berta"))
                .filteredOn(line -> line.contains("carl"))
                .singleElement()
                .asString()
                .contains("MEMBER=\"mailto:board@example.org\"");
    }

    @Test
    void whatAnotherServerSaysOfItsGroupsStays() {
        String foreign = "ATTENDEE;MEMBER=\"mailto:all@example.net\":mailto:dora@example.net";

        assertThat(attendees(expanded(null, Meeting.of(WHEN + BOARD + foreign))))
                .contains(foreign);
    }

    @Test
    void groupsThatAProgramLooksAfterItselfAreNotExpanded() {
        SchedulingObject own = Meeting.of(WHEN + "ATTENDEE;SCHEDULE-AGENT=CLIENT:mailto:choir@example.org\n");

        assertThat(new GroupExpansion(PARTIES, ANNA).concerns(Optional.empty(), own))
                .isFalse();
        assertThat(attendees(expanded(null, own))).hasSize(1);
    }

    @Test
    void aGroupCanBeAskedToOneInstanceAlone() {
        SchedulingObject expanded = expanded(
                null,
                Meeting.of(
                        WHEN + "RRULE:FREQ=DAILY;COUNT=5\n" + asks("berta"),
                        "RECURRENCE-ID:20310107T100000Z\n" + WHEN + asks("berta") + BOARD));
        OrganizerChange change = new OrganizerChange(Optional.empty(), expanded, ANNA, PARTIES);

        assertThat(change.messages(CARL))
                .singleElement()
                .satisfies(message -> assertThat(message.object().components()).hasSize(1));
        assertThat(change.messages(PARTIES.of("mailto:" + Town.BOARD.email().orElseThrow())))
                .isNotEmpty();
    }

    @Test
    void linesAreCountedBeforeTheyAreMade() {
        assertThat(new GroupExpansion(PARTIES, ANNA).size(Meeting.of(WHEN + CHOIR + BOARD)))
                .isEqualTo(5);
    }
}
