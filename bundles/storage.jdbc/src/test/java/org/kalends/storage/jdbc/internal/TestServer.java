/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database server that runs beside the tests. */
interface TestServer {
    /** What there is in a database does not change. */
    Map<String, List<String>> TABLES = new ConcurrentHashMap<>();

    /** The class of states in which the server has undone a transaction for the sake of another one. */
    String UNDONE = "40";

    int ATTEMPTS = 5;

    /** The URL of a database with nothing in it. */
    String newDatabase();

    /** Who signs in, without a password. */
    String user();

    /** Leaves nothing in a database that a store was opened in. What that does by itself at the moment may have to be waited for. */
    default void empty(String url) {
        for (int left = ATTEMPTS; left > 0; left--) {
            if (isEmptied(url, left == 1)) {
                return;
            }
        }
    }

    private boolean isEmptied(String url, boolean last) {
        try (Connection connection = new Drivers().source(url, user()).getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES.computeIfAbsent(url, any -> tables(connection))) {
                statement.addBatch(emptying(table));
            }
            statement.executeBatch();
            return true;
        } catch (SQLException e) {
            if (last || !String.valueOf(e.getSQLState()).startsWith(UNDONE)) {
                throw new IllegalStateException("A database cannot be emptied", e);
            }
            return false;
        }
    }

    /** The fastest statement that leaves a table without rows. */
    String emptying(String table);

    private static List<String> tables(Connection connection) {
        List<String> names = new ArrayList<>();
        String[] tables = {"TABLE"};
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", tables)) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables cannot be listed", e);
        }
        names.remove("schema_version");
        return names;
    }

    /** A store, one of perhaps several, in a database. */
    default JdbcStorage open(String url) {
        return open(url, Clock.systemUTC());
    }

    /** A store in several databases. */
    default JdbcStorage openSpread(String url, String... databases) {
        return new JdbcStorage(new Settings(url, user(), databases), new Drivers(), Clock.systemUTC());
    }

    /** A store of a node that has a clock of its own. */
    default JdbcStorage open(String url, Clock clock) {
        return new JdbcStorage(new Settings(url, user()), new Drivers(), clock);
    }

    /** Settings as Configuration Admin would give them for a URL. */
    record Settings(String url, String user, String... databases) implements JdbcSettings {
        @Override
        public String path() {
            return "";
        }

        @Override
        public String password() {
            return "";
        }

        @Override
        public String dataSource() {
            return "";
        }

        @Override
        public String account() {
            return "";
        }

        @Override
        public int readers() {
            return 4;
        }

        @Override
        public int writers() {
            return 4;
        }

        @Override
        public int tombstoneRetentionDays() {
            return 180;
        }

        @Override
        public String nativeDirectory() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return JdbcSettings.class;
        }
    }

    /** The drivers of the class path. */
    final class Drivers implements DataSources {
        @Override
        public DataSource of(String driver, Properties properties) {
            return source(properties.getProperty("url"), properties.getProperty("user"));
        }

        private DataSource source(String url, String user) {
            try {
                if (url.startsWith("jdbc:mariadb:")) {
                    MariaDbDataSource source = new MariaDbDataSource(url);
                    source.setUser(user);
                    return source;
                }
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(url);
                source.setUser(user);
                return source;
            } catch (SQLException e) {
                throw new IllegalStateException("Not a URL", e);
            }
        }

        @Override
        public DataSource named(String name) {
            throw new IllegalStateException("No data source " + name);
        }
    }
}
