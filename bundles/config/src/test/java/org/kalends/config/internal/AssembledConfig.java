/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import org.kalends.config.ConfigSource;
import org.kalends.testing.RankedReference;

/** A cascade with sources, for tests in other packages. */
public final class AssembledConfig {
    private final CascadeConfig config = new CascadeConfig();
    private int services;

    public CascadeConfig config() {
        return config;
    }

    public void add(ConfigSource source) {
        services++;
        config.addSource(source, new RankedReference<>(services, 0));
    }
}
