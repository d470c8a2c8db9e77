/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A PostgreSQL server for all tests of this process, with a database for each that wants one. It forgets nothing it has said. */
final class TestPostgres implements TestServer {
    private static TestPostgres instance;

    private final EmbeddedPostgres server;

    private TestPostgres() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
    }

    static synchronized TestPostgres running() {
        try {
            if (instance == null) {
                instance = new TestPostgres();
                Runtime.getRuntime().addShutdownHook(new Thread(instance::stop));
            }
            return instance;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start", e);
        }
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String newDatabase() {
        String name = "kalends_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        } catch (SQLException e) {
            throw new IllegalStateException("No database can be made", e);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** Few rows are gone sooner than a file is made anew. */
    @Override
    public String emptying(String table) {
        return "DELETE FROM " + table;
    }

    @Override
    public String user() {
        return "postgres";
    }
}
