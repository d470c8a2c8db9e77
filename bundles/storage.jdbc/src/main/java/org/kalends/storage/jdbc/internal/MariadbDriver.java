/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** MariaDB's driver, whose bundle offers no service, where it is installed. */
final class MariadbDriver {
    static final String NAME = "org.mariadb.jdbc.Driver";

    private MariadbDriver() {}

    static DataSource source(Properties properties) throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(properties.getProperty("url"));
        Optional<String> user = Optional.ofNullable(properties.getProperty("user"));
        if (user.isPresent()) {
            source.setUser(user.get());
            source.setPassword(properties.getProperty("password"));
        }
        return source;
    }
}
