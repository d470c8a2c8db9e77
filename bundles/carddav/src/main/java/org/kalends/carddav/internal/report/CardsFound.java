/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import java.io.IOException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.ObjectSearch;

/** What is found in several address books and told until there are so many cards (RFC 6352 section 8.6.2). */
final class CardsFound {
    private final MultiStatusWriter out;
    private int left;
    private boolean more;

    CardsFound(MultiStatusWriter out, int most) {
        this.out = out;
        this.left = most;
    }

    /** Tells what is found in one of them, as far as there is room. */
    void search(ObjectSearch search) throws DavException, IOException {
        if (more) {
            return;
        }
        more = search.forFirst(left, out.listingParts(), card -> {
            out.resource(card);
            left--;
        });
    }

    /** Whether there were more than could be told. */
    boolean areMore() {
        return more;
    }
}
