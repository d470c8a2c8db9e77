/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.PropertyName;
import org.kalends.transfer.internal.layout.PropertyText;

/**
 * Properties that a collection shall have, examined as those are that a client sets: what is under the server's control is passed
 * over, and so is what may be set at creation alone where the collection is there.
 *
 * @param properties the live properties there are
 * @param tally told of what is left out
 */
record ExaminedProperties(LiveProperties properties, ImportTally tally) {
    /** Those of a collection that is made. */
    Map<PropertyName, String> atCreation(Map<PropertyName, String> wanted, ComingCollection collection) {
        Map<PropertyName, String> accepted = new HashMap<>();
        wanted.forEach((name, text) -> accepted(name, text, collection).ifPresent(value -> accepted.put(name, value)));
        return accepted;
    }

    /** Those that a collection has otherwise, or not at all. */
    Map<PropertyName, Optional<String>> changes(Map<PropertyName, String> wanted, ComingCollection collection) {
        Map<PropertyName, Optional<String>> changes = new HashMap<>();
        atCreation(wanted, collection).forEach((name, value) -> {
            String present = collection.stored().properties().get(name);
            boolean fixed = writable(name, collection)
                    .filter(WritableProperty::onlyAtCreation)
                    .isPresent();
            if (!fixed && !PropertyText.same(value, present)) {
                changes.put(name, Optional.of(value));
            }
        });
        return changes;
    }

    private Optional<LiveProperty> live(PropertyName name) {
        return properties.get(new QName(name.namespace(), name.name()));
    }

    private Optional<WritableProperty> writable(PropertyName name, ComingCollection collection) {
        return live(name)
                .filter(WritableProperty.class::isInstance)
                .map(WritableProperty.class::cast)
                .filter(property -> property.appliesTo(collection));
    }

    private Optional<String> accepted(PropertyName name, String text, ComingCollection collection) {
        Optional<WritableProperty> writable = writable(name, collection);
        if (writable.isEmpty()) {
            boolean controlled =
                    live(name).filter(live -> live.appliesTo(collection)).isPresent();
            return controlled ? Optional.empty() : Optional.of(text);
        }
        try {
            XmlElement element = StoredXml.parse(text);
            XmlElement kept = writable.get().accept(element, collection);
            return Optional.of(kept.equals(element) ? text : StoredXml.of(kept));
        } catch (DavException e) {
            tally.note("The property " + name.name() + " of "
                    + collection.stored().name() + " is left out: " + e.getMessage());
            return Optional.empty();
        }
    }
}
