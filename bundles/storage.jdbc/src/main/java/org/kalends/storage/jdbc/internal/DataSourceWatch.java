/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;

/** Tells when a {@code DataSource} of a name comes, and before one goes: what it has given is closed then, as others end it. */
final class DataSourceWatch implements ServiceListener, AutoCloseable {
    private final BundleContext bundle;
    private final Runnable coming;
    private final Runnable going;

    /**
     * @param coming done after one has come
     * @param going done before one goes
     */
    DataSourceWatch(BundleContext bundle, String name, Runnable coming, Runnable going) {
        this.bundle = bundle;
        this.coming = coming;
        this.going = going;
        String filter = "(&(" + Constants.OBJECTCLASS + "=" + DataSource.class.getName() + ")"
                + OsgiDataSources.filter(name) + ")";
        try {
            bundle.addServiceListener(this, filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("Not a filter: " + filter, e);
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        switch (event.getType()) {
            case ServiceEvent.REGISTERED -> coming.run();
            case ServiceEvent.UNREGISTERING, ServiceEvent.MODIFIED_ENDMATCH -> going.run();
            default -> {} // other properties of the same service
        }
    }

    @Override
    public void close() {
        bundle.removeServiceListener(this);
    }
}
