/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.exchange.PropStats;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.exchange.PropertySelection.Kind;
import org.kalends.dav.api.exchange.StatusLine;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StoredCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the selected properties of one resource after another. What can be decided once is decided here at the start. */
public final class PropertyAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(PropertyAnswers.class);

    private static final int NOT_FOUND = 404;
    private static final String OK = StatusLine.of(200);

    private final Kind kind;
    private final List<AskedProperty> asked = new ArrayList<>();
    private final Set<ItemPart> parts = new HashSet<>();
    private final LiveProperties properties;
    private final Actor actor;
    private final Urls urls;
    private final Preferences preferences;
    private final boolean minimal;

    /**
     * @param selection which properties
     * @param properties all there are
     * @param actor who asks
     * @param urls makes what clients see
     * @param preferences what the client prefers; with {@code return=minimal} properties that do not exist are passed over
     *     (RFC 8144 section 2.1)
     */
    public PropertyAnswers(
            PropertySelection selection, LiveProperties properties, Actor actor, Urls urls, Preferences preferences) {
        this.kind = selection.kind();
        this.properties = properties;
        this.actor = actor;
        this.urls = urls;
        this.preferences = preferences;
        this.minimal = preferences.minimal();
        Set<QName> seen = new HashSet<>();
        selection.requested().stream()
                .filter(element -> seen.add(element.name()))
                .forEach(element -> ask(new AskedProperty(element, properties.get(element.name()), true)));
        if (kind != Kind.PROP) {
            properties.all().stream()
                    .filter(live -> kind == Kind.PROPNAME || live.inAllprop())
                    .filter(live -> seen.add(live.name()))
                    .map(live -> new AskedProperty(
                            new XmlElement(live.name(), Map.of(), List.of()), Optional.of(live), false))
                    .forEach(this::ask);
            parts.add(ItemPart.PROPERTIES);
        }
    }

    private void ask(AskedProperty one) {
        asked.add(one);
        parts.addAll(one.needsStored() ? Set.of(ItemPart.PROPERTIES) : Set.of());
        if (kind != Kind.PROPNAME) {
            parts.addAll(one.live().map(LiveProperty::needs).orElse(Set.of()));
        }
    }

    /** What the selected properties ask of items beyond the plain facts. */
    public Set<ItemPart> parts() {
        return parts;
    }

    /** The same for a listing that asks items for their state alone. */
    Set<ItemPart> listingParts() {
        boolean stateAlone = parts.isEmpty() && asked.stream().allMatch(AskedProperty::asksStateAlone);
        return stateAlone ? Set.of(ItemPart.STATE_ALONE) : parts;
    }

    /** Writes the propstats of a resource. */
    public void write(Resource resource, XmlOut out) {
        PropStats others = new PropStats();
        XmlOut.Mark start = out.mark();
        out.open(DavNames.PROPSTAT).open(DavNames.PROP);
        boolean any = false;
        for (AskedProperty one : asked) {
            any |= tell(one, resource, out, others);
        }
        any |= kind != Kind.PROP && tellDead(resource, out);
        boolean nothingElse = asked.isEmpty() || minimal || kind != Kind.PROP;
        if (any || nothingElse) {
            out.close().element(DavNames.STATUS, OK).close();
        } else {
            out.cutBack(start);
        }
        if (!minimal) {
            others.writeNotFound(out);
        }
        others.writeRefused(out);
    }

    /** Tells one property, or notes among the others why not. */
    private boolean tell(AskedProperty one, Resource resource, XmlOut out, PropStats others) {
        if (one.isLiveOf(resource)) {
            return tellLive(one, resource, out, others);
        }
        Optional<String> dead =
                one.named() ? Optional.ofNullable(stored(resource).get(StoredXml.key(one.name()))) : Optional.empty();
        dead.ifPresent(value -> StoredXml.write(one.name(), value, out));
        if (dead.isEmpty() && one.named()) {
            others.notFound(one.name());
        }
        return dead.isPresent();
    }

    private boolean tellLive(AskedProperty one, Resource resource, XmlOut out, PropStats others) {
        XmlOut.Mark before = out.mark();
        out.open(one.name());
        try {
            if (kind != Kind.PROPNAME) {
                one.writer(actor).write(new PropertyContext(resource, actor, urls, one.element(), preferences), out);
            }
            out.close();
            return true;
        } catch (DavException e) {
            out.cutBack(before);
            if (e.status() == NOT_FOUND) {
                others.notFound(one.name());
            } else {
                others.refused(one.name(), e);
            }
            return false;
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // An item that needs a class which is not here, or more stack than there is, is one bad item among good
            // ones
            LOG.error("{} of {} cannot be told", one.name(), resource.href(), e);
            out.cutBack(before);
            others.refused(one.name(), DavException.of(500, "The server made a mistake with this property."));
            return false;
        }
    }

    /** Tells the stored properties that no live property speaks for. */
    private boolean tellDead(Resource resource, XmlOut out) {
        boolean any = false;
        for (Map.Entry<PropertyName, String> property : stored(resource).entrySet()) {
            QName name =
                    new QName(property.getKey().namespace(), property.getKey().name());
            boolean dead = properties
                            .get(name)
                            .filter(live -> live.appliesTo(resource))
                            .isEmpty()
                    && asked.stream().noneMatch(one -> one.named() && one.name().equals(name));
            if (dead) {
                any = true;
                writeDead(name, property.getValue(), out);
            }
        }
        return any;
    }

    private void writeDead(QName name, String stored, XmlOut out) {
        if (kind == Kind.PROPNAME) {
            out.empty(name);
        } else {
            StoredXml.write(name, stored, out);
        }
    }

    private static Map<PropertyName, String> stored(Resource resource) {
        return resource.as(Item.class)
                .map(Item::properties)
                .or(() -> resource.as(StoredCollection.class).map(StoredCollection::properties))
                .orElse(Map.of());
    }
}
