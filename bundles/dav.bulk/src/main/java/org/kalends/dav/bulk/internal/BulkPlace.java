/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.CollectionType;

/** Where bulk requests can be sent: to collections whose objects are of one format, so that they can be told apart. */
final class BulkPlace {
    private BulkPlace() {}

    static boolean isOne(Resource resource) {
        return resource instanceof StoredMembers
                && resource.as(CollectionType.class)
                        .filter(type -> !type.format().firstLine().isEmpty())
                        .isPresent();
    }
}
