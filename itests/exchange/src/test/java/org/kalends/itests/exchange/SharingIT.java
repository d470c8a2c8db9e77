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

/** Who may do what in a calendar of somebody else: {@code ACL} and what comes of it, RFC 3744. */
class SharingIT {
    private final Client owner = Server.client("user1");
    private final Client other = Server.client("user2");
    private String calendar;
    private String shared;

    @BeforeEach
    void newCalendar() {
        calendar = Samples.newCalendar(owner);
        shared = calendar.replace("/caldav/", "/caldav/users/1/");
        Samples.put(owner, calendar + "a.ics", Samples.event("a", "Lunch", 1));
    }

    private Answer acl(Client client, String path, String entries) {
        return client.send("ACL " + path + " HTTP/1.1\n\n<acl xmlns='DAV:'>" + entries + "</acl>");
    }

    private void grant(String principal, String... privileges) {
        assertThat(acl(owner, calendar, entry(principal, privileges)).status()).isEqualTo(200);
    }

    private static String entry(String principal, String... privileges) {
        StringBuilder entry = new StringBuilder("<ace><principal>" + principal + "</principal><grant>");
        for (String privilege : privileges) {
            entry.append("<privilege><").append(privilege).append("/></privilege>");
        }
        return entry.append("</grant></ace>").toString();
    }

    private static final String USER_2 = "<href>/dav/principals/users/2/</href>";

