/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;

/**
 * The host in addresses that people or objects carry elsewhere. It never comes from a request, whose {@code Host} anybody
 * can choose.
 */
public final class HostName {
    private static final String PROPERTY = "com.openexchange.hostname";

    private HostName() {}

    /** What the configuration says, else the name this machine has for itself. */
    public static String of(ConfigView config) {
        return config.find(PROPERTY)
                .map(ConfigValue::text)
                .filter(text -> !text.isBlank())
                .orElseGet(HostName::local);
    }

    private static String local() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine without a name of its own can still be reached from itself
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }
}
