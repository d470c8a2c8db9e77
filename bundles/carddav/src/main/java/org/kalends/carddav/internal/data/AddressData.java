/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.form.CardForm;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.text.MediaType;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;

/**
 * In which form an {@code address-data} element asks for cards (RFC 6352 section 10.4).
 *
 * @param form the media type and the version wanted
 * @param properties names of the only properties wanted, upper case; empty for all
 * @param withoutValue those of which only the name and the parameters are wanted, upper case
 */
public record AddressData(CardForm form, Set<String> properties, Set<String> withoutValue) {
    public AddressData {
        properties = Set.copyOf(properties);
        withoutValue = Set.copyOf(withoutValue);
    }

    /**
     * Reads the element. Where it names no version it means 3.0, the default of the attribute.
     *
     * @throws DavException {@code CARDDAV:supported-address-data} for a media type or version that cards are not given in
     */
    public static AddressData of(XmlElement element) throws DavException {
        String type = element.attribute("content-type").orElse(CardForm.TEXT);
        Optional<String> version = element.attribute("version");
        CardForm form = CardForm.of(MediaType.of(type).type(), version)
                .orElseThrow(() -> DavException.of(
                        CardDavPreconditions.SUPPORTED_ADDRESS_DATA,
                        "Cards are given as text/vcard of version 3.0 or 4.0, or as application/vcard+json of version 4.0, not as "
                                + type
                                + version.map(number -> " of version " + number).orElse("") + "."));
        Set<String> names = new HashSet<>();
        Set<String> withoutValue = new HashSet<>();
        for (XmlElement prop : element.children(CardDavNames.PROP).toList()) {
            String name = prop.attribute("name").orElse("").toUpperCase(Locale.ROOT);
            names.add(name);
            if (prop.attribute("novalue").orElse("no").equals("yes")) {
                withoutValue.add(name);
            }
        }
        return new AddressData(form, names, withoutValue);
    }

    /**
     * Looks at what a report asks for, before any card is looked at (RFC 6352 sections 8.6, 8.7).
     *
     * @throws DavException {@code CARDDAV:supported-address-data}
     */
    public static void check(PropertySelection selection) throws DavException {
        for (XmlElement element : selection.requested()) {
            if (element.name().equals(CardDavNames.ADDRESS_DATA)) {
                of(element);
            }
        }
    }

    /**
     * Whether a card is in this form already.
     *
     * @param stored the text of one card
     */
    public boolean isFormOf(String stored) {
        return properties.isEmpty() && form.isText() && Card.version(stored).equals(Optional.of(form.version()));
    }

    /** Says in the element of the answer what it holds, where that is not a text as it is by default. */
    public void describe(XmlOut element) {
        if (!form.isText()) {
            element.attribute("content-type", form.mediaType())
                    .attribute("version", form.version().number());
        }
    }

    /**
     * A card in this form.
     *
     * @throws DavException {@code CARDDAV:supported-address-data-conversion} when it cannot be given in this version
     */
    public String of(Card stored) throws DavException {
        Card card = form.viewOf(stored);
        return form.written(properties.isEmpty() ? card : reduced(card));
    }

    /** The lines of the named properties as they stand, so that nothing is lost by reading and writing them anew. */
    private Card reduced(Card card) {
        List<ContentLine> lines = new ArrayList<>();
        for (ContentLine line : card.lines()) {
            if (names(withoutValue, line)) {
                lines.add(line.withoutValue());
            } else if (line.is(Card.VERSION) || names(properties, line)) {
                lines.add(line);
            }
        }
        return card.with(lines);
    }

    private static boolean names(Set<String> names, ContentLine line) {
        return names.contains(line.name()) || names.contains(line.label());
    }
}
