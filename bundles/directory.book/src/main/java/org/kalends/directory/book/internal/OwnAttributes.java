/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes of a user that are properties of a card: {@code vcard/}, the group of the property if it is in one, its name and its
 * parameters, with the value as it stands in a card.
 */
final class OwnAttributes {
    private static final String PREFIX = "vcard/";
    private static final int MOST = 100;
    private static final Pattern PROPERTY = Pattern.compile(
            "(?<group>[A-Za-z0-9-]{1,64}\\.)?(?<name>[A-Za-z0-9-]{1,64})(?:;(?:[^:\"\\r\\n]|\"[^\"\\r\\n]{0,200}\"){1,200})?");
    private static final Pattern LINE = Pattern.compile("(?<head>(?:[^:\"]|\"[^\"]*+\")++):(?<value>.*+)");

    private OwnAttributes() {}

    /** Whether some of what users may change is in their cards. */
    static boolean areSomeCardsOf(Set<String> changeable) {
        return changeable.stream().anyMatch(name -> name.startsWith(PREFIX));
    }

    /** The property that an attribute is, with its group and parameters; empty when it is none. */
    static Optional<String> property(String attribute) {
        return Optional.of(attribute)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(name -> PROPERTY.matcher(name).matches());
    }

    /**
     * What a user has changed.
     *
     * @param present all attributes of the user
     * @param card the card as the user has it now, in version 3.0
     * @param changeable which of them are the user's to change
     * @return the new values by name, empty for those that are no more
     * @throws IllegalArgumentException when they are too many, with a sentence for the user
     */
    static Map<String, Optional<String>> changes(Map<String, String> present, String card, Set<String> changeable) {
        Map<String, String> said = said(card, changeable);
        Map<String, Optional<String>> changes = new TreeMap<>();
        present.keySet().stream()
                .filter(name -> isAmong(changeable, name))
                .forEach(name -> changes.put(name, Optional.empty()));
        said.forEach((name, value) -> changes.put(name, Optional.of(value)));
        changes.entrySet()
                .removeIf(change -> change.getValue().equals(Optional.ofNullable(present.get(change.getKey()))));
        return changes;
    }

    /** All attributes of a user who has changed some. */
    static Map<String, String> changed(Map<String, String> present, Map<String, Optional<String>> changes) {
        Map<String, String> after = new HashMap<>(present);
        changes.forEach(
                (name, value) -> value.ifPresentOrElse(text -> after.put(name, text), () -> after.remove(name)));
        return after;
    }

    private static Map<String, String> said(String card, Set<String> changeable) {
        Map<String, String> said = new TreeMap<>();
        unfolded(card).lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            String name = PREFIX + line.group("head");
            if (isAmong(changeable, name) && !line.group("value").isBlank()) {
                said.put(free(name, said), line.group("value"));
                if (said.size() > MOST) {
                    throw new IllegalArgumentException("A card in the global address book has at most " + MOST
                            + " properties that are changed by whose card it is.");
                }
            }
        });
        return said;
    }

    private static String unfolded(String card) {
        return card.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    }

    /** Of two properties that differ in their values alone the second one is in a group, so that both have a name. */
    private static String free(String attribute, Map<String, String> said) {
        Matcher property = PROPERTY.matcher(attribute.substring(PREFIX.length()));
        String ungrouped =
                attribute.substring(PREFIX.length() + (property.matches() ? Math.max(0, property.end("group")) : 0));
        String free = attribute;
        for (int i = 2; said.containsKey(free); i++) {
            free = PREFIX + 'n' + i + '.' + ungrouped;
        }
        return free;
    }

    private static boolean isAmong(Set<String> changeable, String attribute) {
        return property(attribute)
                .map(PROPERTY::matcher)
                .filter(Matcher::matches)
                .filter(property ->
                        changeable.contains(PREFIX + property.group("name").toUpperCase(Locale.ROOT)))
                .isPresent();
    }
}
