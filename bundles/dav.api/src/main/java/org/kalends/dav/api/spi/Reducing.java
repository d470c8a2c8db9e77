/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a format that can show something of a confidential object; without it, one is as hidden as a private one. */
@ConsumerType
public interface Reducing {
    /**
     * What others may see of a confidential object: that there is something at its time.
     *
     * @param stored the octets of a stored object
     * @return what is served instead
     */
    Octets reduced(Octets stored);
}
