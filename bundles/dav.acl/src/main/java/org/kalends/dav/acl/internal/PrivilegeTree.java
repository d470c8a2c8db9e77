/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ContainedPrivilege;
import org.kalends.dav.api.spi.OwnPrivileges;

/**
 * The privileges a resource knows, each with those it contains (RFC 3744 section 5.3). An abstract one comes with others
 * and cannot be granted by itself, as the groupware has no right for it.
 *
 * @param privilege the privilege
 * @param isAbstract whether it cannot be granted by itself
 * @param description what it lets people do, in English
 * @param contained those it contains
 */
record PrivilegeTree(Privilege privilege, boolean isAbstract, String description, List<PrivilegeTree> contained) {
    PrivilegeTree {
        contained = List.copyOf(contained);
    }

    /** The privileges of a resource. */
    static PrivilegeTree of(Resource resource) {
        List<ContainedPrivilege> extra =
                resource.as(CollectionType.class).map(OwnPrivileges::of).orElse(List.of());
        List<PrivilegeTree> writing = new ArrayList<>(List.of(
                implied(Privilege.WRITE_PROPERTIES, "Change properties"),
                granted(Privilege.WRITE_CONTENT, "Change objects"),
                granted(Privilege.BIND, "Create objects"),
                granted(Privilege.UNBIND, "Delete objects")));
        writing.addAll(List.of(in(Privilege.WRITE, extra)));
        List<PrivilegeTree> parts = new ArrayList<>(List.of(
                granted(Privilege.READ, "Read", in(Privilege.READ, extra)),
                granted(Privilege.WRITE, "Write", writing.toArray(PrivilegeTree[]::new)),
                implied(Privilege.UNLOCK, "Remove locks of others"),
                implied(Privilege.READ_ACL, "See who may do what"),
                granted(Privilege.READ_CURRENT_USER_PRIVILEGE_SET, "See what oneself may do"),
                granted(Privilege.WRITE_ACL, "Say who may do what, and change the collection itself")));
        parts.addAll(List.of(in(Privilege.ALL, extra)));
        return granted(Privilege.ALL, "Do everything", parts.toArray(PrivilegeTree[]::new));
    }

    private static PrivilegeTree[] in(Privilege container, List<ContainedPrivilege> extra) {
        return extra.stream()
                .filter(privilege -> privilege.container().equals(container))
                .map(privilege ->
                        granted(privilege.privilege(), privilege.description(), in(privilege.privilege(), extra)))
                .toArray(PrivilegeTree[]::new);
    }

    private static PrivilegeTree granted(Privilege privilege, String description, PrivilegeTree... contained) {
        return new PrivilegeTree(privilege, false, description, List.of(contained));
    }

    private static PrivilegeTree implied(Privilege privilege, String description) {
        return new PrivilegeTree(privilege, true, description, List.of());
    }

    /** The part with this name. */
    Optional<PrivilegeTree> find(QName name) {
        return all().filter(tree -> tree.privilege().name().equals(name)).findFirst();
    }

    /** This and everything in it. */
    Stream<PrivilegeTree> all() {
        return Stream.concat(Stream.of(this), contained.stream().flatMap(PrivilegeTree::all));
    }

    /** The fewest privileges that can be granted and together are as many as possible of a set. */
    List<Privilege> fewest(Set<Privilege> held) {
        if (held.contains(privilege) && !isAbstract) {
            return List.of(privilege);
        }
        List<Privilege> fewest = new ArrayList<>();
        contained.forEach(part -> fewest.addAll(part.fewest(held)));
        return fewest;
    }

    /** Privileges with all they contain. */
    Set<Privilege> spread(Set<Privilege> granted) {
        Set<Privilege> all = new LinkedHashSet<>();
        all().filter(tree -> granted.contains(tree.privilege()))
                .flatMap(PrivilegeTree::all)
                .forEach(tree -> all.add(tree.privilege()));
        return all;
    }
}
