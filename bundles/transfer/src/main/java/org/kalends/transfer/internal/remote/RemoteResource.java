/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.xml.XmlElement;

/**
 * What a server says of a resource.
 *
 * @param address where it is
 * @param status what it says of the resource as a whole; 0 when it tells properties
 * @param properties those that it has
 */
record RemoteResource(URI address, int status, Map<QName, XmlElement> properties) {
    /** The last segment of its address, decoded; empty when it has none that could be a name here. */
    String name() {
        try {
            return Href.parse(address.getRawPath()).name();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether it is of a type. */
    boolean is(QName type) {
        return property(DavNames.RESOURCETYPE).filter(types -> types.has(type)).isPresent();
    }

    Optional<XmlElement> property(QName name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The addresses in a property. */
    Optional<URI> reference(QName name) {
        return property(name)
                .flatMap(value -> value.child(DavNames.HREF))
                .flatMap(href -> Addresses.resolve(address, href.text()));
    }

    /** Whether two addresses are one but for a slash at the end. */
    boolean isAt(URI other) {
        return withoutSlash(address).equals(withoutSlash(other));
    }

    private static String withoutSlash(URI address) {
        String path = address.normalize().getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
