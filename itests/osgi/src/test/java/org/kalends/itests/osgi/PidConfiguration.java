/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A configuration that is there until this is closed. */
record PidConfiguration(Configuration configuration) implements AutoCloseable {
    /** The configuration of a component. */
    static PidConfiguration of(BundleContext framework, String pid, Map<String, Object> properties) {
        try {
            return new PidConfiguration(admin(framework).getConfiguration(pid, "?")).update(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the configurations of a factory. */
    static PidConfiguration ofFactory(
            BundleContext framework, String factoryPid, String name, Map<String, Object> properties) {
        try {
            return new PidConfiguration(admin(framework).getFactoryConfiguration(factoryPid, name, "?"))
                    .update(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurationAdmin admin(BundleContext framework) {
        return framework.getService(framework.getServiceReference(ConfigurationAdmin.class));
    }

    /** Gives it other properties. */
    PidConfiguration update(Map<String, Object> properties) {
        try {
            configuration.update(new Hashtable<>(properties));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            configuration.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
