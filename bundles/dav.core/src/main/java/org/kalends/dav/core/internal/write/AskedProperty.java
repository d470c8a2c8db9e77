/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyWriter;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;

/** A property that may be told. It is made ready once, by the first resource that has it. */
final class AskedProperty {
    private final XmlElement element;
    private final Optional<LiveProperty> live;
    private final Optional<WritableProperty> writable;
    private final boolean named;
    private Optional<PropertyWriter> writer = Optional.empty();

    /**
     * A property.
     *
     * @param element the property's element in the request, or an empty one
     * @param live who knows it
     * @param named whether the client named it, so that its absence is told, too
     */
    AskedProperty(XmlElement element, Optional<LiveProperty> live, boolean named) {
        this.element = element;
        this.live = live;
        this.writable = live.filter(WritableProperty.class::isInstance).map(WritableProperty.class::cast);
        this.named = named;
    }

    QName name() {
        return element.name();
    }

    XmlElement element() {
        return element;
    }

    Optional<LiveProperty> live() {
        return live;
    }

    /** Whether what is stored of a resource is a part of it. */
    boolean needsStored() {
        return live.isEmpty() || writable.isPresent();
    }

    /** Whether there is a live property that has something to tell of a resource. */
    boolean isLiveOf(Resource resource) {
        return live.isPresent()
                && live.get().appliesTo(resource)
                && (writable.isEmpty()
                        || writable.get().hasDefault(resource)
                        || writable.get().stored(resource).isPresent());
    }

    /** Whether nothing but the state of an item is asked to tell it. */
    boolean asksStateAlone() {
        return live.isPresent() && live.get().asksStateAlone();
    }

    boolean named() {
        return named;
    }

    /**
     * What tells the live property to somebody, always the same one.
     *
     * @throws DavException when it cannot be told of any resource
     */
    PropertyWriter writer(Actor actor) throws DavException {
        if (writer.isEmpty()) {
            writer = Optional.of(live.orElseThrow().prepared(element, actor));
        }
        return writer.get();
    }
}
