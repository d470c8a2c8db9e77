/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** {@code DAV:sync-collection} of a home. */
class HomeSyncIT {
    private static final String HOME = "/dav/caldav/";

    private final Client user = Server.client("user3");

    private Answer sync(String token, String level, String more) {
        return user.send("REPORT " + HOME + " HTTP/1.1\n\n<sync-collection xmlns='DAV:'><sync-token>" + token
                + "</sync-token><sync-level>" + level + "</sync-level>" + more
                + "<prop><getetag/><resourcetype/></prop></sync-collection>");
    }

    @Test
    void collectionsThatComeChangeAndGoAreTold() {
        String kept = Samples.newCalendar(user);
        MultiStatus first = sync("", "1", "").multiStatus();
        assertThat(first.responses()).containsKeys(kept, HOME + "calendar/").doesNotContainKey(HOME);
        String token = first.syncToken().orElseThrow();
        assertThat(sync(token, "1", "").multiStatus().responses()).isEmpty();

        String fresh = Samples.newCalendar(user);
        Samples.put(user, kept + "a.ics", Samples.event("a", "A", 1));
        MultiStatus second = sync(token, "1", "").multiStatus();
        assertThat(second.responses()).containsOnlyKeys(kept, fresh);

        user.send("MOVE " + kept + " HTTP/1.1\nDestination: " + fresh.replaceAll("/$", "-renamed/"));
        user.send("DELETE " + fresh + " HTTP/1.1");
        MultiStatus third = sync(second.syncToken().orElseThrow(), "1", "").multiStatus();
        assertThat(third.responses()).containsOnlyKeys(kept, fresh, fresh.replaceAll("/$", "-renamed/"));
        assertThat(third.at(kept).status()).contains(404);
        assertThat(third.at(fresh).status()).contains(404);
    }

    @Test
    void inStepsOfAnyLengthEverythingBelowIsToldOnce() {
        String calendar = Samples.newCalendar(user);
        for (int number = 0; number < 5; number++) {
            Samples.put(user, calendar + number + ".ics", Samples.event("e" + number, "E", 1));
        }
        Set<String> whole =
                new HashSet<>(sync("", "infinite", "").multiStatus().responses().keySet());
        assertThat(whole).contains(calendar, calendar + "0.ics", calendar + "4.ics");

        Set<String> stepwise = new HashSet<>();
        String token = "";
        boolean more = true;
        while (more) {
            MultiStatus step = sync(token, "infinite", "<limit><nresults>2</nresults></limit>")
                    .multiStatus();
            more = step.responses().containsKey(HOME);
            step.responses().keySet().stream()
                    .filter(href -> !href.equals(HOME))
                    .forEach(href -> assertThat(stepwise.add(href)).as(href).isTrue());
            token = step.syncToken().orElseThrow();
        }
        assertThat(stepwise).isEqualTo(whole);

        user.send("DELETE " + calendar + "0.ics HTTP/1.1");
        MultiStatus change = sync(token, "infinite", "").multiStatus();
        assertThat(change.responses()).containsOnlyKeys(calendar, calendar + "0.ics");
        assertThat(change.at(calendar + "0.ics").status()).contains(404);
    }

    @Test
    void withoutLevelTheDepthIsTheLevel() {
        String calendar = Samples.newCalendar(user);
        Samples.put(user, calendar + "a.ics", Samples.event("a", "A", 1));
        String body = "\n\n<sync-collection xmlns='DAV:'><sync-token/><prop><getetag/></prop></sync-collection>";

        assertThat(user.send("REPORT " + HOME + " HTTP/1.1\nDepth: infinity" + body)
                        .multiStatus()
                        .responses())
                .containsKeys(calendar, calendar + "a.ics");
        assertThat(user.send("REPORT " + HOME + " HTTP/1.1\nDepth: 1" + body)
                        .multiStatus()
                        .responses())
                .containsKey(calendar)
                .doesNotContainKey(calendar + "a.ics");
    }

    @Test
    void aTokenOfOneLevelDoesNotHoldForTheOther() {
        String token = sync("", "1", "").multiStatus().syncToken().orElseThrow();

        Answer refused = sync(token, "infinite", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).containsExactly("valid-sync-token");
    }

    @Test
    void aCalendarThatIsSharedAppearsAndOneThatIsNoMoreDisappears() {
        Client owner = Server.client("user4");
        String calendar = Samples.newCalendar(owner);
        String token = sync("", "1", "").multiStatus().syncToken().orElseThrow();
        String acl = "ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'>%s</acl>";

        owner.send(acl.formatted("<ace><principal><href>/dav/principals/users/3/</href></principal>"
                + "<grant><privilege><read/></privilege></grant></ace>"));
        MultiStatus shared = sync(token, "1", "").multiStatus();
        assertThat(shared.responses()).hasSize(1);
        String there = shared.responses().keySet().iterator().next();

        owner.send(acl.formatted(""));
        MultiStatus taken = sync(shared.syncToken().orElseThrow(), "1", "").multiStatus();
        assertThat(taken.at(there).status()).contains(404);
    }
}
