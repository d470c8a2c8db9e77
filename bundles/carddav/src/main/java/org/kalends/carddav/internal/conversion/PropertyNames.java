/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.GroupProperties;

/**
 * What the versions call the same property. What stands here has one name in version 3.0 and another in 4.0; everything else
 * has one name in both. The names of 4.0 are those of RFC 6350, 6474, 6715, 9554 and 9555 that RFC 2426, 2739 and 4770 do not
 * have; CALURI, CALADRURI, FBURL (RFC 2739) and IMPP (RFC 4770) are properties of 3.0, too.
 */
final class PropertyNames {
    private static final String EXTENSION = "X-";
    private static final String GENDER = "GENDER";
    private static final Set<String> SEXES = Set.of("", "M", "F", "O", "N", "U");

    /** What 4.0 has and 3.0 has not. */
    private static final List<String> NEW = List.of(
            "RELATED",
            "ANNIVERSARY",
            GENDER,
            "LANG",
            "XML",
            "CLIENTPIDMAP", // RFC 6350
            "BIRTHPLACE",
            "DEATHPLACE",
            "DEATHDATE", // RFC 6474
            "EXPERTISE",
            "HOBBY",
            "INTEREST",
            "ORG-DIRECTORY", // RFC 6715
            "CONTACT-URI", // RFC 8605
            "CREATED",
            "GRAMGENDER",
            "LANGUAGE",
            "PRONOUNS",
            "SOCIALPROFILE",
            "JSPROP"); // RFC 9554, 9555

    /** What 3.0 has and 4.0 has dropped (RFC 6350 appendix A.2); CLASS keeps its name. */
    private static final List<String> DROPPED = List.of("MAILER", "AGENT", "NAME", "PROFILE");

    /** By the name in 3.0 the name in 4.0. */
    private static final Map<String, String> TO_4 = to4();

    private static final Map<String, String> TO_3 =
            TO_4.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private PropertyNames() {}

    private static Map<String, String> to4() {
        Map<String, String> names = new HashMap<>(GroupProperties.MODERN);
        NEW.forEach(name -> names.put(EXTENSION + name, name));
        DROPPED.forEach(name -> names.put(name, EXTENSION + name));
        return Map.copyOf(names);
    }

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

    /** Whether a line stands under an X- name for a property that the other version has. */
    static boolean isStandIn(ContentLine line) {
        return isExtension(line.name())
                && !(in3(line).equals(line.name()) && in4(line).equals(line.name()));
    }

    /** Whether a name is none of a standard, so that any parameter may stand with it. */
    static boolean isExtension(String name) {
        return name.startsWith(EXTENSION);
    }
}
