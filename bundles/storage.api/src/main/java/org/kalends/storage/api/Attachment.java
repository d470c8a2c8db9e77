/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * A blob as a part of an item.
 *
 * @param blob the blob
 * @param name file name for those who fetch it; possibly empty
 * @param mediaType media type it is served with
 */
public record Attachment(Blob blob, String name, String mediaType) {
    public Attachment {
        Objects.requireNonNull(blob, "blob");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
    }
}
