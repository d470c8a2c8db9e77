/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What somebody learns of confidential objects in a calendar of somebody else: the time, and nothing more. */
class ConfidentialIT {
    private final Client owner = Server.client("user1");
    private final Client other = Server.client("user2");
    private String calendar;
    private String shared;

    @BeforeEach
    void sharedCalendar() {
        calendar = Samples.newCalendar(owner);
        shared = calendar.replace("/caldav/", "/caldav/users/1/");
        Answer granted = owner.send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                + "<href>/dav/principals/users/2/</href></principal><grant><privilege><read/></privilege></grant>"
                + "</ace></acl>");
        assertThat(granted.status()).isEqualTo(200);
    }

    private String put(String summary) {
        return Samples.put(
                owner,
                calendar + "c.ics",
                Samples.event("c", summary, 3).replace("SUMMARY", "CLASS:CONFIDENTIAL\nSUMMARY"));
    }

    private MultiStatus search(Client client, String path, String condition) {
        return client.send("REPORT " + path + " HTTP/1.1\nDepth: 1\n\n<C:calendar-query xmlns='DAV:'"
                        + " xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><getetag/><C:calendar-data/></prop><C:filter>"
                        + "<C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'><C:prop-filter name='SUMMARY'>"
                        + condition + "</C:prop-filter></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>")
                .multiStatus();
    }

    private String listedTag() {
        return other.send("PROPFIND " + shared
                        + " HTTP/1.1\nDepth: 1\n\n<propfind xmlns='DAV:'><prop><getetag/><getcontentlength/></prop>"
                        + "</propfind>")
                .multiStatus()
                .at(shared + "c.ics")
                .text("getetag");
    }

    @ParameterizedTest
    @CsvSource({"busy, true", "us, true", "Board, false", "oa, false"})
    void whatIsSearchedForIsHeldAgainstWhatIsShown(String text, boolean found) {
        String condition = "<C:text-match>" + text + "</C:text-match>";
        for (String summary : new String[] {"Board", "Busy board", "Lunch"}) {
            put(summary);
            assertThat(search(other, shared, condition).responses().containsKey(shared + "c.ics"))
                    .as(summary)
                    .isEqualTo(found);
        }
        put("Board");
        assertThat(search(owner, calendar, condition).responses().isEmpty()).isEqualTo(found);
    }

    @Test
    void theTagIsThatOfWhatIsShown() {
        String whole = put("Board");
        String tag = listedTag();
        Answer read = other.send("GET " + shared + "c.ics HTTP/1.1");

        assertThat(tag).isNotEqualTo(whole).doesNotContain(whole.substring(1, 20));
        assertThat(read.header("ETag")).contains(tag);
        assertThat(search(other, shared, "<C:text-match>busy</C:text-match>")
                        .at(shared + "c.ics")
                        .text("getetag"))
                .isEqualTo(tag);
        put("Another");
        assertThat(listedTag()).isEqualTo(tag);
        assertThat(other.send("GET " + shared + "c.ics HTTP/1.1\nIf-None-Match: " + tag)
                        .status())
                .isEqualTo(304);
    }
}
