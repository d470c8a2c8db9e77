/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A live property that clients may set. Its value is kept among the stored properties of the resource, as the element the
 * property has accepted; reading it back is already done here.
 */
@ConsumerType
public interface WritableProperty extends LiveProperty {
    /**
     * Examines a new value.
     *
     * @param value the property's element as the client sent it
     * @param resource whose property is set; a resource not yet created has the facets it will have
     * @return the element to be kept
     * @throws DavException when it is no valid value, by the precondition that says why
     */
    XmlElement accept(XmlElement value, Resource resource) throws DavException;

    /** Whether the property may be set only while the resource is created, and is protected afterwards. */
    default boolean onlyAtCreation() {
        return false;
    }

    /** Whether the property may be removed, so that it falls back to what it is without a stored value. */
    default boolean removable() {
        return true;
    }

    /**
     * Whether a resource is better created without this property than not at all, where its value is refused.
     *
     * @param value the property's element as the client sent it
     */
    default boolean isDispensable(XmlElement value) {
        return false;
    }

    /**
     * Other properties that say the same in another form. What is kept of them goes when this one is set or removed, so that
     * what was said last holds.
     */
    default Set<QName> otherForms() {
        return Set.of();
    }

    /** The kept value as text, if there is one. */
    default Optional<String> stored(Resource resource) {
        return storedProperties(resource, StoredXml.key(name()));
    }

    private static Optional<String> storedProperties(Resource resource, PropertyName key) {
        Map<PropertyName, String> ofItem =
                resource.as(Item.class).map(Item::properties).orElse(Map.of());
        return Optional.ofNullable(ofItem.get(key)).or(() -> resource.as(StoredCollection.class)
                .map(collection -> collection.properties().get(key)));
    }

    /** Whether there is a value without a stored one; if not, the property shows only where it was set. */
    default boolean hasDefault(Resource resource) {
        return false;
    }

    /** Writes the value that holds while none is stored. */
    default void writeDefault(PropertyContext context, XmlOut out) throws DavException {}

    @Override
    default void write(PropertyContext context, XmlOut out) throws DavException {
        Optional<String> kept = stored(context.resource());
        if (kept.isPresent()) {
            StoredXml.writeContent(kept.get(), out);
        } else {
            writeDefault(context, out);
        }
    }
}
