/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.util.Optional;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.Urls;

/** Addresses below {@code /dav}. */
public record TestUrls() implements Urls {
    @Override
    public String external(Href href) {
        return "/dav" + href.encoded();
    }

    @Override
    public Optional<Href> internal(String reference) {
        return reference.startsWith("/dav/") ? Optional.of(Href.parse(reference.substring(4))) : Optional.empty();
    }
}
