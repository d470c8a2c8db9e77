/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.resource.Resource;

/** The changes told so far, and how many more may be told. Used by one thread. */
final class Answer {
    private final MultiStatusWriter out;
    private final boolean limited;
    private int left;
    private boolean truncated;

    Answer(MultiStatusWriter out, int limit) {
        this.out = out;
        this.left = limit;
        this.limited = limit < Integer.MAX_VALUE;
    }

    MultiStatusWriter out() {
        return out;
    }

    /** How many more may be told. */
    int left() {
        return left;
    }

    /** Whether there is an end to what may be told. */
    boolean limited() {
        return limited;
    }

    boolean full() {
        return left == 0;
    }

    void changed(Resource resource) throws IOException {
        left--;
        out.resource(resource);
    }

    void gone(Href href) throws IOException {
        left--;
        out.status(href, 404);
    }

    /** Counts a change that there is nothing to say about. */
    void passedOver() {
        left--;
    }

    /** Notes that there is more to tell. */
    void truncate() {
        truncated = true;
    }

    boolean truncated() {
        return truncated;
    }
}
