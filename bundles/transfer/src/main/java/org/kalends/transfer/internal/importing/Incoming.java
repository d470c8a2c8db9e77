/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;

/**
 * An object that shall come into a collection.
 *
 * @param octets what it is
 * @param origin where it was found, for people
 * @param name its name, if it has one already
 * @param mediaType what it is served as, where objects may be anything
 * @param creator number of the user who created it
 * @param properties properties it shall have
 */
public record Incoming(
        Octets octets,
        String origin,
        Optional<String> name,
        Optional<String> mediaType,
        int creator,
        Map<PropertyName, String> properties) {
    /** An object of which nothing more is known. */
    public static Incoming of(Octets octets, String origin, Optional<String> name, int owner) {
        return new Incoming(octets, origin, name, Optional.empty(), owner, Map.of());
    }
}
