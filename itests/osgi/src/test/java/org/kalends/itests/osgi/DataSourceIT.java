/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Samples;
import org.kalends.storage.api.Storage;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.jdbc.DataSourceFactory;

/** The store takes its connections from a {@code DataSource} service of somebody else's, which goes and comes. */
public class DataSourceIT extends RunningServer {
    private static final String URL = "kalends.test.url";
    private static final String EVENT = "/dav/caldav/calendar/tea.ics";

    private ServiceRegistration<DataSource> source;
    private String path;

    /** With a database server beside it, for as long as the process lives. */
    @Override
    @Configuration
    public Option[] server() {
        return CoreOptions.options(
                CoreOptions.composite(super.server()),
                CoreOptions.frameworkProperty(URL).value(DatabaseServer.url()));
    }

    /** What of the test is not inside the framework. */
    private static final class DatabaseServer {
        static String url() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Before
    public void useDataSource() {
        path = settings().get("path");
        Optional<Storage> shipped = storage();
        source = register();
        settings().replace(Map.of("dataSource", "groupware"));
        Patience.until(() -> storage().isPresent() && !storage().equals(shipped));
        awaitStores();
        Patience.until(() -> anton().put(EVENT, Samples.event("tea")).status() < 300);
    }

    @After
    public void useFile() {
        settings().replace(Map.of("path", path));
        source.unregister();
        awaitStores();
    }

    /** The store of the moment, if it is not away. */
    private Optional<Storage> storage() {
        return Optional.ofNullable(framework().getServiceReference(Storage.class))
                .map(reference -> framework().getService(reference));
    }

    private Settings settings() {
        return new Settings(framework(), "org.kalends.storage.jdbc");
    }

    private ServiceRegistration<DataSource> register() {
        Properties address = new Properties();
        address.setProperty(DataSourceFactory.JDBC_URL, framework().getProperty(URL));
        Hashtable<String, Object> properties = new Hashtable<>(Map.of("dataSourceName", "groupware"));
        try {
            return framework().registerService(DataSource.class, driver().createDataSource(address), properties);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSourceFactory driver() {
        String filter = "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.postgresql.Driver)";
        try {
            return framework()
                    .getService(framework()
                            .getServiceReferences(DataSourceFactory.class, filter)
                            .iterator()
                            .next());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void whatIsStoredShouldBeThereAgainWhenItsDataSourceComesBack() {
        Answer before = anton().get(EVENT);
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.body()).contains("UID:tea");

        source.unregister();
        Answer away = anton().get(EVENT);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
        assertThat(anton().put(EVENT, Samples.event("tea")).status()).isEqualTo(503);
        assertThat(anton().list("/dav/caldav/calendar/", "<getetag/>").status()).isEqualTo(503);

        source = register();
        Patience.until(() -> anton().get(EVENT).status() == 200);
        assertThat(anton().get(EVENT).header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(anton().put("/dav/caldav/calendar/pie.ics", Samples.event("pie"))
                        .status())
                .isLessThan(300);
    }

    @Test
    public void anotherDataSourceOfTheNameShouldTakeItsPlace() {
        ServiceRegistration<DataSource> second = register();

        source.unregister();
        source = second;

        Patience.until(() -> anton().get(EVENT).status() == 200);
        assertThat(anton().get(EVENT).body()).contains("UID:tea");
    }
}
