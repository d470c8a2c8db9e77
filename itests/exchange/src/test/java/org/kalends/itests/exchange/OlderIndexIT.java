/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** A server that indexes more than the one before finds all at once, and draws the index anew by itself. */
class OlderIndexIT {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final String BOOK = "/dav/carddav/contacts/";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users: [ { id: 1, login: user1, password: "{noop}secret", displayName: User, permissions: [calendar, contacts, infostore] } ]
            """;

    private static final String EVENTS =
            """
            <c:calendar-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop>
            <c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>
            <c:time-range start='20270303T000000Z' end='20270304T000000Z'/>
            <c:prop-filter name='SUMMARY'><c:text-match>tea</c:text-match></c:prop-filter>
            </c:comp-filter></c:comp-filter></c:filter></c:calendar-query>""";
    private static final String CARDS =
            """
            <c:addressbook-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><getetag/></prop>
            <c:filter><c:prop-filter name='FN'><c:text-match>ada</c:text-match></c:prop-filter></c:filter>
            </c:addressbook-query>""";

    @TempDir
    Path folder;

    private Path etc;
    private Path data;

    @BeforeEach
    void configure() throws Exception {
        etc = folder.resolve("etc");
        data = folder.resolve("data");
        Distribution.configure(etc, IDENTITY);
    }

    private ServerProcess start() throws Exception {
        return ServerProcess.start(etc, data);
    }

    private static Client client(ServerProcess server) {
        return Client.at(server.baseUri()).as("user1");
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("kalends.db"));
    }

    /** Leaves what a release would have left that indexed neither texts nor times. */
    private void forgetIndex() throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM item_term");
            statement.executeUpdate("UPDATE item SET index_revision = 0, span_start = 0, span_end = 1, span_exact = 1");
            statement.executeUpdate("UPDATE collection SET index_revision = 0");
        }
    }

    private boolean isIndexedAnew() throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("SELECT NOT EXISTS (SELECT 1 FROM collection WHERE index_revision < 1)"
                            + " AND NOT EXISTS (SELECT 1 FROM item WHERE index_revision < 1)")
                    .getBoolean(1);
        }
    }

    private void awaitIndex() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isIndexedAnew()) {
            assertThat(Instant.now()).as("the index is drawn anew").isBefore(end);
            Thread.sleep(200);
        }
    }

    private static void assertFound(Client client) {
        assertThat(client.send("REPORT", CALENDAR, EVENTS, "Depth", "1")
                        .multiStatus()
                        .hrefs())
                .containsExactly(CALENDAR + "tea.ics");
        assertThat(client.send("REPORT", BOOK, CARDS, "Depth", "1")
                        .multiStatus()
                        .hrefs())
                .containsExactly(BOOK + "ada.vcf");
    }

    private static String tag(Client client) {
        return client.propfind(CALENDAR, "<sync-token/>").multiStatus().only().text("sync-token");
    }

    @Test
    void whatAnOlderReleaseHasIndexedIsFoundRightAfterTheUpdateAndIndexedAnewLater() throws Exception {
        ServerProcess old = start();
        Client before = client(old);
        Samples.put(before, CALENDAR + "tea.ics", Samples.event("u1", "Tea", 3));
        Samples.put(before, CALENDAR + "pie.ics", Samples.event("u2", "Pie", 3));
        Samples.put(before, CALENDAR + "late.ics", Samples.event("u3", "Tea", 9));
        Samples.put(before, BOOK + "ada.vcf", Samples.card("c1", "Ada"));
        Samples.put(before, BOOK + "bob.vcf", Samples.card("c2", "Bob"));
        assertFound(before);
        String token = tag(before);
        assertThat(old.terminate()).isZero();
        forgetIndex();

        ServerProcess server = start();
        Client after = client(server);
        assertFound(after);
        awaitIndex();
        assertFound(after);
        assertThat(tag(after)).as("clients are told nothing").isEqualTo(token);
        assertThat(server.terminate()).isZero();
    }
}
