/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.AccessControl;
import org.kalends.dav.api.access.PrivilegeSets;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.Identities;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code DAV:acl}, RFC 3744 section 5.5. The owner's entry is protected; objects inherit the entries of their collection;
 * what is nobody's in particular can be read by everyone.
 */
@Component
public final class AclProperty implements LiveProperty {
    private final Identities identities;

    @Activate
    public AclProperty(@Reference Identities identities) {
        this.identities = identities;
    }

    @Override
    public QName name() {
        return DavNames.dav("acl");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        Resource resource = context.resource();
        AccessControl.check(List.of(new Requirement(resource, Privilege.READ_ACL)), context.actor(), context.urls());
        Optional<Resource> container = resource.parent()
                .filter(parent -> parent.as(StoredCollection.class).isPresent())
                .map(parent -> parent);
        Optional<Href> inherited = container.map(Resource::href);
        Resource source = container.orElse(resource);
        Optional<StoredCollection> collection = source.as(StoredCollection.class);
        AclPrincipals principals = AclPrincipals.of(context.actor(), identities, context.urls());
        if (resource.privileges(context.actor()).equals(PrivilegeSets.READER)) {
            openEntry(out);
            out.open(DavNames.PRINCIPAL).empty(DavNames.dav("authenticated")).close();
            close(List.of(Privilege.READ), true, inherited, context, out);
            return;
        }
        openEntry(out);
        out.open(DavNames.PRINCIPAL)
                .open(DavNames.dav("property"))
                .empty(DavNames.dav("owner"))
                .close()
                .close();
        close(List.of(Privilege.ALL), true, inherited, context, out);
        PrivilegeTree tree = PrivilegeTree.of(source);
        for (Grant grant : collection.map(StoredCollection::grants).orElse(List.of())) {
            Set<Privilege> held = PrivilegeSets.of(
                    grant.rights(),
                    source.as(CollectionType.class).map(OwnPrivileges::of).orElse(List.of()));
            openEntry(out);
            principals.write(grant.grantee(), out);
            close(tree.fewest(held), false, inherited, context, out);
        }
    }

    private static void openEntry(XmlOut out) {
        out.open(DavNames.dav("ace"));
    }

    private static void close(
            List<Privilege> privileges,
            boolean isProtected,
            Optional<Href> inherited,
            PropertyContext context,
            XmlOut out) {
        out.open(DavNames.dav("grant"));
        privileges.forEach(privilege ->
                out.open(DavNames.PRIVILEGE).empty(privilege.name()).close());
        out.close();
        if (isProtected) {
            out.empty(DavNames.dav("protected"));
        }
        inherited.ifPresent(href -> {
            out.open(DavNames.dav("inherited"));
            context.href(href, out);
            out.close();
        });
        out.close();
    }
}
