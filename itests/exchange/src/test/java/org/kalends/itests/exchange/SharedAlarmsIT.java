/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** Alarms, what was done about them, and whether the time is busy, in a calendar that several may change. */
class SharedAlarmsIT {
    private final Client owner = Server.client("user1");
    private final Client other = Server.client("user2");
    private final Client third = Server.client("user3");
    private String calendar;
    private String shared;

    @BeforeEach
    void sharedCalendar() {
        calendar = Samples.newCalendar(owner);
        shared = calendar.replace("/caldav/", "/caldav/users/1/");
        String grants = "";
        for (int user : new int[] {2, 3}) {
            grants += "<ace><principal><href>/dav/principals/users/" + user
                    + "/</href></principal><grant><privilege><write/></privilege><privilege><read/></privilege></grant></ace>";
        }
        owner.send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'>" + grants + "</acl>");
        owner.put(calendar + "a.ics", event("Lunch", alarm("-PT10M")));
    }

    private static String alarm(String trigger) {
        return "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Now\nTRIGGER:" + trigger + "\nEND:VALARM\n";
    }

    private static String event(String summary, String more) {
        return Samples.event("a", summary, 3).replace("END:VEVENT", more + "END:VEVENT");
    }

    private String seen(Client client) {
        return client.get(client == owner ? calendar + "a.ics" : shared + "a.ics")
                .body();
    }

    private String tag(Client client) {
        return client.get(client == owner ? calendar + "a.ics" : shared + "a.ics")
                .header("ETag")
                .orElseThrow();
    }

    private Answer change(Client client, String tag, String object) {
        return client.sendObject("PUT " + shared + "a.ics HTTP/1.1\nIf-Match: " + tag, object);
    }

    private static MultiStatus sync(Client client, String path, String token) {
        return client.send("REPORT " + path + " HTTP/1.1\nDepth: 0\n\n<sync-collection xmlns='DAV:'><sync-token>"
                        + token + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>")
                .multiStatus();
    }

    @Test
    void alarmsOfTheOwnerAreTheOwnersAlone() {
        assertThat(seen(owner)).contains("TRIGGER:-PT10M");
        assertThat(seen(other)).contains("SUMMARY:Lunch").doesNotContain("VALARM");
        assertThat(tag(other)).isEqualTo(tag(owner));
    }

    @Test
    void eachHasAlarmsAloneAndAllSeeTheSameEvent() {
        String before = tag(owner);

        Answer changed = change(other, tag(other), event("Dinner", "TRANSP:TRANSPARENT\n" + alarm("-P1D")));
        Answer again = change(third, tag(third), event("Dinner", "X-MOZ-LASTACK:20270301T000000Z\n"));

        assertThat(changed.status()).isEqualTo(204);
        assertThat(changed.header("ETag")).as("it is not stored as it was sent").isEmpty();
        assertThat(again.status()).isEqualTo(204);
        assertThat(seen(owner)).contains("SUMMARY:Dinner", "TRIGGER:-PT10M").doesNotContain("TRANSP", "-P1D", "X-MOZ");
        assertThat(seen(other))
                .contains("SUMMARY:Dinner", "TRIGGER:-P1D", "TRANSP:TRANSPARENT")
                .doesNotContain("-PT10M");
        assertThat(seen(third)).contains("SUMMARY:Dinner", "X-MOZ-LASTACK").doesNotContain("VALARM", "TRANSP");
        assertThat(tag(owner)).isNotEqualTo(before);
    }

    @Test
    void whoChangesAlarmsAloneChangesTheEventOfNobodyElse() {
        String ownersTag = tag(owner);
        String othersTag = tag(other);
        String thirdsTag = tag(third);

        assertThat(change(other, othersTag, event("Lunch", alarm("-P1D"))).status())
                .isEqualTo(204);

        assertThat(tag(owner)).isEqualTo(ownersTag);
        assertThat(tag(third)).isEqualTo(thirdsTag);
        String own = tag(other);
        assertThat(own).isNotEqualTo(othersTag);
        assertThat(change(other, othersTag, event("Late", "")).status())
                .as("seen before")
                .isEqualTo(412);
        assertThat(change(other, own, event("Lunch", alarm("-P2D"))).status()).isEqualTo(204);
        assertThat(tag(other)).isNotEqualTo(own);
        assertThat(seen(other)).contains("-P2D").doesNotContain("-P1D");
        assertThat(change(other, tag(other), event("Lunch", "")).status()).isEqualTo(204);
        assertThat(tag(other)).as("nothing is kept any more").isEqualTo(othersTag);
        assertThat(seen(owner)).contains("TRIGGER:-PT10M");
    }

    @Test
    void listingsReportsAndSynchronisationTellWhatEachSees() {
        MultiStatus start = sync(other, shared, "");
        change(other, tag(other), event("Lunch", alarm("-P1D")));

        MultiStatus changes = sync(other, shared, start.syncToken().orElseThrow());
        String listed = other.list(shared, "<getetag/>")
                .multiStatus()
                .at(shared + "a.ics")
                .text("getetag");
        String data = other.send("REPORT " + shared + " HTTP/1.1\nDepth: 1\n\n<c:calendar-multiget xmlns='DAV:'"
                        + " xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/><c:calendar-data/></prop><href>"
                        + shared
                        + "a.ics</href></c:calendar-multiget>")
                .body();
        String alarmed =
                " HTTP/1.1\nDepth: 1\n\n<c:calendar-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><prop>"
                        + "<getetag/></prop><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>"
                        + "<c:comp-filter name='VALARM'><c:time-range start='20270302T000000Z' end='20270303T000000Z'/></c:comp-filter>"
                        + "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>";

        assertThat(listed).isEqualTo(tag(other));
        assertThat(changes.at(shared + "a.ics").text("getetag")).isEqualTo(listed);
        assertThat(data).contains(listed.replace("\"", ""), "TRIGGER:-P1D").doesNotContain("-PT10M");
        assertThat(other.send("REPORT " + shared + alarmed).body()).contains("a.ics");
        assertThat(owner.send("REPORT " + calendar + alarmed).body()).doesNotContain("a.ics");
        assertThat(other.get(shared).body()).contains("TRIGGER:-P1D").doesNotContain("-PT10M");
    }

    @Test
    void whatSomebodyElseCreatesHasNoAlarmsForTheOwner() {
        Answer created = other.put(shared + "b.ics", event("Tea", alarm("-P1D")).replace("UID:a", "UID:b"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(owner.get(calendar + "b.ics").body()).contains("SUMMARY:Tea").doesNotContain("VALARM");
        assertThat(other.get(shared + "b.ics").body()).contains("TRIGGER:-P1D");
    }

    @Test
    void whatIsKeptGoesWithTheEventWhereverItIsMovedByItsOwner() {
        change(other, tag(other), event("Lunch", alarm("-P1D")));

        owner.send("MOVE " + calendar + "a.ics HTTP/1.1\nDestination: " + calendar + "c.ics");

        assertThat(other.get(shared + "c.ics").body()).contains("TRIGGER:-P1D");
        assertThat(owner.get(calendar + "c.ics").body()).contains("TRIGGER:-PT10M");
    }

    @Test
    void moreThanAlarmsNeedIsRefused() {
        Answer refused = change(other, tag(other), event("Lunch", alarm("-P1D\nX-FILL:" + "x".repeat(70_000))));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("max-resource-size");
    }
}
