/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a format that takes objects of every media type, and serves each under the one it came with. */
@ConsumerType
public interface AnyMediaType {
    /**
     * What an object is served as.
     *
     * @param sent what the client says it is, parameters included
     */
    String servedAs(String sent);
}
