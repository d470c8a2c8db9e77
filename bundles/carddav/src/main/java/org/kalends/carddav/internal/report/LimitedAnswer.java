/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import java.io.IOException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.resource.Resource;

/** Tells as many cards as a client asked for, and then that there are more (RFC 6352 section 8.6.1). */
final class LimitedAnswer {
    private final MultiStatusWriter out;
    private final Href asked;
    private int room;

    /**
     * An answer.
     *
     * @param asked of what it is an answer
     * @param limit how many cards are told
     */
    LimitedAnswer(MultiStatusWriter out, Href asked, int limit) {
        this.out = out;
        this.asked = asked;
        room = limit;
    }

    /** Tells a card, or that there are more than asked for; says whether there is anything left to tell. */
    boolean tell(Resource card) throws DavException, IOException {
        if (room == 0) {
            out.refusal(
                    asked,
                    DavException.of(
                            Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS, "There are more cards than asked for."));
            return false;
        }
        out.resource(card);
        room--;
        return true;
    }
}
