/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.PrivilegeSets;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;

/**
 * Reads what an ACL request wants for a collection (RFC 3744 section 8.1).
 *
 * @param collection the collection
 * @param type its kind
 * @param tree its privileges
 * @param principals who may be named
 */
record AclReader(StoredCollection collection, CollectionType type, PrivilegeTree tree, AclPrincipals principals) {
    private static final int MOST = 1000;
    private static final QName GRANT = DavNames.dav("grant");

    /**
     * The grants that a {@code DAV:acl} is.
     *
     * @throws DavException by the precondition of section 8.1.1 that does not hold
     */
    List<Grant> read(XmlElement acl) throws DavException {
        List<XmlElement> entries = acl.children(DavNames.dav("ace")).toList();
        if (entries.size() > MOST) {
            throw refusal("limited-number-of-aces", "There are at most " + MOST + " entries.");
        }
        Map<Grantee, Set<Privilege>> wanted = new LinkedHashMap<>();
        for (XmlElement entry : entries) {
            if (!isOwners(entry)) {
                Grantee grantee = grantee(entry);
                wanted.computeIfAbsent(grantee, any -> new LinkedHashSet<>()).addAll(privileges(entry));
            }
        }
        List<Grant> grants = new ArrayList<>();
        wanted.forEach((grantee, privileges) -> {
            Set<Right> rights = rights(grantee, privileges);
            if (!rights.isEmpty()) {
                grants.add(new Grant(grantee, rights));
            }
        });
        return grants;
    }

    /** The owner's entry is always there; a client may send it back as it was, and nothing else about the owner. */
    private boolean isOwners(XmlElement entry) throws DavException {
        boolean named = entry.child(DavNames.PRINCIPAL)
                .flatMap(principal -> principal.child(DavNames.dav("property")))
                .flatMap(property -> property.child(DavNames.dav("owner")))
                .isPresent();
        boolean all = entry.child(GRANT)
                .flatMap(grant -> grant.child(DavNames.PRIVILEGE))
                .flatMap(privilege -> privilege.child(Privilege.ALL.name()))
                .isPresent();
        if (named && all) {
            return true;
        }
        if (named || entry.child(DavNames.dav("protected")).isPresent()) {
            throw refusal("no-protected-ace-conflict", "The owner has all rights, and no other entry is protected.");
        }
        return false;
    }

    private Grantee grantee(XmlElement entry) throws DavException {
        if (entry.child(DavNames.dav("invert")).isPresent()) {
            throw refusal("no-invert", "An entry names who gets rights, not who does not.");
        }
        if (entry.child(DavNames.dav("deny")).isPresent()) {
            throw refusal("grant-only", "Rights can be granted, not denied.");
        }
        if (entry.child(DavNames.dav("inherited")).isPresent()) {
            throw refusal("no-inherited-ace-conflict", "A collection inherits no entries.");
        }
        XmlElement principal = entry.child(DavNames.PRINCIPAL)
                .orElseThrow(() -> DavException.of(400, "Each ace element has a principal."));
        Grantee grantee = principals.read(principal);
        if (grantee.equals(Grantee.user(collection.ownerId()))) {
            throw refusal("no-protected-ace-conflict", "The owner has all rights already.");
        }
        return grantee;
    }

    private Set<Privilege> privileges(XmlElement entry) throws DavException {
        List<QName> names = entry.children(GRANT)
                .flatMap(grant -> grant.children(DavNames.PRIVILEGE))
                .flatMap(XmlElement::children)
                .map(XmlElement::name)
                .toList();
        Set<Privilege> privileges = new LinkedHashSet<>();
        for (QName name : names) {
            PrivilegeTree known = tree.find(name)
                    .orElseThrow(() -> refusal("not-supported-privilege", "There is no such privilege here."));
            if (known.isAbstract()) {
                throw refusal("no-abstract", "The privilege " + name.getLocalPart() + " comes with others only.");
            }
            privileges.add(known.privilege());
        }
        return privileges;
    }

    /** Rights that an ACL cannot tell apart, such as those on own objects, stay when their entry stays as it was. */
    private Set<Right> rights(Grantee grantee, Set<Privilege> privileges) {
        Set<Right> present = collection.grants().stream()
                .filter(grant -> grant.grantee().equals(grantee))
                .findFirst()
                .map(Grant::rights)
                .orElse(Set.of());
        Set<Privilege> shown = PrivilegeSets.of(present, OwnPrivileges.of(type));
        boolean unchanged = tree.spread(Set.copyOf(tree.fewest(shown))).equals(tree.spread(privileges));
        return unchanged ? present : GrantedRights.of(privileges, type);
    }

    private static DavException refusal(String precondition, String sentence) {
        return DavException.of(Precondition.dav(precondition, 403), sentence);
    }
}
