/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;

/** How many requests of each user are under way, so that one user leaves room for the others. */
final class RequestsAtOnce {
    private final Map<UserId, Integer> underWay = new ConcurrentHashMap<>();

    /** A request that is under way until it is closed. */
    interface UnderWay extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Lets a request of a user begin.
     *
     * @param most how many may be under way
     * @throws DavException 503 when there are as many already
     */
    UnderWay begin(UserId user, int most) throws DavException {
        if (underWay.merge(user, 1, Integer::sum) > most) {
            end(user);
            throw DavException.of(503, "Too many of your requests are under way. Please try again in a moment.");
        }
        return () -> end(user);
    }

    private void end(UserId user) {
        underWay.computeIfPresent(user, (id, count) -> count == 1 ? null : count - 1);
    }
}
