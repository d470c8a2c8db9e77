/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** The reports that tell which principals something refers to: RFC 3744 sections 9.2 and 9.3. */
class PrincipalReferenceIT {
    private static final String ALL = "/dav/principals/";
    private static final String USERS = "/dav/principals/users/";
    private static final String SALES = "/dav/principals/groups/2/";

    private final Client client = Server.client("user1");

    private Answer report(String path, String root, String content) {
        return client.send("REPORT " + path + " HTTP/1.1\n\n<" + root + " xmlns='DAV:'" + content);
    }

    private Set<String> matching(String path, String content) {
        return report(path, "principal-match", ">" + content + "<prop><displayname/></prop></principal-match>")
                .multiStatus()
                .responses()
                .keySet();
    }

    @Test
    void principalMatchFindsOneselfAndOnesGroups() {
        assertThat(matching(ALL, "<self/>")).containsExactly(USERS + "1/", SALES);
        assertThat(matching(USERS, "<self/>")).containsExactly(USERS + "1/");
        assertThat(matching("/dav/caldav/", "<self/>")).isEmpty();
        assertThat(report(USERS, "principal-match", "><self/></principal-match>")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(USERS + "1/");
    }

    @Test
    void principalMatchFindsWhatRefersToOneself() {
        String calendar = Samples.newCalendar(client);
        Samples.put(client, calendar + "a.ics", Samples.event("a", "Lunch", 1));
        client.send("PROPPATCH " + calendar + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop>"
                + "<whoami xmlns='urn:x'><href xmlns='DAV:'>/dav/principals/users/1/</href></whoami></prop></set>"
                + "</propertyupdate>");

        assertThat(matching("/dav/caldav/", "<principal-property><owner/></principal-property>"))
                .contains("/dav/caldav/calendar/", calendar, calendar + "a.ics");
        assertThat(matching("/dav/caldav/", "<principal-property><whoami xmlns='urn:x'/></principal-property>"))
                .containsExactly(calendar);
        assertThat(matching(USERS, "<principal-property><owner/></principal-property>"))
                .containsExactly(USERS + "1/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<principal-property/>",
                "<self/><principal-property><owner/></principal-property>",
                "<self/><prop/><prop/>"
            })
    void aPrincipalMatchThatCannotBeUnderstoodIsRefused(String content) {
        assertThat(report(USERS, "principal-match", ">" + content + "</principal-match>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoMayReadTheEntriesIsToldOfThePrincipalsInThem() {
        String calendar = Samples.newCalendar(client);
        String shared = calendar.replace("/caldav/", "/caldav/users/1/");
        client.send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'>" + reader(USERS + "2/") + reader(SALES)
                + "</acl>");
        String body = "><prop><displayname/></prop></acl-principal-prop-set>";

        MultiStatus named = report(calendar, "acl-principal-prop-set", body).multiStatus();
        Answer asReader = Server.client("user2")
                .send("REPORT " + shared + " HTTP/1.1\n\n<acl-principal-prop-set xmlns='DAV:'" + body);
        Answer asStranger = Server.client("user3")
                .send("REPORT " + shared + " HTTP/1.1\n\n<acl-principal-prop-set xmlns='DAV:'" + body);

        assertThat(named.responses()).containsOnlyKeys(USERS + "1/", USERS + "2/", SALES);
        assertThat(named.at(USERS + "2/").text("displayname")).isEqualTo("User 2");
        assertThat(asReader.status()).isEqualTo(403);
        assertThat(asReader.preconditions()).containsExactly("need-privileges");
        assertThat(asStranger.status()).isEqualTo(404);
        assertThat(report(calendar, "acl-principal-prop-set", "/>").status()).isEqualTo(400);
    }

    private static String reader(String principal) {
        return "<ace><principal><href>" + principal
                + "</href></principal><grant><privilege><read/></privilege></grant></ace>";
    }
}
