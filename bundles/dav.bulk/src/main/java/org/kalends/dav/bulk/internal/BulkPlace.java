/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.util.Optional;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Splittable;

/** Where bulk requests can be sent: to collections whose objects can be told apart when they come together. */
final class BulkPlace {
    private BulkPlace() {}

    static boolean isOne(Resource resource) {
        return resource instanceof StoredMembers && splittable(resource).isPresent();
    }

    /** The format of the objects there. */
    static Splittable format(Resource place) {
        return splittable(place).orElseThrow();
    }

    /** The format of the objects there, with all it can do. */
    static ObjectFormat objects(Resource place) {
        return place.as(CollectionType.class).orElseThrow().format();
    }

    private static Optional<Splittable> splittable(Resource resource) {
        return resource.as(CollectionType.class).flatMap(type -> type.format().as(Splittable.class));
    }
}
