/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Properties;
import javax.sql.DataSource;
import org.kalends.storage.api.StorageUnavailableException;

/** Where connections to servers come from. */
interface DataSources {
    /** There are no servers. */
    DataSources NONE = new DataSources() {
        @Override
        public DataSource of(String driver, Properties properties) {
            throw new StorageUnavailableException("There is no driver " + driver);
        }

        @Override
        public DataSource named(String name) {
            throw new StorageUnavailableException("There is no data source " + name);
        }
    };

    /**
     * Connections of a driver.
     *
     * @param driver the class of the driver
     * @param properties {@code url}, and {@code user} and {@code password} if there are any
     * @throws StorageUnavailableException when there is no such driver, or it does not take the properties
     */
    DataSource of(String driver, Properties properties);

    /**
     * Connections that somebody offers as a service.
     *
     * @param name its property {@code dataSourceName} or {@code osgi.jndi.service.name}
     * @throws StorageUnavailableException when there is none of this name
     */
    DataSource named(String name);
}
