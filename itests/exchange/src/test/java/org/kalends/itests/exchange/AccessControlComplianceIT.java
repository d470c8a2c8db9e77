/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What RFC 3744, and those that add properties of principals and collections to it, ask of a server. */
class AccessControlComplianceIT {
    private static final String READER = "<ace><principal><href>/dav/principals/users/2/</href></principal><grant>"
            + "<privilege><read/></privilege></grant></ace>";

    private final Client owner = Server.client("user1");
    private final Client other = Server.client("user2");
    private String calendar;
    private String object;

    @BeforeEach
    void aSharedCalendar() {
        calendar = Samples.newCalendar(owner);
        object = calendar + "a.ics";
        Samples.put(owner, object, Samples.event("a", "Lunch", 1));
        assertThat(acl(calendar, READER).status()).isEqualTo(200);
    }

    private Answer acl(String path, String entries) {
        return owner.send("ACL " + path + " HTTP/1.1\n\n<acl xmlns='DAV:'>" + entries + "</acl>");
    }

    private Answer asked(String path, String content) {
        return owner.send(
                "PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'>" + content + "</propfind>");
    }

    private int asReader(String path) {
        return other.send("GET " + path.replace("/caldav/", "/caldav/users/1/") + " HTTP/1.1")
                .status();
    }

    @ParameterizedTest
    @CsvSource({
        "/dav/principals/users/1/, alternate-URI-set",
        "/dav/principals/users/1/, principal-URL",
        "/dav/principals/users/1/, group-membership",
        "/dav/caldav/calendar/, owner",
        "/dav/caldav/calendar/, group",
        "/dav/caldav/calendar/, supported-privilege-set",
        "/dav/caldav/calendar/, current-user-privilege-set",
        "/dav/caldav/calendar/, acl",
        "/dav/caldav/calendar/, acl-restrictions",
        "/dav/caldav/calendar/, inherited-acl-set",
        "/dav/caldav/calendar/, principal-collection-set",
        "/dav/caldav/calendar/, current-user-principal",
        "/dav/caldav/calendar/, resource-id",
        "/dav/caldav/calendar/, add-member",
        "/dav/caldav/calendar/, sync-token",
        "/dav/caldav/calendar/, quota-used-bytes",
        "/dav/caldav/calendar/, supported-report-set",
        "/dav/caldav/calendar/, supported-live-property-set"
    })
    void itsPropertiesAreThereProtectedAndToldWhenNamed(String path, String property) {
        Answer refused = owner.send("PROPPATCH " + path + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop><"
                + property + "/></prop></set></propertyupdate>");

        assertThat(asked(path, "<prop><" + property + "/></prop>")
                        .multiStatus()
                        .at(path)
                        .status(property))
                .isEqualTo(200);
        assertThat(asked(path, "<allprop/>").multiStatus().at(path).properties())
                .doesNotContainKey(property);
        assertThat(asked(path, "<propname/>").multiStatus().at(path).properties())
                .containsKey(property);
        assertThat(asked(path, "<prop><supported-live-property-set/></prop>").body())
                .contains("<D:prop><D:" + property + "/></D:prop>");
        assertThat(refused.multiStatus().at(path).status(property)).isEqualTo(403);
        assertThat(refused.body()).contains("cannot-modify-protected-property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users/1/", "groups/2/", "resources/1/"})
    void aPrincipalSaysThatItIsOneAndHasAName(String principal) {
        String path = "/dav/principals/" + principal;
        MultiStatus.Response told = asked(path, "<prop><resourcetype/><displayname/><principal-URL/></prop>")
                .multiStatus()
                .at(path);

        assertThat(told.inside("resourcetype")).contains("principal");
        assertThat(told.text("displayname")).isNotBlank();
        assertThat(told.texts("principal-URL")).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dav/", "/dav/caldav/", "/dav/caldav/calendar/", "/dav/principals/users/2/"})
    void whoAsksIsToldEverywhere(String path) {
        assertThat(asked(path, "<prop><current-user-principal/></prop>")
                        .multiStatus()
                        .at(path)
                        .texts("current-user-principal"))
                .containsExactly("/dav/principals/users/1/");
    }

    @Test
    void objectsHaveNoEntriesOfTheirOwn() {
        Answer refused = acl(object, READER);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow").orElseThrow().split(", ")).doesNotContain("ACL");
        assertThat(asked(object, "<prop><resource-id/></prop>")
                        .multiStatus()
                        .at(object)
                        .status("resource-id"))
                .isEqualTo(404);
    }

    @Test
    void aCopyHasTheEntriesOfANewCollectionAndAMoveKeepsThem() {
        String copy = calendar.replace("made", "copy");
        String moved = calendar.replace("made", "moved");

        assertThat(owner.send("COPY " + calendar + " HTTP/1.1\nDestination: " + copy)
                        .status())
                .isEqualTo(201);
        assertThat(owner.send("MOVE " + calendar + " HTTP/1.1\nDestination: " + moved)
                        .status())
                .isEqualTo(201);

        assertThat(asReader(copy + "a.ics")).isEqualTo(404);
        assertThat(asReader(moved + "a.ics")).isEqualTo(200);
    }

    @Test
    void theEntriesOfWhatIsLockedStayAsTheyAre() {
        Answer locked = owner.send("LOCK " + calendar + " HTTP/1.1\nDepth: 0\n\n<lockinfo xmlns='DAV:'><lockscope>"
                + "<exclusive/></lockscope><locktype><write/></locktype></lockinfo>");

        assertThat(acl(calendar, "").preconditions()).containsExactly("lock-token-submitted");
        assertThat(asReader(object)).isEqualTo(200);
        String submitted = "\nIf: (" + locked.header("Lock-Token").orElseThrow() + ")";
        assertThat(owner.send("ACL " + calendar + " HTTP/1.1" + submitted + "\n\n<acl xmlns='DAV:'/>")
                        .status())
                .isEqualTo(200);
        assertThat(asReader(object)).isEqualTo(404);
    }

    @Test
    void entriesBeyondTheBoundAndInheritedOnesAreRefused() {
        assertThat(acl(calendar, READER.repeat(1001)).preconditions()).containsExactly("limited-number-of-aces");
        assertThat(acl(calendar, READER.replace("</ace>", "<inherited><href>/dav/caldav/</href></inherited></ace>"))
                        .preconditions())
                .containsExactly("no-inherited-ace-conflict");
        assertThat(acl(calendar, "<ace><grant/></ace>").status()).isEqualTo(400);
        assertThat(owner.send("ACL " + calendar + " HTTP/1.1").status()).isEqualTo(400);
        assertThat(asReader(object)).isEqualTo(200);
    }

    @Test
    void aggregatedPrivilegesAreToldWithTheirParts() {
        String own =
                asked(calendar, "<prop><current-user-privilege-set/></prop>").body();
        String known =
                asked(calendar, "<prop><supported-privilege-set/></prop>").body();

        for (String privilege : new String[] {
            "all",
            "read",
            "write",
            "write-properties",
            "write-content",
            "bind",
            "unbind",
            "unlock",
            "read-acl",
            "read-current-user-privilege-set",
            "write-acl"
        }) {
            assertThat(own).contains("<D:" + privilege + "/>");
            assertThat(known).contains("<D:" + privilege + "/>");
        }
        assertThat(known).contains("xml:lang=\"en\"");
    }
}
