/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tags of a permission. Context sets of the groupware know permissions by names of its own, with capitals inside
 * and in the singular; permissions of a directory are in lower case.
 */
final class PermissionTags {
    private static final String PREFIX = "uc";

    /** As the groupware writes them. */
    private static final Map<String, String> NAMES = Stream.of(
                    "ActiveSync",
                    "Calendar",
                    "CollectEmailAddresses",
                    "Contact",
                    "EditGroup",
                    "EditPassword",
                    "EditResource",
                    "FullPublicFolderAccess",
                    "FullSharedFolderAccess",
                    "GlobalAddressBookEnabled",
                    "ICal",
                    "Infostore",
                    "InviteGuests",
                    "Mobility",
                    "MultipleMailAccounts",
                    "OLOX20",
                    "Portal",
                    "Publication",
                    "ShareLinks",
                    "Subscription",
                    "SyncML",
                    "Task",
                    "USM",
                    "VCard",
                    "WebDAV",
                    "WebDAVXML",
                    "WebMail")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private static final Map<String, String> SINGULAR = Map.of("contacts", "contact", "tasks", "task");

    private PermissionTags() {}

    /** {@code infostore} is {@code ucInfostore}; {@code contacts} is {@code ucContacts} and {@code ucContact}. */
    static Set<String> of(String permission) {
        if (permission.isBlank()) {
            return Set.of();
        }
        Set<String> tags = new HashSet<>();
        tags.add(PREFIX + permission.substring(0, 1).toUpperCase(Locale.ROOT) + permission.substring(1));
        String plain = permission.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        List.of(plain, SINGULAR.getOrDefault(plain, plain)).stream()
                .filter(NAMES::containsKey)
                .forEach(name -> tags.add(PREFIX + NAMES.get(name)));
        return tags;
    }
}
