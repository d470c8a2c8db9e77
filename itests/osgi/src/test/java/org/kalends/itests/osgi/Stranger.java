/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.util.List;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;

/** What a plug-in says that was dropped into the server: one whose only service is also a supplier of lines. */
final class Stranger {
    private Stranger() {}

    /** What it has to say now. */
    static List<String> says(Bundle plugin) {
        Supplier<?> service = (Supplier<?>) plugin.getBundleContext().getService(plugin.getRegisteredServices()[0]);
        return ((List<?>) service.get()).stream().map(String.class::cast).toList();
    }
}
