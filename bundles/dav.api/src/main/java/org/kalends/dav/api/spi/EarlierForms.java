/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Facet of a format of which there was an earlier one, that no client may store but that files of other programs still have. Asked of
 * objects whose names are the server's choice: those of files and imports.
 *
 * @since 1.3
 */
@ConsumerType
public interface EarlierForms {
    /**
     * An object as it is sent today; it is examined after that.
     *
     * @param found the octets as a file has them
     * @return the same octets when they are of no earlier form
     */
    Octets today(Octets found);
}
