/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Changes one configuration through Configuration Admin.
 *
 * @param pid its PID; with a {@code ~} and a name behind it one of a factory
 */
record Settings(BundleContext framework, String pid) {
    /** Sets one property and leaves the others as they are. */
    void set(String name, String value) {
        update(properties -> properties.put(name, value));
    }

    /** Makes one property what it was, or takes it away when it was not there. */
    void restore(String name, Optional<Object> before) {
        update(properties ->
                before.ifPresentOrElse(value -> properties.put(name, value), () -> properties.remove(name)));
    }

    /** Puts these properties into the place of all there are. */
    void replace(Map<String, Object> properties) {
        try {
            configuration().update(new Hashtable<>(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void update(Consumer<Dictionary<String, Object>> change) {
        try {
            Configuration configuration = configuration();
            Dictionary<String, Object> properties = configuration.getProperties();
            Dictionary<String, Object> changed = properties == null ? new Hashtable<>() : properties;
            change.accept(changed);
            configuration.update(changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One property as it is. */
    String get(String name) {
        return find(name).orElseThrow().toString();
    }

    /** One property, if it is there. */
    Optional<Object> find(String name) {
        try {
            return Optional.ofNullable(configuration().getProperties().get(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the configuration away. */
    void delete() {
        try {
            configuration().delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Configuration configuration() throws IOException {
        ServiceReference<ConfigurationAdmin> reference = framework.getServiceReference(ConfigurationAdmin.class);
        ConfigurationAdmin admin = framework.getService(reference);
        int end = pid.indexOf('~');
        return end < 0
                ? admin.getConfiguration(pid, "?")
                : admin.getFactoryConfiguration(pid.substring(0, end), pid.substring(end + 1), "?");
    }
}
