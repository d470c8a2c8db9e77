/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.identity.BookableResource;
import org.kalends.identity.BookableResource.Kind;
import org.kalends.identity.Context;
import org.yaml.snakeyaml.nodes.Node;

/** Reads contexts; numbers and login mappings are unique among all it has read. */
final class TenantReader {
    private static final Set<String> CONTEXT_KEYS =
            Set.of("id", "name", "loginMappings", "attributes", "reseller", "users", "groups", "resources");
    private static final Set<String> RESOURCE_KEYS = Set.of("id", "name", "displayName", "email", "kind", "attributes");

    private final Stamps stamps;
    private final Set<String> resellers;
    private final Mistakes mistakes;
    private final Claims claims;

    /** Contexts may belong to the resellers of these names. */
    TenantReader(Stamps stamps, Set<String> resellers, Mistakes mistakes) {
        this.stamps = stamps;
        this.resellers = Set.copyOf(resellers);
        this.mistakes = mistakes;
        this.claims = new Claims(mistakes);
    }

    Tenant read(Node node) {
        Fields fields = Fields.of(node, "a context", CONTEXT_KEYS, mistakes);
        int id = fields.requiredId();
        claims.claim("context id", id, fields.lineOf("id"));
        Context context = new Context(
                id, fields.requiredText("name"), mappings(fields), fields.textMap("attributes"), reseller(fields));
        List<Account> accounts = accounts(fields, id);
        Set<Integer> users =
                accounts.stream().map(account -> account.user().userId().id()).collect(Collectors.toSet());
        return new Tenant(
                context,
                accounts,
                new GroupReader(id, users, mistakes).read(fields.nodes("groups")),
                resources(fields, id));
    }

    /** The context's own name is always one of them. */
    private List<String> mappings(Fields fields) {
        Set<String> mappings = new LinkedHashSet<>(fields.texts("loginMappings"));
        fields.text("name").ifPresent(mappings::add);
        mappings.stream()
                .map(mapping -> mapping.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(mapping -> claims.claim("login mapping", mapping, fields.lineOf("loginMappings")));
        return List.copyOf(mappings);
    }

    private Optional<String> reseller(Fields fields) {
        Optional<String> reseller = fields.text("reseller").map(String::strip);
        reseller.filter(name -> !resellers.contains(name))
                .ifPresent(name -> fields.mistake("reseller", "there is no reseller " + name));
        return reseller;
    }

    private List<Account> accounts(Fields fields, int contextId) {
        UserReader reader = new UserReader(contextId, stamps, mistakes);
        return fields.nodes("users").stream()
                .map(reader::read)
                .sorted(Comparator.comparingInt(
                        account -> account.user().userId().id()))
                .toList();
    }

    private List<BookableResource> resources(Fields fields, int contextId) {
        Claims ids = new Claims(mistakes);
        List<BookableResource> resources = new ArrayList<>();
        for (Node node : fields.nodes("resources")) {
            Fields resource = Fields.of(node, "a resource", RESOURCE_KEYS, mistakes);
            int id = resource.requiredId();
            String name = resource.requiredText("name");
            ids.claim("resource id", id, resource.lineOf("id"));
            resources.add(new BookableResource(
                    contextId,
                    id,
                    name,
                    resource.text("displayName").orElse(name),
                    resource.text("email"),
                    kind(resource),
                    resource.textMap("attributes")));
        }
        resources.sort(Comparator.comparingInt(BookableResource::id));
        return resources;
    }

    private static Kind kind(Fields resource) {
        return switch (resource.text("kind").orElse("RESOURCE").toUpperCase(Locale.ROOT)) {
            case "ROOM" -> Kind.ROOM;
            case "RESOURCE" -> Kind.RESOURCE;
            default -> {
                resource.mistake("kind", "the kind of a resource is ROOM or RESOURCE");
                yield Kind.RESOURCE;
            }
        };
    }
}
