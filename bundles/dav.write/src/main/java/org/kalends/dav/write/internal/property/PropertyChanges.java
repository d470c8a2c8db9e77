/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.property;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.PropStats;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SettableProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

/** What comes of a list of instructions: what is to be stored, or why not. Nothing is stored unless all is accepted. */
public final class PropertyChanges {
    private static final int FAILED_DEPENDENCY = 424;

    private final Map<PropertyName, Optional<String>> toStore = new LinkedHashMap<>();
    private final Set<QName> names = new LinkedHashSet<>();
    private final Map<QName, Runnable> elsewhere = new LinkedHashMap<>();
    private final Map<QName, DavException> refused = new LinkedHashMap<>();
    private final PropertyRoom room;

    private PropertyChanges(DavRequest request) {
        this.room = PropertyRoom.of(request.actor().config());
    }

    /** Whether there is anything that somebody could change. */
    public static boolean possible(Resource resource, LiveProperties properties) {
        return isStored(resource)
                || properties.all().stream()
                        .anyMatch(live -> settable(live, resource).isPresent());
    }

    private static Optional<SettableProperty> settable(LiveProperty live, Resource resource) {
        return live instanceof SettableProperty property && live.appliesTo(resource) && property.settableOn(resource)
                ? Optional.of(property)
                : Optional.empty();
    }

    /** Examines instructions for a resource that exists. */
    public static PropertyChanges of(
            List<PropertyUpdate> updates, Resource resource, DavRequest request, LiveProperties properties) {
        PropertyChanges changes = new PropertyChanges(request);
        for (PropertyUpdate update : updates) {
            Optional<SettableProperty> property =
                    properties.get(update.element().name()).flatMap(live -> settable(live, resource));
            if (property.isPresent()) {
                changes.examine(update, property.get(), resource, request);
            } else {
                changes.examine(update, resource, properties, false);
            }
        }
        changes.fit(present(resource));
        return changes;
    }

    /** Examines instructions for a resource that is being created with them. */
    public static PropertyChanges atCreation(
            List<PropertyUpdate> updates, Resource resource, DavRequest request, LiveProperties properties) {
        PropertyChanges changes = new PropertyChanges(request);
        updates.forEach(update -> changes.examine(update, resource, properties, true));
        changes.fit(Map.of());
        return changes;
    }

    private void examine(PropertyUpdate update, Resource resource, LiveProperties properties, boolean creating) {
        QName name = update.element().name();
        names.add(name);
        Optional<WritableProperty> writable = properties
                .get(name)
                .filter(live -> live.appliesTo(resource))
                .filter(WritableProperty.class::isInstance)
                .map(WritableProperty.class::cast);
        try {
            toStore.put(StoredXml.key(name), value(update, resource, properties, creating));
            writable.ifPresent(property -> dropOtherForms(property, update));
        } catch (DavException e) {
            if (!creating
                    || writable.filter(property -> property.isDispensable(update.element()))
                            .isEmpty()) {
                refused.put(name, e);
            }
        }
    }

    /** What the same request sets in another form outlives a removal of this one. */
    private void dropOtherForms(WritableProperty property, PropertyUpdate update) {
        for (QName other : property.otherForms()) {
            if (update.removal()) {
                toStore.putIfAbsent(StoredXml.key(other), Optional.empty());
            } else {
                toStore.put(StoredXml.key(other), Optional.empty());
            }
        }
    }

    /** Refuses what is set when there would be too much of it, all together. */
    private void fit(Map<PropertyName, String> present) {
        if (!room.isEnoughFor(present, toStore)) {
            toStore.forEach((name, value) -> value.ifPresent(set -> refused.putIfAbsent(
                    new QName(name.namespace(), name.name()),
                    DavException.of(507, "The resource has no room for so many properties, or such long ones."))));
        }
    }

    private void examine(PropertyUpdate update, SettableProperty property, Resource resource, DavRequest request) {
        names.add(property.name());
        try {
            if (update.removal()) {
                throw DavException.of(
                        Precondition.CANNOT_MODIFY_PROTECTED_PROPERTY, "This property cannot be removed.");
            }
            PropertyContext context = new PropertyContext(resource, request.actor(), request.urls(), update.element());
            elsewhere.put(property.name(), property.accept(context));
        } catch (DavException e) {
            refused.put(property.name(), e);
        }
    }

    private Optional<String> value(
            PropertyUpdate update, Resource resource, LiveProperties properties, boolean creating) throws DavException {
        if (!isStored(resource)) {
            throw DavException.of(
                    Precondition.CANNOT_MODIFY_PROTECTED_PROPERTY, "Properties of this resource cannot be changed.");
        }
        Optional<LiveProperty> live = properties.get(update.element().name());
        if (live.isEmpty() || !live.get().appliesTo(resource) && live.get() instanceof WritableProperty) {
            return dead(update);
        }
        if (!(live.get() instanceof WritableProperty writable) || writable.onlyAtCreation() && !creating) {
            throw DavException.of(
                    Precondition.CANNOT_MODIFY_PROTECTED_PROPERTY, "This property is under the server's control.");
        }
        if (update.removal() && !writable.removable()) {
            throw DavException.of(Precondition.CANNOT_MODIFY_PROTECTED_PROPERTY, "This property cannot be removed.");
        }
        return update.removal()
                ? Optional.empty()
                : Optional.of(bounded(StoredXml.of(writable.accept(update.element(), resource))));
    }

    private static Map<PropertyName, String> present(Resource resource) {
        return resource.as(Item.class)
                .map(Item::properties)
                .or(() -> resource.as(StoredCollection.class).map(StoredCollection::properties))
                .orElse(Map.of());
    }

    private static boolean isStored(Resource resource) {
        return resource.as(StoredCollection.class).isPresent()
                || resource.as(Item.class).isPresent();
    }

    private Optional<String> dead(PropertyUpdate update) throws DavException {
        return update.removal() ? Optional.empty() : Optional.of(bounded(StoredXml.of(update.element())));
    }

    private String bounded(String stored) throws DavException {
        if (!room.isEnoughFor(stored)) {
            throw DavException.of(507, "The value of the property is too long to be kept.");
        }
        return stored;
    }

    /** Whether all may be done. */
    public boolean accepted() {
        return refused.isEmpty();
    }

    /** New values, or empty to remove. */
    public Map<PropertyName, Optional<String>> toStore() {
        return toStore;
    }

    /** Sets those that lie elsewhere than among the stored properties. */
    public void setElsewhere() {
        elsewhere.values().forEach(Runnable::run);
    }

    /** Writes the propstats: 200 for all; or the refusals, and 424 for those that would have been accepted. */
    public void write(XmlOut out) {
        PropStats stats = new PropStats();
        for (QName name : names) {
            DavException reason = refused.get(name);
            if (accepted()) {
                stats.ok(name);
            } else if (reason != null) {
                stats.refused(name, reason);
            } else {
                stats.refused(name, DavException.of(FAILED_DEPENDENCY, "Another property was refused."));
            }
        }
        stats.writeOk(out);
        stats.writeRefused(out);
    }
}
