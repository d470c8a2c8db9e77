/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.FormattedName;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.carddav.internal.text.Card;

/**
 * What another implementation of vCard makes of a card.
 *
 * @param card the card
 * @param warnings what it finds odd
 */
record SecondOpinion(VCard card, Set<String> warnings) {
    private static final String TEL = "tel:";
    private static final String NOWHERE = value(new Address());

    static SecondOpinion on(Card card) {
        try (VCardReader reader = new VCardReader(card.text())) {
            VCard read = reader.readNext();
            return new SecondOpinion(
                    read,
                    reader.getWarnings().stream()
                            .map(warning -> warning.getPropertyName() + ": " + warning.getMessage())
                            .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The values of all properties of a type, as texts. Of the names, of which version 3.0 has one each, the first; an address
     * of which only the label is known has no value.
     */
    List<String> values(Class<? extends VCardProperty> type) {
        boolean isName = type == FormattedName.class || type == StructuredName.class;
        return card.getProperties(type).stream()
                .limit(isName ? 1 : Long.MAX_VALUE)
                .map(SecondOpinion::value)
                .filter(value -> !value.equals(NOWHERE))
                .sorted()
                .toList();
    }

    private static String value(VCardProperty property) {
        if (property instanceof StructuredName name) {
            return Stream.of(
                            List.of(text(name.getFamily()), text(name.getGiven())),
                            name.getAdditionalNames(),
                            name.getPrefixes(),
                            name.getSuffixes())
                    .toList()
                    .toString();
        }
        if (property instanceof Address address) {
            return Stream.of(
                            address.getPoBoxes(),
                            address.getExtendedAddresses(),
                            address.getStreetAddresses(),
                            address.getLocalities(),
                            address.getRegions(),
                            address.getPostalCodes(),
                            address.getCountries())
                    .toList()
                    .toString();
        }
        if (property instanceof Telephone telephone) {
            String number = Optional.ofNullable(telephone.getUri())
                    .map(Object::toString)
                    .orElseGet(telephone::getText);
            return number.startsWith(TEL) ? number.substring(TEL.length()) : number;
        }
        if (property instanceof DateOrTimeProperty date) {
            String day = text(date.getDate()) + text(date.getPartialDate()) + text(date.getText());
            return Optional.ofNullable(date.getParameter("X-APPLE-OMIT-YEAR"))
                    .map(year -> day.replaceFirst("^" + year, "-"))
                    .orElse(day);
        }
        return property instanceof TextListProperty list
                ? list.getValues().toString()
                : ((TextProperty) property).getValue();
    }

    private static String text(Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse("");
    }
}
