/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.identity.Group;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the groups of one context. One may have others in it: who is in these is in it, too, however deep, and groups that are in each
 * other have the same members.
 */
final class GroupReader {
    private static final Set<String> KEYS = Set.of("id", "name", "displayName", "members", "groups", "email");

    private final int contextId;
    private final Set<Integer> users;
    private final Mistakes mistakes;
    private final Claims claims;
    private final Map<Integer, Group> plain = new HashMap<>();
    private final Map<Integer, List<Integer>> inner = new HashMap<>();

    /**
     * @param users the ids that members can have
     */
    GroupReader(int contextId, Set<Integer> users, Mistakes mistakes) {
        this.contextId = contextId;
        this.users = users;
        this.mistakes = mistakes;
        this.claims = new Claims(mistakes);
    }

    /** All groups, by id, with all their members. */
    List<Group> read(List<Node> nodes) {
        Map<Integer, Fields> all = new HashMap<>();
        nodes.stream()
                .map(node -> Fields.of(node, "a group", KEYS, mistakes))
                .forEach(fields -> all.put(readPlain(fields), fields));
        all.forEach((id, fields) -> inner.put(id, ids(fields, "groups", "group", plain.keySet())));
        return plain.values().stream()
                .map(this::whole)
                .sorted(Comparator.comparingInt(Group::id))
                .toList();
    }

    private int readPlain(Fields fields) {
        int id = fields.requiredId();
        String name = fields.requiredText("name");
        claims.claim("group id", id, fields.lineOf("id"));
        Group group = new Group(
                contextId,
                id,
                name,
                fields.text("displayName").orElse(name),
                ids(fields, "members", "user", users),
                fields.text("email"));
        plain.put(id, group);
        return id;
    }

    private static List<Integer> ids(Fields fields, String key, String kind, Set<Integer> known) {
        List<Integer> ids = new ArrayList<>();
        for (String text : fields.texts(key)) {
            if (text.matches("\\d{1,9}") && known.contains(Integer.valueOf(text))) {
                ids.add(Integer.valueOf(text));
            } else {
                fields.mistake(key, "there is no " + kind + " with the id " + text + " in this context");
            }
        }
        return ids;
    }

    private Group whole(Group group) {
        Set<Integer> members = new LinkedHashSet<>(group.members());
        Set<Integer> seen = new HashSet<>(Set.of(group.id()));
        Deque<Integer> open = new ArrayDeque<>(inner.get(group.id()));
        while (!open.isEmpty()) {
            int id = open.pop();
            if (seen.add(id)) {
                members.addAll(plain.get(id).members());
                open.addAll(inner.get(id));
            }
        }
        return new Group(
                group.contextId(), group.id(), group.name(), group.displayName(), List.copyOf(members), group.email());
    }
}
