/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the byte order mark, which some editors put at the beginning of a file, from the name of the first property, and
 * says so where a file was not UTF-8. Whatever reads {@code <PID>.cfg} files into Configuration Admin does neither.
 */
@Component(property = "service.cmRanking:Integer=0")
public final class FileEncoding implements ConfigurationPlugin {
    private static final Logger LOG = LoggerFactory.getLogger(FileEncoding.class);
    private static final String MARK = "\uFEFF";
    private static final String UNDECODED = "\uFFFD";
    private static final String PID = "service.pid";

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
                LOG.warn("{} of {} was not UTF-8 in its file; please save that as UTF-8", name, properties.get(PID));
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
