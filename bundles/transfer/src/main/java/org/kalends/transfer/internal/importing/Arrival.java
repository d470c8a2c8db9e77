/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import org.kalends.dav.api.spi.AcceptedObject;

/**
 * An object that may be stored.
 *
 * @param incoming as it came
 * @param accepted as it is stored
 */
record Arrival(Incoming incoming, AcceptedObject accepted) {
    String uid() {
        return accepted.index().uid();
    }
}