    private Answer asked(Client client, String path, String property) {
        return client.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop><" + property
                + "/></prop></propfind>");
    }

    private String privileges(Client client, String path) {
        return asked(client, path, "current-user-privilege-set").body();
    }

    private static int get(Client client, String path) {
        return client.send("GET " + path + " HTTP/1.1").status();
    }

    @Test
    void whatIsNotSharedIsNotThereForOthers() {
        assertThat(get(other, shared)).isEqualTo(404);
        assertThat(get(other, shared + "a.ics")).isEqualTo(404);
        assertThat(get(Server.client("user1@example.net"), "/dav/caldav/users/5/"))
                .isEqualTo(404);
        assertThat(acl(other, shared, entry(USER_2, "read")).status()).isEqualTo(404);
        assertThat(Server.client("user1@example.net")
                        .send("GET " + shared + " HTTP/1.1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReaderReadsAndChangesNothing() {
        grant(USER_2, "read");

        assertThat(get(other, shared + "a.ics")).isEqualTo(200);
        assertThat(privileges(other, shared))
                .contains("<D:read/>", "read-free-busy")
                .doesNotContain("write", "bind");
        Answer refused = other.put(shared + "a.ics", Samples.event("a", "Dinner", 1));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).containsExactly("need-privileges");
        assertThat(refused.body()).contains(shared + "a.ics", "write-content");
        assertThat(other.put(shared + "b.ics", Samples.event("b", "B", 1)).status())
                .isEqualTo(403);
        assertThat(other.send("DELETE " + shared + "a.ics HTTP/1.1").status()).isEqualTo(403);
        assertThat(other.send("DELETE " + shared + " HTTP/1.1").status()).isEqualTo(403);
        assertThat(acl(other, shared, entry(USER_2, "all")).status()).isEqualTo(403);
    }

    @Test
    void aWriterWritesAndDoesNotRemoveTheCalendar() {
        grant(USER_2, "read", "write");

        assertThat(other.put(shared + "b.ics", Samples.event("b", "B", 1)).status())
                .isEqualTo(201);
        assertThat(other.send("DELETE " + shared + "a.ics HTTP/1.1").status()).isEqualTo(204);
        assertThat(other.send("DELETE " + shared + " HTTP/1.1").status()).isEqualTo(403);
        assertThat(other.send("MOVE " + shared + " HTTP/1.1\nDestination: /dav/caldav/mine/")
                        .status())
                .isEqualTo(403);
        assertThat(get(owner, calendar + "b.ics")).isEqualTo(200);
    }

    @Test
    void aSharedCalendarIsInTheHomeOfWhoeverMayReadItUntilTheRightIsTaken() {
        grant("<href>/dav/principals/groups/2/</href>", "read");
        String mine = sharedInHome(other);

        assertThat(get(other, mine + "a.ics")).isEqualTo(200);
        assertThat(asked(other, mine, "owner").body()).contains("/dav/principals/users/1/");
        assertThat(other.send("DELETE " + mine + " HTTP/1.1").status()).isEqualTo(403);
        assertThat(get(Server.client("user3"), shared + "a.ics")).isEqualTo(404);

        assertThat(acl(owner, calendar, "").status()).isEqualTo(200);

        assertThat(get(other, mine + "a.ics")).isEqualTo(404);
        assertThat(get(other, shared + "a.ics")).isEqualTo(404);
    }

    @Test
    void aCalendarOfSomebodyElseIsNamedAfterItsOwnerToo() {
        grant(USER_2, "read");
        String name =
                "<propertyupdate xmlns='DAV:'><set><prop><displayname>Team</displayname></prop></set></propertyupdate>";
        assertThat(owner.send("PROPPATCH " + calendar + " HTTP/1.1\n\n" + name).status())
                .isEqualTo(207);

        assertThat(asked(owner, calendar, "displayname")
                        .multiStatus()
                        .at(calendar)
                        .text("displayname"))
                .isEqualTo("Team");
        assertThat(asked(other, shared, "displayname").multiStatus().at(shared).text("displayname"))
                .isEqualTo("Team (User 1)");
    }

    /** The calendar in the home of somebody, where it stands under its folder id. */
    private String sharedInHome(Client client) {
        String id = asked(owner, calendar, "sync-token")
                .multiStatus()
                .at(calendar)
                .text("sync-token")
                .split(":")[3];
        String mine = "/dav/caldav/" + id + "/";
        assertThat(client.send("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .containsKey(mine);
        return mine;
    }

    @Test
    void whoSeesBusyTimeOnlyLearnsWhenAndNothingElse() {
        Samples.put(
                owner,
                calendar + "p.ics",
                Samples.event("p", "Doctor", 2).replace("SUMMARY", "CLASS:PRIVATE\nSUMMARY"));
        assertThat(acl(owner, calendar, entry(USER_2, "C:read-free-busy xmlns:C='urn:ietf:params:xml:ns:caldav'"))
                        .status())
                .isEqualTo(200);

        Answer busy = other.send("REPORT " + shared + " HTTP/1.1\nDepth: 1\n\n"
                + "<C:free-busy-query xmlns:C='urn:ietf:params:xml:ns:caldav'>"
                + "<C:time-range start='20270301T000000Z' end='20270401T000000Z'/></C:free-busy-query>");

        assertThat(busy.status()).isEqualTo(200);
        assertThat(busy.body()).contains("20270301T100000Z", "20270302T100000Z").doesNotContain("Doctor");
        assertThat(get(other, shared)).isEqualTo(404);
        assertThat(get(other, shared + "a.ics")).isEqualTo(404);
    }

    @Test
    void privateObjectsAreHiddenAndConfidentialOnesReducedToTheirTime() {
        Samples.put(
                owner,
                calendar + "p.ics",
                Samples.event("p", "Doctor", 2).replace("SUMMARY", "CLASS:PRIVATE\nSUMMARY"));
        Samples.put(
                owner,
                calendar + "c.ics",
                Samples.event("c", "Board", 3).replace("SUMMARY", "CLASS:CONFIDENTIAL\nSUMMARY"));
        grant(USER_2, "read", "write");

        assertThat(other.send("PROPFIND " + shared + " HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(shared, shared + "a.ics", shared + "c.ics");
        assertThat(get(other, shared + "p.ics")).isEqualTo(404);
        Answer reduced = other.send("GET " + shared + "c.ics HTTP/1.1");
        assertThat(reduced.body())
                .contains("DTSTART:20270303T100000Z", "SUMMARY:Busy")
                .doesNotContain("Board");
        Answer found = other.send(
                "REPORT " + shared + " HTTP/1.1\nDepth: 1\n\n"
                        + "<C:calendar-query xmlns:C='urn:ietf:params:xml:ns:caldav' xmlns='DAV:'><prop><C:calendar-data/></prop>"
                        + "<C:filter><C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'><C:prop-filter name='SUMMARY'>"
                        + "<C:text-match>o</C:text-match></C:prop-filter></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>");
        assertThat(found.multiStatus().responses()).isEmpty();
        assertThat(found.body()).doesNotContain("Doctor", "Board");
        assertThat(other.put(shared + "c.ics", Samples.event("c", "Mine", 3)).status())
                .isEqualTo(403);
        assertThat(other.put(shared + "p.ics", Samples.event("p2", "Mine", 3)).status())
                .isEqualTo(412);
        Answer conflict = other.put(shared + "q.ics", Samples.event("p", "Mine", 3));
        assertThat(conflict.status()).isEqualTo(403);
        assertThat(conflict.body()).doesNotContain("p.ics");
        assertThat(other.send("COPY " + shared + "c.ics HTTP/1.1\nDestination: /dav/caldav/calendar/c.ics")
                        .status())
                .isEqualTo(403);
        assertThat(other.send("COPY " + shared + " HTTP/1.1\nDestination: /dav/caldav/stolen/")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anObjectThatBecomesPrivateIsGoneForOthers() {
        grant(USER_2, "read");
        String sync = "REPORT " + shared
                + " HTTP/1.1\n\n<sync-collection xmlns='DAV:'><sync-token>%s</sync-token><sync-level>1</sync-level>"
                + "<prop><getetag/></prop></sync-collection>";
        MultiStatus first = other.send(sync.formatted("")).multiStatus();
        assertThat(first.responses()).containsOnlyKeys(shared + "a.ics");

        Samples.put(
                owner,
                calendar + "a.ics",
                Samples.event("a", "Doctor", 1).replace("SUMMARY", "CLASS:PRIVATE\nSUMMARY"));

        MultiStatus second =
                other.send(sync.formatted(first.syncToken().orElseThrow())).multiStatus();
        assertThat(second.at(shared + "a.ics").status()).contains(404);
        assertThat(other.send(sync.formatted("")).multiStatus().responses()).isEmpty();
    }

    @Test
    void whoSeesLessOrMoreThanBeforeSynchronisesAnew() {
        grant(USER_2, "read");
        String token =
                asked(other, shared, "sync-token").multiStatus().at(shared).text("sync-token");

        Answer asOwner = owner.send("REPORT " + calendar + " HTTP/1.1\n\n<sync-collection xmlns='DAV:'><sync-token>"
                + token + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");

        assertThat(asOwner.status()).isEqualTo(403);
        assertThat(asOwner.preconditions()).containsExactly("valid-sync-token");
    }

    @Test
    void theEntriesAreToldAsTheyWereSet() {
        grant(USER_2, "read", "bind");

        String entries = asked(owner, calendar, "acl").body();
        assertThat(entries)
                .contains("<D:property><D:owner/></D:property>", "<D:protected/>", "<D:all/>")
                .contains("<D:href>/dav/principals/users/2/</D:href>")
                .contains("<D:privilege><D:read/></D:privilege><D:privilege><D:bind/></D:privilege>");
        assertThat(asked(owner, calendar + "a.ics", "acl").body())
                .contains("<D:inherited><D:href>" + calendar + "</D:href></D:inherited>");
        assertThat(asked(other, shared, "acl").multiStatus().at(shared).status("acl"))
                .isEqualTo(403);
        assertThat(asked(owner, calendar, "supported-privilege-set").body())
                .contains("read-free-busy", "<D:abstract/>");
        assertThat(asked(owner, calendar, "acl-restrictions").body()).contains("grant-only", "no-invert");
        assertThat(asked(owner, calendar + "a.ics", "inherited-acl-set").body()).contains(calendar);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ace><principal><href>/dav/principals/users/99/</href></principal><grant/></ace> | recognized-principal",
                "<ace><principal><all/></principal><grant/></ace> | allowed-principal",
                "<ace><principal><authenticated/></principal><deny/></ace> | grant-only",
                "<ace><invert/><principal><authenticated/></principal><grant/></ace> | no-invert",
                "<ace><principal><authenticated/></principal><grant/><protected/></ace> | no-protected-ace-conflict",
                "<ace><principal><authenticated/></principal><grant><privilege><unlock/></privilege></grant></ace> | no-abstract",
                "<ace><principal><authenticated/></principal><grant><privilege><fly/></privilege></grant></ace> | not-supported-privilege"
            })
    void whatCannotBeGrantedIsRefusedByItsPrecondition(String entries, String precondition) {
        grant(USER_2, "read");

        Answer refused = acl(owner, calendar, entries);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).containsExactly(precondition);
        assertThat(get(other, shared + "a.ics")).isEqualTo(200);
    }
}
