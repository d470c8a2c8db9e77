/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of value the properties of version 4.0 have (RFC 6350 section 6, and the registry of vCard elements). */
public final class ValueTypes {
    public static final String TEXT = "text";

    private static final Map<String, String> BY_NAME = Stream.of(
                    of(
                            "uri",
                            "SOURCE PHOTO IMPP GEO LOGO MEMBER RELATED SOUND UID URL KEY FBURL CALADRURI CALURI ORG-DIRECTORY"
                                    + " CONTACT-URI SOCIALPROFILE"),
                    of("date-and-or-time", "BDAY ANNIVERSARY DEATHDATE"),
                    of("timestamp", "REV CREATED"),
                    of("language-tag", "LANG LANGUAGE"),
                    of(
                            TEXT,
                            "XML KIND FN N NICKNAME GENDER ADR TEL EMAIL TZ TITLE ROLE ORG CATEGORIES NOTE PRODID CLIENTPIDMAP VERSION"
                                    + " BIRTHPLACE DEATHPLACE EXPERTISE HOBBY INTEREST GRAMGENDER PRONOUNS JSPROP"))
            .flatMap(types -> types.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Whose value is an array of components. */
    private static final Set<String> STRUCTURED = Set.of("N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP");

    /** Whose components may each be several. */
    private static final Set<String> LISTS_IN_STRUCTURE = Set.of("N", "ADR");

    /** Whose values stand beside each other. */
    private static final Set<String> LISTS = Set.of("NICKNAME", "CATEGORIES");

    private ValueTypes() {}

    private static Map<String, String> of(String type, String names) {
        return Stream.of(names.split(" ")).collect(Collectors.toMap(name -> name, name -> type));
    }

    /** The type of a property that does not say it; empty for one that no standard knows. */
    public static Optional<String> ofProperty(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    public static boolean isStructured(String name) {
        return STRUCTURED.contains(name);
    }

    public static boolean hasListsInStructure(String name) {
        return LISTS_IN_STRUCTURE.contains(name);
    }

    public static boolean isList(String name) {
        return LISTS.contains(name);
    }
}
