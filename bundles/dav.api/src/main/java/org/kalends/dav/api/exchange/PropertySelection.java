/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.List;
import java.util.Objects;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.XmlElement;

/**
 * Which properties a request asks for (RFC 4918 section 9.1).
 *
 * @param kind how they are named
 * @param requested the property elements named one by one, with what they hold; beside {@code allprop} those of
 *     {@code include}
 */
public record PropertySelection(Kind kind, List<XmlElement> requested) {
    /** No property at all. */
    public static final PropertySelection NONE = new PropertySelection(Kind.PROP, List.of());
    /** All that {@code allprop} stands for. */
    public static final PropertySelection ALL = new PropertySelection(Kind.ALLPROP, List.of());

    private static final int MOST_PROPERTIES = 1000;

    /** How properties are named. */
    public enum Kind {
        PROP,
        ALLPROP,
        PROPNAME
    }

    public PropertySelection {
        Objects.requireNonNull(kind, "kind");
        requested = List.copyOf(requested);
    }

    /**
     * Reads the selection in a {@code propfind} or a report.
     *
     * @param holder the element that holds {@code prop}, {@code allprop} or {@code propname}; none of them selects nothing
     * @throws DavException 400 when it holds more than one of them, or names more properties than there can be use for
     */
    public static PropertySelection in(XmlElement holder) throws DavException {
        List<XmlElement> choices = holder.children()
                .filter(child -> child.name().equals(DavNames.PROP)
                        || child.name().equals(DavNames.ALLPROP)
                        || child.name().equals(DavNames.PROPNAME))
                .toList();
        if (choices.isEmpty()) {
            return NONE;
        }
        if (choices.size() > 1) {
            throw DavException.of(400, "Only one of prop, allprop and propname may be given.");
        }
        XmlElement choice = choices.get(0);
        if (choice.name().equals(DavNames.PROPNAME)) {
            return new PropertySelection(Kind.PROPNAME, List.of());
        }
        if (choice.name().equals(DavNames.ALLPROP)) {
            List<XmlElement> included = holder.children(DavNames.INCLUDE)
                    .flatMap(XmlElement::children)
                    .toList();
            return named(Kind.ALLPROP, included);
        }
        return named(Kind.PROP, choice.children().toList());
    }

    /** Each property is told of each member, so that their number counts a thousandfold. */
    private static PropertySelection named(Kind kind, List<XmlElement> properties) throws DavException {
        if (properties.size() > MOST_PROPERTIES) {
            throw DavException.of(400, "A request may name at most " + MOST_PROPERTIES + " properties.");
        }
        return new PropertySelection(kind, properties);
    }
}
