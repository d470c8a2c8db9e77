/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.ItemPart;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A property whose value the server computes or controls (RFC 4918 section 4); a DS component. It is protected unless it
 * is a {@link WritableProperty}. Stateless and safe for concurrent use. Of two with one name the one with the higher
 * service ranking holds.
 */
@ConsumerType
public interface LiveProperty extends PropertyWriter {
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
     * Whether {@link #appliesTo} and {@link #write} ask nothing of an item beyond {@link ItemPart#STATE_ALONE}, so that a listing need
     * not read more.
     *
     * @since 1.2
     */
    default boolean asksStateAlone() {
        return false;
    }

    /**
     * Makes ready what is the same for each resource of one request.
     *
     * @param requested the property's element in the request, with what it holds
     * @param actor who asks
     * @return what tells the property in that request; this property itself, when there is nothing to be made ready and
     *     {@link #write} is its own
     * @throws DavException when what is requested cannot be told of any resource
     */
    default PropertyWriter prepared(XmlElement requested, Actor actor) throws DavException {
        return this;
    }

    /** Tells the property of one resource; by default with what is {@link #prepared} for it alone. */
    @Override
    default void write(PropertyContext context, XmlOut out) throws DavException {
        prepared(context.requested(), context.actor()).write(context, out);
    }
}
