/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.contract.DirectoryContent;

/** Writes what a directory is to know as the file that says so. */
final class IdentityYaml {
    private IdentityYaml() {}

    static String of(DirectoryContent content) {
        StringBuilder text = new StringBuilder("contexts:\n  - id: ");
        text.append(content.context().id())
                .append("\n    name: ")
                .append(content.context().name());
        append(text, "users", content.users().stream().map(IdentityYaml::of).toList());
        append(text, "groups", content.groups().stream().map(IdentityYaml::of).toList());
        append(
                text,
                "resources",
                content.resources().stream().map(IdentityYaml::of).toList());
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, String key, List<String> entries) {
        if (!entries.isEmpty()) {
            text.append("\n    ").append(key).append(':');
            entries.forEach(entry -> text.append("\n      - ").append(entry));
        }
    }

    private static String of(User user) {
        return "{ id: %d, login: %s, displayName: %s, firstName: %s, lastName: %s%s, aliases: [%s], permissions: [%s] }"
                .formatted(
                        user.id(),
                        user.login(),
                        user.displayName(),
                        user.firstName(),
                        user.lastName(),
                        email(user.email()),
                        String.join(", ", user.aliases()),
                        String.join(", ", user.permissions()));
    }

    private static String of(Group group) {
        String members = group.members().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "{ id: %d, name: %s, displayName: %s, members: [%s]%s }"
                .formatted(group.id(), group.name(), group.displayName(), members, email(group.email()));
    }

    private static String of(BookableResource resource) {
        return "{ id: %d, name: %s, displayName: %s, kind: %s%s }"
                .formatted(
                        resource.id(),
                        resource.name(),
                        resource.displayName(),
                        resource.kind(),
                        email(resource.email()));
    }

    private static String email(Optional<String> email) {
        return email.map(address -> ", email: " + address).orElse("");
    }
}
