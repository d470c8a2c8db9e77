/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.spi;

import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.xml.XmlOut;
import org.kalends.storage.api.ItemPart;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A property whose value the server computes or controls (RFC 4918 section 4); a DS component. It is protected unless it
 * is a {@link WritableProperty}. Stateless and safe for concurrent use. Of two with one name the one with the higher
 * service ranking holds.
 */
@ConsumerType
public interface LiveProperty {
    /** The property's element. */
    QName name();

    /** Whether the resource has this property. Decided without reading anything. */
    boolean appliesTo(Resource resource);

    /** Whether {@code allprop} includes it; RFC 4791 section 5.2 and RFC 6352 section 6.2 keep theirs out. */
    default boolean inAllprop() {
        return false;
    }

    /** What {@link #write} asks of an item beyond the plain facts. */
    default Set<ItemPart> needs() {
        return Set.of();
    }

    /**
     * Writes the content of the property's element.
     *
     * @param context the resource, and who asks
     * @param out inside the property's element, which is begun and ended by the caller; attributes may still be added
     * @throws DavException when this property cannot be told: its status goes into a propstat of its own; 404 when it shows
     *     only now that the resource has not got it
     */
    void write(PropertyContext context, XmlOut out) throws DavException;
}
