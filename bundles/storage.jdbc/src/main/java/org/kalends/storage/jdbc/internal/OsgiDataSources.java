/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.kalends.storage.api.StorageUnavailableException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;

/** Drivers and data sources that are services, as those of the OSGi JDBC specification are; of several the first by rank. */
record OsgiDataSources(BundleContext bundle) implements DataSources {
    @Override
    public DataSource of(String driver, Properties properties) {
        String filter = "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + driver + ")";
        Optional<DataSourceFactory> factory = find(DataSourceFactory.class, filter);
        try {
            if (factory.isPresent()) {
                return factory.get().createDataSource(properties);
            }
            if (driver.equals(MariadbDriver.NAME)) {
                return MariadbDriver.source(properties);
            }
            throw new StorageUnavailableException("There is no DataSourceFactory for " + driver);
        } catch (NoClassDefFoundError e) {
            throw new StorageUnavailableException("The driver " + driver + " is not installed", e);
        } catch (SQLException e) {
            throw new StorageUnavailableException("The driver " + driver + " does not take the settings", e);
        }
    }

    /** What is said of services that have a name in one way or the other. */
    static String filter(String name) {
        String escaped = name.replaceAll("[\\\\*()]", "\\\\$0");
        return "(|(dataSourceName=%1$s)(osgi.jndi.service.name=%1$s))".formatted(escaped);
    }

    @Override
    public DataSource named(String name) {
        return find(DataSource.class, filter(name))
                .orElseThrow(
                        () -> new StorageUnavailableException("There is no DataSource service of the name " + name));
    }

    private <S> Optional<S> find(Class<S> type, String filter) {
        try {
            Collection<ServiceReference<S>> found = bundle.getServiceReferences(type, filter);
            return found.stream().max(ServiceReference::compareTo).map(bundle::getService);
        } catch (InvalidSyntaxException e) {
            throw new StorageUnavailableException("Not a filter: " + filter, e);
        }
    }
}
