/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.util.List;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.Urls;

/** What clients see of one address after another: what stands before the names in one collection is encoded once for all of them. */
final class MemberAddresses {
    private final Urls urls;
    private List<String> above = List.of();
    private String prefix = "";

    MemberAddresses(Urls urls) {
        this.urls = urls;
    }

    /** The encoded path a client is given. */
    String of(Href href) {
        int last = href.segments().size() - 1;
        // The root has more than one address
        if (last < 1 || href.collection()) {
            return urls.external(href);
        }
        if (!isAbove(href.segments(), last)) {
            above = href.segments().subList(0, last);
            prefix = urls.external(href.parent());
        }
        return prefix + href.encodedName();
    }

    /** All but the name, which is another one each time, are the same. */
    private boolean isAbove(List<String> segments, int count) {
        if (above.size() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!above.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
