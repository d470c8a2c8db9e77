/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Objects;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.kalends.storage.api.StoredCollection;

/**
 * Collections that are in no listing and list nothing: who knows the address of one may search it, and read what was found. A facet of
 * each of them.
 *
 * @param collections which of those somebody may see, and is not shown in another way
 * @param resourceType what is said of them in {@code DAV:resourcetype}, beside what they are
 * @param most how many objects a search finds at most, 1 or more
 * @since 1.3
 */
public record Searched(Predicate<StoredCollection> collections, QName resourceType, int most) {
    public Searched {
        Objects.requireNonNull(collections, "collections");
        Objects.requireNonNull(resourceType, "resourceType");
        if (most < 1) {
            throw new IllegalArgumentException("a search finds one object at least, not " + most);
        }
    }
}
