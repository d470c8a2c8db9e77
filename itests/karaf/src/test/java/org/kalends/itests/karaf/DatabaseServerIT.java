/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.kalends.testing.Patience;

/** A stock Karaf whose store is on a database server, with the driver as its feature installs it. */
class DatabaseServerIT {
    private static final String EVENT = "/dav/caldav/calendar/tea.ics";

    @Test
    void aClientShouldBeServedFromPostgresql() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";

            serve("postgresql", "url = " + url + "\nuser = postgres\n");

            assertThat(names(server)).containsExactly("tea.ics");
        }
    }

    private static List<String> names(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM item")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void serve(String kind, String settings) throws IOException {
        Path repository = MavenRepository.of(Path.of(System.getProperty("kalends.archive")));
        try (Karaf karaf = Karaf.start(KarafFolder.unpack(kind, repository.toUri() + "@id=test@snapshots"));
                KarafShell shell = new KarafShell(karaf.folder().sshPort(), KarafFolder.ADMINISTRATOR)) {
            Files.writeString(karaf.folder().etc().resolve("org.kalends.storage.jdbc.cfg"), settings);
            shell.run("feature:repo-add " + System.getProperty("kalends.features"));
            shell.run("feature:install kalends kalends-storage-" + kind);
            Patience.until(() -> karaf.log().contains("Sign in as"));
            Client user = karaf.firstUser(karaf.log());

            Patience.until(() -> user.list("/dav/caldav/", "<displayname/>").status() == 207);
            assertThat(user.list("/dav/caldav/", "<displayname/>").multiStatus().hrefs())
                    .contains("/dav/caldav/calendar/");
            assertThat(user.put(EVENT, Samples.event("tea")).status()).isEqualTo(201);
            assertThat(user.get(EVENT).body()).contains("UID:tea");
            assertThat(shell.run("kalends:config check")).contains("0 problems");
        }
    }
}
