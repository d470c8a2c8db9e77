/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.Map;

/** What says that a card is a group, and who is in it: properties that version 3.0 does not have, and Apple's clients write in it. */
public final class GroupProperties {
    /** By the name in version 3.0 the name in 4.0. */
    public static final Map<String, String> MODERN =
            Map.of("X-ADDRESSBOOKSERVER-KIND", "KIND", "X-ADDRESSBOOKSERVER-MEMBER", "MEMBER");

    private GroupProperties() {}

    /** The name of a property in version 4.0, as far as it is one of these. */
    public static String modern(String name) {
        return MODERN.getOrDefault(name, name);
    }
}
