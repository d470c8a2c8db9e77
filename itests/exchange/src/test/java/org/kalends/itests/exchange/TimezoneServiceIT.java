/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** The time zones that the server distributes (RFC 7808), and how clients find them. */
class TimezoneServiceIT {
    private final Client user = Server.client("user1");

    private Answer asked(String address) {
        return user.send("GET " + address + " HTTP/1.1");
    }

    @Test
    void itIsFoundFromTheAddressThatEverybodyKnows() {
        Answer answer = asked("/.well-known/timezone");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).contains("/tzdist");
    }

    @Test
    void itIsFoundFromCalendarHomesAndNoOthers() {
        String ask = " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                + "<prop><c:timezone-service-set/></prop></propfind>";

        assertThat(user.send("PROPFIND /dav/caldav/" + ask)
                        .multiStatus()
                        .at("/dav/caldav/")
                        .text("timezone-service-set"))
                .isEqualTo("/tzdist");
        assertThat(user.send("PROPFIND /dav/carddav/" + ask)
                        .multiStatus()
                        .at("/dav/carddav/")
                        .status("timezone-service-set"))
                .isEqualTo(404);
    }

    @Test
    void aZoneIsNamedByOneSegmentOfTheAddress() {
        Answer answer = asked("/tzdist/zones/Europe%2FBerlin");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("TZID:Europe/Berlin");
        assertThat(user.send("GET /tzdist/zones/Europe%2FBerlin HTTP/1.1\nIf-None-Match: "
                                + answer.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void nobodyNeedsToSignIn() {
        assertThat(Server.anonymous().send("GET /tzdist/capabilities HTTP/1.1").status())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithItsReason() {
        Answer answer = asked("/tzdist/zones/Europe%2FNowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:ietf:params:tzdist:error:tzid-not-found");
    }
}
