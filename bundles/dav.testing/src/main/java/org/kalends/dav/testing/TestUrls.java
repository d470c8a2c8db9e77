/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.testing;

import java.util.Optional;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.Urls;

/** Addresses below {@code /dav}, on whatever host. */
public record TestUrls() implements Urls {
    private static final String ROOT = "/dav";

    @Override
    public String external(Href href) {
        return ROOT + href.encoded();
    }

    @Override
    public Optional<Href> internal(String reference) {
        String path = reference.replaceFirst("^https?://[^/]+", "");
        return path.startsWith(ROOT + '/') ? Optional.of(Href.parse(path.substring(ROOT.length()))) : Optional.empty();
    }
}
