/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import org.kalends.dav.api.spi.JoinedObjects;
import org.kalends.storage.api.Octets;

/** Cards one after another, as address books are exported and imported. */
final class JoinedCards implements JoinedObjects {
    @Override
    public String begin() {
        return "";
    }

    @Override
    public String next(Octets card) {
        String text = card.text();
        return text.endsWith("\n") ? text : text + "\r\n";
    }

    @Override
    public String end() {
        return "";
    }
}
