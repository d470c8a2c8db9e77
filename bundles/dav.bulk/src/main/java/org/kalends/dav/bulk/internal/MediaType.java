/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.util.Locale;
import org.kalends.dav.api.exchange.DavRequest;

/** The media type of a request. */
final class MediaType {
    private MediaType() {}

    /** Lower case, without parameters; empty when the request does not tell. */
    static String of(DavRequest request) {
        return request.header("Content-Type")
                .map(type -> type.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
