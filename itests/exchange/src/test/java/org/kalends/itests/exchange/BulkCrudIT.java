/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.Bulk.crud;
import static org.kalends.itests.exchange.Bulk.hrefs;
import static org.kalends.itests.exchange.Bulk.named;
import static org.kalends.itests.exchange.Bulk.resource;
import static org.kalends.itests.exchange.Bulk.set;
import static org.kalends.itests.exchange.Bulk.statuses;
import static org.kalends.itests.exchange.Bulk.texts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Creation, update and deletion of several objects in one request, calendarserver-bulk-change "crud". */
class BulkCrudIT {
    private final Client user = Server.client("user1");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
    }

    private String stored(String path) {
        return user.send("GET " + path + " HTTP/1.1").body();
    }

    @Test
    void oneRequestCreatesUpdatesAndDeletes() {
        String etag = Samples.put(user, calendar + "a.ics", Samples.event("a", "Old", 1));
        Samples.put(user, calendar + "b.ics", Samples.event("b", "Gone", 1));

        Answer answer = crud(
                user,
                calendar,
                "",
                named(
                                calendar + "a.ics",
                                "<M:if-match><D:getetag>" + etag + "</D:getetag></M:if-match>"
                                        + set(Samples.event("a", "New", 1)))
                        + named(calendar + "b.ics", "<M:delete/>")
                        + resource(set(Samples.event("c", "Created", 1))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(207);
        assertThat(statuses(answer)).containsExactly("200", "200", "200");
        assertThat(hrefs(answer)).containsExactly(calendar + "a.ics", calendar + "b.ics", calendar + "c.ics");
        assertThat(texts(answer, "DAV:", "getetag")).hasSize(2).doesNotContain(etag);
        assertThat(stored(calendar + "a.ics")).contains("SUMMARY:New\r\n");
        assertThat(stored(calendar + "c.ics")).contains("SUMMARY:Created\r\n");
        assertThat(user.send("GET " + calendar + "b.ics HTTP/1.1").status()).isEqualTo(404);
    }

    @Test
    void aConditionThatDoesNotHoldLeavesItsObjectAlone() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "Old", 1));
        Samples.put(user, calendar + "b.ics", Samples.event("b", "Old", 1));
        String stale = "<M:if-match><D:getetag>\"stale\"</D:getetag></M:if-match>";

        Answer answer = crud(
                user,
                calendar,
                "",
                named(calendar + "a.ics", stale + set(Samples.event("a", "New", 1)))
                        + named(calendar + "b.ics", stale + "<M:delete/>")
                        + resource(set(Samples.event("c", "Created", 1))));

        assertThat(statuses(answer)).containsExactly("412", "412", "200");
        assertThat(stored(calendar + "a.ics")).contains("SUMMARY:Old");
        assertThat(stored(calendar + "b.ics")).contains("SUMMARY:Old");
    }

    @Test
    void whatMakesNoSenseIsRefusedObjectByObject() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "Old", 1));
        String elsewhere = Samples.newCalendar(user);
        Samples.put(user, elsewhere + "e.ics", Samples.event("e", "Elsewhere", 1));

        Answer answer = crud(
                user,
                calendar,
                "",
                named(calendar + "none.ics", set(Samples.event("n", "None", 1)))
                        + named(elsewhere + "e.ics", "<M:delete/>")
                        + named("http://[", "<M:delete/>")
                        + resource("<M:delete/>")
                        + named(calendar + "a.ics", "<M:delete/>" + set(Samples.event("a", "Both", 1)))
                        + resource("")
                        + resource(set(Samples.event("a", "Taken", 1)))
                        + named(calendar + "a.ics", set(Samples.event("other", "Other", 1)))
                        + resource(set("BEGIN:VCALENDAR")));

        assertThat(statuses(answer)).containsExactly("404", "403", "403", "400", "400", "400", "403", "403", "403");
        assertThat(answer.body()).contains("no-uid-conflict", "valid-calendar-data");
        assertThat(stored(calendar + "a.ics")).contains("SUMMARY:Old");
        assertThat(stored(elsewhere + "e.ics")).contains("Elsewhere");
    }

    private void grant(String privileges) {
        assertThat(user.send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                                + "<href>/dav/principals/users/2/</href></principal><grant>" + privileges
                                + "</grant></ace></acl>")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatPutAndDeleteRefuseIsRefusedHereForTheSameReason() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "Old", 1));
        Client other = Server.client("user2");
        String shared = calendar.replace("/caldav/", "/caldav/users/1/");
        String all = named(shared + "a.ics", set(Samples.event("a", "New", 1)))
                + named(shared + "a.ics", "<M:delete/>")
                + resource(set(Samples.event("c", "Created", 1)));

        assertThat(crud(other, shared, "", all).status()).isEqualTo(404);
        grant("<privilege><read/></privilege>");
        Answer reader = crud(other, shared, "", all);
        assertThat(statuses(reader)).containsExactly("403", "403", "403");
        assertThat(reader.body()).contains("write-content", "unbind", "<D:bind/>");
        assertThat(other.sendObject(
                                "POST " + shared + " HTTP/1.1\nContent-Type: text/calendar", Samples.event("c", "C", 1))
                        .status())
                .isEqualTo(403);
        grant("<privilege><read/></privilege><privilege><write/></privilege>");
        assertThat(statuses(crud(other, shared, "", all))).containsExactly("200", "200", "200");
    }

    @Test
    void lockedObjectsStayAsTheyAre() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "Old", 1));
        String token = user.send("LOCK " + calendar + "a.ics HTTP/1.1\n\n<lockinfo xmlns='DAV:'><lockscope><exclusive/>"
                        + "</lockscope><locktype><write/></locktype></lockinfo>")
                .header("Lock-Token")
                .orElseThrow();
        String all = named(calendar + "a.ics", set(Samples.event("a", "New", 1)))
                + named(calendar + "a.ics", "<M:delete/>")
                + resource(set(Samples.event("c", "Created", 1)));

        Answer refused = crud(user, calendar, "", all);
        assertThat(statuses(refused)).containsExactly("423", "423", "200");
        assertThat(refused.body()).contains("lock-token-submitted");
        Answer submitted = crud(user, calendar, "\nIf: <" + calendar + "a.ics> (" + token + ")", all);
        assertThat(statuses(submitted)).containsExactly("200", "200", "403");
    }

    @Test
    void whatComesSecondToAnObjectDependsOnWhatCameOfTheFirst() {
        Samples.put(user, calendar + "a.ics", Samples.event("a", "Old", 1));

        Answer answer = crud(
                user,
                calendar,
                "",
                named(calendar + "a.ics", set(Samples.event("a", "New", 1)))
                        + named(calendar + "a.ics", "<M:delete/>")
                        + named(calendar + "a.ics", set(Samples.event("a", "Late", 1)))
                        + resource(set(Samples.event("b", "Created", 1))));

        assertThat(statuses(answer)).containsExactly("200", "200", "404", "200");
        assertThat(user.send("GET " + calendar + "a.ics HTTP/1.1").status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoKnowTheSameStateOneIsTooLate() {
        for (int round = 0; round < 20; round++) {
            String uid = "r" + round + "-";
            String condition = "\nIf: <http://me.com/_namespace/ctag/" + Bulk.ctag(user, calendar) + ">";

            List<Integer> statuses = Stream.of("x", "y")
                    .map(who -> CompletableFuture.supplyAsync(
                            () -> crud(user, calendar, condition, resource(set(Samples.event(uid + who, who, 1))))
                                    .status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();

            assertThat(statuses).as("round %s", round).containsExactly(207, 412);
        }
    }
}
