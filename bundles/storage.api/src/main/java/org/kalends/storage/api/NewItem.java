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
 */
public record NewItem(String mediaType, String etag, Octets octets, ItemIndex index) {
    public NewItem {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(octets, "octets");
        Objects.requireNonNull(index, "index");
    }
}
