/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;

/**
 * Where a query looks that is asked of a resource (RFC 4791 section 7.8, RFC 6352 section 8.6): at the resource itself, or in the
 * collections of a home. Depth 1 on a home, which would find nothing ever, is taken for infinity.
 *
 * @since 1.2
 */
public final class QueryPlaces {
    private QueryPlaces() {}

    /**
     * The collections or the object that a query is about.
     *
     * @param kind which of the members of a home; of these those are meant that whoever asks may read
     */
    public static List<Resource> of(Resource resource, Predicate<Resource> kind, DavRequest request)
            throws DavException {
        if (resource.as(Home.class).isEmpty()) {
            return List.of(resource);
        }
        if (!(resource instanceof Collection home) || request.depth(Depth.ZERO) == Depth.ZERO) {
            return List.of();
        }
        try (Stream<? extends Resource> members = home.members(Set.of())) {
            return members.<Resource>map(member -> member)
                    .filter(kind)
                    .filter(member -> member.privileges(request.actor()).contains(Privilege.READ))
                    .toList();
        }
    }
}
