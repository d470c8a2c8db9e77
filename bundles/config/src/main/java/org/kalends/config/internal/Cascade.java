/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.List;
import java.util.Map;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;

/** The sources between two changes, most specific first. Forgets its complaints with the change that ends it. */
final class Cascade {
    private final List<ConfigSource> sources;
    private final Complaints complaints = new Complaints();

    Cascade(List<ConfigSource> sources) {
        this.sources = List.copyOf(sources);
    }

    ConfigView viewFor(int contextId, int userId) {
        List<Map<String, ConfigValue>> layers = sources.stream()
                .map(source -> source.valuesFor(contextId, userId))
                .toList();
        return new LayeredView(layers, complaints);
    }
}
