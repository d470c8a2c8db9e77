/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.net.URI;
import java.util.Optional;

/** Addresses as servers write them. */
final class Addresses {
    private Addresses() {}

    /** The address that a reference means; empty when it is none. */
    static Optional<URI> resolve(URI from, String reference) {
        try {
            return Optional.of(from.resolve(reference.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
