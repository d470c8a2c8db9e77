/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import org.osgi.annotation.versioning.ProviderType;

/** Whether all that know users are here; an OSGi service. Whoever keeps what directories say removes nothing while one is away. */
@ProviderType
public interface Directories {
    /** Which directories are asked: another object, to be compared by identity, whenever one has come or gone. */
    Object presence();

    /** Whether all are here that this installation has. */
    boolean areAllHere();
}
