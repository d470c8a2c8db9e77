/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.dav.api.text.LineFolding;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryEntry.Key;
import org.kalends.identity.DirectoryEntry.Numbering;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.storage.api.Octets;

/**
 * A user or a group as a vCard (RFC 2426). Always the same for the same entry, so that what has not changed is not written. Attributes of
 * a user such as {@code vcard/TEL} are properties of the card ({@link OwnAttributes}).
 */
final class DirectoryCard {
    private DirectoryCard() {}

    /** The name of an entry's card in its book. */
    static String name(Key key) {
        return key.numbering().name().toLowerCase(Locale.ROOT) + '-' + key.id() + ".vcf";
    }

    /** The card of a user. */
    static Octets of(User user) {
        StringBuilder card = begin(user);
        line(card, "N:" + EscapedText.escaped(user.lastName()) + ';' + EscapedText.escaped(user.firstName()) + ";;;");
        addresses(card, user.addresses());
        new TreeMap<>(user.attributes()).forEach((name, value) -> attribute(card, name, value));
        return end(card);
    }

    /**
     * The card of a group, as Apple's programs know groups in version 3.0.
     *
     * @param isThere whether there is a user of this number
     */
    static Octets of(Group group, Predicate<Integer> isThere) {
        StringBuilder card = begin(group);
        line(card, "N:" + EscapedText.escaped(group.displayName()) + ";;;;");
        addresses(card, group.email().stream().toList());
        line(card, "X-ADDRESSBOOKSERVER-KIND:group");
        group.members().stream()
                .filter(isThere)
                .sorted()
                .map(member -> uid(group.contextId(), new Key(Numbering.USERS, member)))
                .forEach(uid -> line(card, "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:" + uid));
        return end(card);
    }

    private static StringBuilder begin(DirectoryEntry entry) {
        StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:3.0\r\n");
        line(card, "UID:" + uid(entry.contextId(), entry.key()));
        line(card, "FN:" + EscapedText.escaped(entry.displayName()));
        return card;
    }

    /** What a directory has is for work, and the primary address comes first. */
    private static void addresses(StringBuilder card, List<String> addresses) {
        String types = "INTERNET,WORK,PREF";
        for (String address : addresses) {
            line(card, "EMAIL;TYPE=" + types + ':' + EscapedText.escaped(address));
            types = "INTERNET,WORK";
        }
    }

    private static Octets end(StringBuilder card) {
        return Octets.utf8(card.append("END:VCARD\r\n").toString());
    }

    /** Made of what names the entry, so that all nodes and all times agree on it (RFC 4122 section 4.3). */
    static String uid(int contextId, Key key) {
        String name = "kalends directory " + contextId + ' ' + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void attribute(StringBuilder card, String name, String value) {
        OwnAttributes.property(name)
                .filter(property -> !value.isBlank())
                .ifPresent(property ->
                        line(card, property + ':' + value.replace("\r", "").replace("\n", "\\n")));
    }

    private static void line(StringBuilder card, String line) {
        card.append(LineFolding.folded(line));
    }
}
