/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * An item to be written.
 *
 * @param mediaType media type it is served with, parameters included
 * @param etag strong entity tag of the octets, without quotes
 * @param octets what is served
 * @param index what is found
 * @param author id of the user who writes it; who creates an item stays known, who replaces it does not
 */
public record NewItem(String mediaType, String etag, Octets octets, ItemIndex index, int author) {
    public NewItem {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(octets, "octets");
        Objects.requireNonNull(index, "index");
    }
}
