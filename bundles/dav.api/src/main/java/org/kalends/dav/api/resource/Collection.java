/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.ItemPart;
import org.osgi.annotation.versioning.ConsumerType;

/** A resource with members (RFC 4918 section 3). */
@ConsumerType
public interface Collection extends Resource {
    /**
     * The direct members.
     *
     * @param parts what will be asked of items beyond the plain facts
     * @return the caller closes it
     */
    Stream<? extends Resource> members(Set<ItemPart> parts);
}
