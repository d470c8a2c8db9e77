/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link Condition} can be about.
 *
 * @param etag the entity tag of the item, without quotes
 * @param scheduleTag its schedule tag (RFC 6638 section 3.2.10), without quotes; always empty as long as stores keep none
 * @param createdBy id of the user who created it
 * @param sequence the collection's change sequence right after the item's latest change
 */
public record ItemState(String etag, Optional<String> scheduleTag, int createdBy, long sequence) {
    public ItemState {
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(scheduleTag, "scheduleTag");
    }
}
