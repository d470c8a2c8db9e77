/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.PropertyReading;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.ItemPart;

/** Tells those members of a collection, at any depth, that refer to one of some principals by a property. */
final class ReferringMembers {
    private final PropertyReading reading;
    private final List<Href> principals;
    private final DavRequest request;
    private final MultiStatusWriter out;
    private final Set<ItemPart> parts;

    ReferringMembers(PropertyReading reading, List<Href> principals, DavRequest request, MultiStatusWriter out) {
        this.reading = reading;
        this.principals = principals;
        this.request = request;
        this.out = out;
        this.parts = new HashSet<>(out.parts());
        parts.addAll(reading.parts());
    }

    void tell(Collection collection) throws DavException, IOException {
        try (Stream<? extends Resource> members = collection.members(parts)) {
            Iterator<? extends Resource> each = members.iterator();
            while (each.hasNext()) {
                request.clock().check();
                Resource member = each.next();
                if (member.privileges(request.actor()).contains(Privilege.READ)) {
                    tellMember(member);
                }
            }
        }
    }

    private void tellMember(Resource member) throws DavException, IOException {
        if (refers(member)) {
            out.resource(member);
        }
        // What is in a principal says who acts for it, and nothing of whoever asks
        if (member instanceof Collection inner && !member.types().contains(DavNames.PRINCIPAL)) {
            tell(inner);
        }
    }

    private boolean refers(Resource member) {
        return reading.values(member)
                .flatMap(PropertyReading::references)
                .flatMap(reference -> request.urls().internal(reference).stream())
                .anyMatch(href -> principals.stream().anyMatch(href::samePlace));
    }
}
