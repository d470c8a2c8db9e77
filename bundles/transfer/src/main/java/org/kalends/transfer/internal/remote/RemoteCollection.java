/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.util.HashMap;
import java.util.Map;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.storage.api.PropertyName;

/**
 * A calendar or an address book of another server.
 *
 * @param kind which
 * @param resource what the server says of it
 */
record RemoteCollection(RemoteKind kind, RemoteResource resource) {
    /** The properties that it takes along. */
    Map<PropertyName, String> properties() {
        Map<PropertyName, String> properties = new HashMap<>();
        RemoteNames.KEPT.forEach(name -> resource.property(name)
                .filter(value -> !value.content().isEmpty())
                .ifPresent(value -> properties.put(StoredXml.key(name), StoredXml.of(value))));
        return properties;
    }
}
