/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.data;

import ezvcard.Ezvcard;
import ezvcard.VCardVersion;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.carddav.internal.CardDavNames;
import org.kalends.carddav.internal.CardDavPreconditions;
import org.kalends.carddav.internal.format.Card;
import org.kalends.carddav.internal.format.ContentLine;
import org.kalends.carddav.internal.format.InvalidCardException;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.xml.XmlElement;

/**
 * In which form an {@code address-data} element asks for cards (RFC 6352 section 10.4).
 *
 * @param version the vCard version wanted; empty for the one a card has
 * @param properties names of the only properties wanted, upper case; empty for all
 * @param withoutValue those of which only the name is wanted, upper case
 */
public record AddressData(Optional<VCardVersion> version, Set<String> properties, Set<String> withoutValue) {
    private static final Set<String> FRAME = Set.of("BEGIN", "VERSION", "END");

    public AddressData {
        properties = Set.copyOf(properties);
        withoutValue = Set.copyOf(withoutValue);
    }

    /**
     * Reads the element.
     *
     * @throws DavException {@code CARDDAV:supported-address-data-conversion} for a media type or version we do not make
     */
    public static AddressData of(XmlElement element) throws DavException {
        String type = element.attribute("content-type").orElse("text/vcard");
        if (!type.split(";")[0].strip().equalsIgnoreCase("text/vcard")) {
            throw unsupported(type);
        }
        Set<String> names = new HashSet<>();
        Set<String> withoutValue = new HashSet<>();
        for (XmlElement prop : element.children(CardDavNames.PROP).toList()) {
            String name = prop.attribute("name").orElse("").toUpperCase(Locale.ROOT);
            names.add(name);
            if (prop.attribute("novalue").orElse("no").equals("yes")) {
                withoutValue.add(name);
            }
        }
        Optional<String> wanted = element.attribute("version");
        return new AddressData(
                wanted.isPresent() ? Optional.of(version(wanted.get())) : Optional.empty(), names, withoutValue);
    }

    private static VCardVersion version(String wanted) throws DavException {
        return switch (wanted) {
            case "3.0" -> VCardVersion.V3_0;
            case "4.0" -> VCardVersion.V4_0;
            default -> throw unsupported("version " + wanted);
        };
    }

    private static DavException unsupported(String what) {
        return DavException.of(
                CardDavPreconditions.SUPPORTED_ADDRESS_DATA_CONVERSION, "Cards cannot be given as " + what + ".");
    }

    /**
     * A card in this form. The stored text itself, when that is what is asked for.
     *
     * @throws DavException 500 when a stored card cannot be read
     */
    public String of(String stored) throws DavException {
        if (version.isEmpty() && properties.isEmpty()) {
            return stored;
        }
        try {
            String converted = converted(stored);
            return properties.isEmpty() ? converted : reduced(converted);
        } catch (InvalidCardException e) {
            throw DavException.of(500, "The stored card cannot be read: " + e.getMessage());
        }
    }

    private String converted(String stored) {
        if (version.isEmpty()) {
            return stored;
        }
        VCardVersion wanted = version.get();
        boolean already =
                Card.all(stored).stream().allMatch(card -> card.version().equals(Optional.of(wanted.getVersion())));
        return already
                ? stored
                : Ezvcard.write(Ezvcard.parse(stored).all())
                        .version(wanted)
                        .prodId(false)
                        .go();
    }

    /** The lines of the named properties as they stand, so that nothing is lost by reading and writing them anew. */
    private String reduced(String text) {
        return ContentLine.of(text).map(this::kept).collect(Collectors.joining());
    }

    private String kept(ContentLine line) {
        String label = line.label().toUpperCase(Locale.ROOT);
        if (FRAME.contains(label)) {
            return line.text();
        }
        if (withoutValue.contains(label) || withoutValue.contains(line.name())) {
            return line.label() + ":\r\n";
        }
        return properties.contains(label) || properties.contains(line.name()) ? line.text() : "";
    }
}
