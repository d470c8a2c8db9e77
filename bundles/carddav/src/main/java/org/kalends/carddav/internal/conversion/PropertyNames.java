/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.carddav.internal.text.ContentLine;

/**
 * What the versions call the same property. What stands here has one name in version 3.0 and another in 4.0; everything else
 * has one name in both. The names of 4.0 are those of RFC 6350, 6474, 6715, 9554 and 9555 that RFC 2426, 2739 and 4770 do not
 * have; CALURI, CALADRURI, FBURL (RFC 2739) and IMPP (RFC 4770) are properties of 3.0, too.
 */
final class PropertyNames {
    private static final String EXTENSION = "X-";
    private static final String GENDER = "GENDER";
    private static final Set<String> SEXES = Set.of("", "M", "F", "O", "N", "U");

    /** By the name in 4.0 the name in 3.0. */
    private static final Map<String, String> OLD_NAMES = new LinkedHashMap<>();

    static {
        OLD_NAMES.put("KIND", "X-ADDRESSBOOKSERVER-KIND");
        OLD_NAMES.put("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER");
        Stream.of("RELATED", "ANNIVERSARY", GENDER, "LANG", "XML", "CLIENTPIDMAP")
                .forEach(name -> OLD_NAMES.put(name, EXTENSION + name));
        Stream.of("BIRTHPLACE", "DEATHPLACE", "DEATHDATE") // RFC 6474
                .forEach(name -> OLD_NAMES.put(name, EXTENSION + name));
        Stream.of("EXPERTISE", "HOBBY", "INTEREST", "ORG-DIRECTORY") // RFC 6715
                .forEach(name -> OLD_NAMES.put(name, EXTENSION + name));
        Stream.of("CONTACT-URI", "CREATED", "GRAMGENDER", "LANGUAGE", "PRONOUNS", "SOCIALPROFILE", "JSPROP")
                .forEach(name -> OLD_NAMES.put(name, EXTENSION + name)); // RFC 8605, 9554, 9555
    }

    /** By the name in 3.0 the name in 4.0, which has dropped these (RFC 6350 appendix A.2); CLASS keeps its name. */
    private static final Map<String, String> DROPPED = Stream.of("MAILER", "AGENT", "NAME", "PROFILE")
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> EXTENSION + name));

    private static final Map<String, String> TO_3 = new LinkedHashMap<>(OLD_NAMES);
    private static final Map<String, String> TO_4 = new LinkedHashMap<>(DROPPED);

    static {
        DROPPED.forEach((old, modern) -> TO_3.put(modern, old));
        OLD_NAMES.forEach((modern, old) -> TO_4.put(old, modern));
    }

    private PropertyNames() {}

    /** The name in version 3.0 of a property of 4.0. */
    static String in3(ContentLine modern) {
        return TO_3.getOrDefault(modern.name(), modern.name());
    }

    /** The name in version 4.0 of a property of 3.0. */
    static String in4(ContentLine old) {
        String name = TO_4.getOrDefault(old.name(), old.name());
        return name.equals(GENDER) && !isGender(old.value()) ? old.name() : name;
    }

    /** Free text stands after a semicolon in GENDER (RFC 6350 section 6.2.7), and anywhere in X-GENDER. */
    private static boolean isGender(String value) {
        int end = value.indexOf(';');
        return SEXES.contains(end < 0 ? value : value.substring(0, end));
    }

    /** Whether a name is none of a standard, so that any parameter may stand with it. */
    static boolean isExtension(String name) {
        return name.startsWith(EXTENSION);
    }
}
