/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.access.GranteeAddresses;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SettableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.principal.internal.Delegations;
import org.kalends.dav.principal.internal.Memberships;
import org.kalends.dav.principal.internal.ProxyGroup;
import org.kalends.identity.Identities;
import org.kalends.storage.api.Grantee;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code DAV:group-member-set}, RFC 3744 section 4.3: who is directly in a principal. The directory says who is in its
 * groups; a user says who acts for him or her.
 */
@Component(service = LiveProperty.class)
public final class GroupMemberSet implements SettableProperty {
    private static final int MOST = 1000;
    private static final Precondition RECOGNIZED = Precondition.dav("recognized-principal", 403);
    private static final Precondition ALLOWED = Precondition.dav("allowed-principal", 403);

    private final Memberships memberships;
    private final Delegations delegations;
    private final Identities identities;

    @Activate
    public GroupMemberSet(
            @Reference Memberships memberships, @Reference Delegations delegations, @Reference Identities identities) {
        this.memberships = memberships;
        this.delegations = delegations;
        this.identities = identities;
    }

    @Override
    public QName name() {
        return DavNames.dav("group-member-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.types().contains(DavNames.PRINCIPAL);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        memberships.members(context.resource(), context.actor()).forEach(href -> context.href(href, out));
    }

    @Override
    public boolean settableOn(Resource resource) {
        return resource.as(ProxyGroup.class).isPresent();
    }

    @Override
    public Runnable accept(PropertyContext context) throws DavException {
        ProxyGroup group = context.the(ProxyGroup.class);
        List<XmlElement> references =
                context.requested().children(DavNames.HREF).toList();
        if (references.size() > MOST) {
            throw DavException.of(ALLOWED, "There are at most " + MOST + " delegates.");
        }
        Set<Grantee> members = new LinkedHashSet<>();
        for (XmlElement reference : references) {
            members.add(member(reference.text(), group, context));
        }
        return () -> delegations.set(group, members, context.actor());
    }

    private Grantee member(String reference, ProxyGroup group, PropertyContext context) throws DavException {
        GranteeAddresses addresses = new GranteeAddresses(context.actor().id().contextId(), identities);
        Grantee member = context.urls()
                .internal(reference.strip())
                .flatMap(addresses::grantee)
                .orElseThrow(() -> DavException.of(RECOGNIZED, "There is no such user or group."));
        if (member.equals(Grantee.user(group.owner().userId().id()))) {
            throw DavException.of(ALLOWED, "Nobody is a delegate of himself or herself.");
        }
        return member;
    }
}
