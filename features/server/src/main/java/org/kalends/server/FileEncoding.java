/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;

/**
 * Takes the byte order mark, which some editors put at the beginning of a file, from the name of the first property, and
 * says so where a file was not UTF-8. Whatever reads {@code <PID>.cfg} files into Configuration Admin does neither. It is
 * there before the first bundle starts, as configurations that were delivered are not looked at again.
 */
final class FileEncoding implements ConfigurationPlugin {
    private static final System.Logger LOG = System.getLogger(FileEncoding.class.getName());
    private static final String MARK = "\uFEFF";
    private static final String UNDECODED = "\uFFFD";
    private static final String PID = "service.pid";

    /** Has the configurations of a framework looked at. */
    static void lookAfter(BundleContext framework) {
        framework.registerService(
                ConfigurationPlugin.class,
                new FileEncoding(),
                new Hashtable<>(Map.of(ConfigurationPlugin.CM_RANKING, 0)));
    }

    @Override
    public void modifyConfiguration(ServiceReference<?> reference, Dictionary<String, Object> properties) {
        List<String> names = Collections.list(properties.keys());
        for (String name : names) {
            Object value = properties.get(name);
            if (name.startsWith(MARK)) {
                properties.remove(name);
                putUnlessComment(name.substring(MARK.length()), value, properties);
            }
            if (value instanceof String text && text.contains(UNDECODED)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} of {1} was not UTF-8 in its file; please save that as UTF-8",
                        name,
                        properties.get(PID));
            }
        }
    }

    /** What began as a comment looked like a property with the mark before it. */
    private static void putUnlessComment(String name, Object value, Dictionary<String, Object> properties) {
        if (!name.isBlank() && !name.startsWith("#") && !name.startsWith("!")) {
            properties.put(name, value);
        }
    }
}
