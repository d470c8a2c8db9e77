/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/** How much may be in an object, as the configuration says for some users and not for others. */
class ObjectLimitIT {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: free, password: "{noop}secret", displayName: Free,
                      permissions: [calendar, contacts, infostore] }
                  - { id: 2, login: bound, password: "{noop}secret", displayName: Bound,
                      permissions: [calendar, contacts, tasks, infostore] }
            """;

    @TempDir
    Path folder;

    private ServerProcess server;
    private Client free;
    private Client bound;

    @BeforeEach
    void start() throws IOException {
        Path etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        Files.writeString(
                etc.resolve("contextSets/limits.yml"),
                """
                limits:
                    withTags: ucTasks
                    org.kalends.caldav.maxInstances: 10
                    org.kalends.caldav.maxAttendeesPerInstance: 2
                    org.kalends.caldav.maxResourceSize: 1000
                """);
        server = ServerProcess.start(etc, folder.resolve("data"));
        free = Client.at(server.baseUri()).as("free");
        bound = Client.at(server.baseUri()).as("bound");
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private static Answer put(Client client, String name, String lines) {
        return client.put(
                CALENDAR + name + ".ics",
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kalends//itests//EN\nBEGIN:VEVENT\nUID:" + name
                        + "\nDTSTAMP:20260101T000000Z\nDTSTART:20260601T100000Z\n" + lines
                        + "\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    private void refusedToOne(String precondition, String lines) {
        Answer refused = put(bound, precondition, lines);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).contains(precondition);
        assertThat(put(free, precondition, lines).status()).isEqualTo(201);
    }

    private static MultiStatus.Response limits(Client client) {
        return client.send("PROPFIND " + CALENDAR + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'"
                        + " xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><c:max-instances/>"
                        + "<c:max-attendees-per-instance/><c:max-resource-size/></prop></propfind>")
                .multiStatus()
                .at(CALENDAR);
    }

    @Test
    void whatOneMayNotStoreAnotherMay() {
        refusedToOne("max-instances", "RRULE:FREQ=DAILY;COUNT=11");
        refusedToOne(
                "max-attendees-per-instance",
                "ATTENDEE:mailto:a@example.org\nATTENDEE:mailto:b@example.org\nATTENDEE:mailto:c@example.org");
        refusedToOne("max-resource-size", "SUMMARY:" + "a".repeat(1000));

        assertThat(put(bound, "ten", "RRULE:FREQ=DAILY;COUNT=10").status()).isEqualTo(201);
        assertThat(put(bound, "ever", "RRULE:FREQ=DAILY").status()).isEqualTo(201);
    }

    @Test
    void eachIsToldTheOwnLimits() {
        assertThat(limits(bound).text("max-instances")).isEqualTo("10");
        assertThat(limits(bound).text("max-attendees-per-instance")).isEqualTo("2");
        assertThat(limits(bound).text("max-resource-size")).isEqualTo("1000");
        assertThat(limits(free).status("max-instances")).isEqualTo(404);
        assertThat(limits(free).status("max-attendees-per-instance")).isEqualTo(404);
        assertThat(limits(free).text("max-resource-size")).isEqualTo("10485760");
    }
}
