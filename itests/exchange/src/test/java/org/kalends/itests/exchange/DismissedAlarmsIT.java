/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** An alarm that was dismissed in a program of Mozilla need not be dismissed in one that follows RFC 9074, and the other way round. */
class DismissedAlarmsIT {
    private static final String THUNDERBIRD =
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0";
    private static final String IOS = "iOS/18.1 (22B83) dataaccessd/1.0";
    private static final String FIRST = "20270310T095000Z";
    private static final String LATER = "20270310T095500Z";

    private final Client owner = Server.client("user1");
    private final Client other = Server.client("user2");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(owner);
    }

    private static String event(String lines, String ofAlarm) {
        return Samples.event("a", "Lunch", 10)
                .replace(
                        "END:VEVENT",
                        lines + "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Now\nTRIGGER:-PT10M\n" + ofAlarm
                                + "END:VALARM\nEND:VEVENT");
    }

    private Answer put(Client client, String path, String program, String object) {
        return client.sendObject("PUT " + path + " HTTP/1.1\nUser-Agent: " + program, object);
    }

    private String seen() {
        return owner.get(calendar + "a.ics").body().replace("\r\n", "\n");
    }

    @Test
    void whatThunderbirdDismissesIsAcknowledgedForOthers() {
        Answer put = put(owner, calendar + "a.ics", THUNDERBIRD, event("X-MOZ-LASTACK:" + FIRST + "\n", ""));

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.header("ETag")).as("it is not stored as it was sent").isEmpty();
        assertThat(seen()).contains("X-MOZ-LASTACK:" + FIRST, "\nACKNOWLEDGED:" + FIRST);
    }

    @Test
    void whatATelephoneDismissesIsKnownToThunderbirdWhereItIsUsed() {
        put(owner, calendar + "a.ics", THUNDERBIRD, event("X-MOZ-LASTACK:" + FIRST + "\n", ""));
        put(owner, calendar + "a.ics", IOS, seen().replace("ACKNOWLEDGED:" + FIRST, "ACKNOWLEDGED:" + LATER));

        assertThat(seen()).contains("X-MOZ-LASTACK:" + LATER, "\nACKNOWLEDGED:" + LATER);
    }

    @Test
    void whoeverDoesNotUseThunderbirdFindsWhatWasSent() {
        String sent = event("", "ACKNOWLEDGED:" + FIRST + "\n");

        assertThat(put(owner, calendar + "a.ics", IOS, sent).header("ETag")).isPresent();
        assertThat(seen()).isEqualTo(sent);
    }

    @Test
    void inACalendarOfSomebodyElseItIsOnesOwn() {
        owner.send(
                "ACL " + calendar
                        + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal><href>/dav/principals/users/2/</href>"
                        + "</principal><grant><privilege><write/></privilege><privilege><read/></privilege></grant></ace></acl>");
        String shared = calendar.replace("/caldav/", "/caldav/users/1/") + "a.ics";
        put(owner, calendar + "a.ics", IOS, event("", ""));

        put(other, shared, THUNDERBIRD, event("X-MOZ-LASTACK:" + FIRST + "\n", ""));

        assertThat(other.get(shared).body()).contains("X-MOZ-LASTACK:" + FIRST, "\nACKNOWLEDGED:" + FIRST);
        assertThat(seen()).contains("TRIGGER:-PT10M").doesNotContain("X-MOZ", "ACKNOWLEDGED");
    }
}
