/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** OPTIONS. */
class OptionsIT {
    private final Client user = Server.client("user1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dav/",
                "/dav/principals/users/1/",
                "/dav/caldav/",
                "/dav/caldav/calendar/",
                "/dav/carddav/"
            })
    void complianceIsToldEverywhere(String path) {
        Answer answer = user.send("OPTIONS " + path + " HTTP/1.1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("DAV").orElseThrow().split(", "))
                .startsWith("1", "2", "3")
                .contains("access-control", "addressbook", "calendar-access", "extended-mkcol");
        assertThat(answer.headers().stream().filter(line -> line.startsWith("DAV:")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dav/principals/users/1/ | GET, HEAD, OPTIONS, PROPFIND, PROPPATCH, REPORT | PUT, LOCK, ACL",
                "/dav/caldav/calendar/ | ACL, COPY, DELETE, GET, LOCK, MOVE, OPTIONS, PROPFIND, REPORT | PUT, MKCOL"
            })
    void onlyTheMethodsThatWorkAreAllowed(String path, String methods, String others) {
        String allowed =
                user.send("OPTIONS " + path + " HTTP/1.1").header("Allow").orElseThrow();

        assertThat(allowed.split(", ")).contains(methods.split(", ")).doesNotContain(others.split(", "));
    }

    @Test
    void whoHasNotSignedInLearnsWhatTheServerCanDo() {
        Answer answer = Server.anonymous().send("OPTIONS /dav/ HTTP/1.1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("DAV").orElseThrow()).contains("calendar-access");
        assertThat(answer.header("Allow").orElseThrow()).contains("PROPFIND");
    }

    @Test
    void aFreeNameMayBeFilled() {
        assertThat(user.send("OPTIONS /dav/caldav/calendar/free.ics HTTP/1.1")
                        .header("Allow")
                        .orElseThrow())
                .contains("PUT");
    }
}
