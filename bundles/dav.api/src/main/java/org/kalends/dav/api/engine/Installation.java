/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows what this installation has, whether or not it is here at the moment; an OSGi service. A client that is told 404 deletes
 * its copy, so what is known and away is answered 503.
 */
@ProviderType
public interface Installation {
    /** Notes that it is there. */
    void seen(Part part, String name);

    /** Whether it is known to be there. The default store always is. */
    boolean has(Part part, String name);

    /** All that is known to be there, by name. */
    Set<String> all(Part part);
}
