/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * Where a database server is, as settings say it.
 *
 * @param url as drivers take it, empty where a data source is named
 * @param user who signs in, empty when the URL says it
 * @param password of the user
 * @param dataSource the name of a data source, empty when there is a URL
 */
record ServerAddress(String url, String user, String password, String dataSource) {
    private static final Pattern SCHEME = Pattern.compile("jdbc:([a-z0-9]+):.*");

    /** Empty where settings name a file. */
    static Optional<ServerAddress> of(JdbcSettings settings) {
        ServerAddress address =
                new ServerAddress(settings.url(), settings.user(), settings.password(), settings.dataSource());
        return address.url.isEmpty() && address.dataSource.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    /** The dialect that the URL is of; a data source does not tell its own, and so says it in the URL's stead. */
    ServerDialect dialect() {
        var scheme = SCHEME.matcher(url);
        String name = scheme.matches() ? scheme.group(1) : "postgresql";
        return switch (name) {
            case "postgresql" -> new PostgresDialect();
            case "mariadb" -> new MariadbDialect();
            default -> throw new StorageUnavailableException("No database of the kind jdbc:" + name + " is known");
        };
    }

    DataSource source(DataSources sources) {
        if (!dataSource.isEmpty()) {
            return sources.named(dataSource);
        }
        Properties properties = new Properties();
        properties.setProperty("url", completed(url, dialect().options()));
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        return sources.of(dialect().driver(), properties);
    }

    /** The URL with what it does not say itself. */
    static String completed(String url, List<String> options) {
        StringBuilder completed = new StringBuilder(url);
        for (String option : options) {
            String name = option.substring(0, option.indexOf('=') + 1);
            if (!url.contains("?" + name) && !url.contains("&" + name)) {
                completed.append(completed.indexOf("?") < 0 ? '?' : '&').append(option);
            }
        }
        return completed.toString();
    }

    /** Without what is nobody's business. */
    String shown() {
        return dataSource.isEmpty() ? url.replaceAll("\\?.*", "") : "of the data source " + dataSource;
    }

    @Override
    public String toString() {
        return shown();
    }
}
