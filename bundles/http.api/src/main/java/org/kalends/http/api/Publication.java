/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.api;

import java.time.Duration;
import java.util.Set;

/**
 * Where requests are taken.
 *
 * @param prefix the path that all addresses begin with: encoded, empty for the root of the servlet context, else with a slash at
 *     its beginning and none at its end
 * @param atRoot whether the root of the servlet context itself is taken, too
 * @param wellKnown the segments after {@code /.well-known/} that are taken (RFC 6764 section 5)
 * @param contextSelect filter that selects the servlet context (OSGi Compendium 140.3); blank for the default one
 * @param target filter that selects the HTTP services of the runtime (OSGi Compendium 140.10); blank for all
 * @param keepFormer for how long a prefix is still taken once another one is published
 */
public record Publication(
        String prefix,
        boolean atRoot,
        Set<String> wellKnown,
        String contextSelect,
        String target,
        Duration keepFormer) {
    public Publication {
        wellKnown = Set.copyOf(wellKnown);
    }
}
