/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;

/**
 * How many requests of each user are under way, so that one user leaves room for the others, and some users for the rest: clients that
 * send or read slowly hold the threads of the container. Once so many are under way, nobody gets more than a few of the remaining.
 */
final class RequestsAtOnce {
    /** What a user may have, however many are under way: a client with two connections works. */
    static final int FEW = 2;

    private final Map<UserId, Integer> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** A request that is under way until it is closed. */
    interface UnderWay extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Lets a request of a user begin.
     *
     * @param most how many of a user may be under way
     * @param mostOfAll how many of all users, before each has but a few more
     * @throws DavException 503 when there are as many already
     */
    UnderWay begin(UserId user, int most, int mostOfAll) throws DavException {
        int own = underWay.merge(user, 1, Integer::sum);
        boolean crowded = all.incrementAndGet() > mostOfAll;
        if (own > most || crowded && own > FEW) {
            end(user);
            throw DavException.of(503, "Too many of your requests are under way. Please try again in a moment.");
        }
        return () -> end(user);
    }

    private void end(UserId user) {
        all.decrementAndGet();
        underWay.computeIfPresent(user, (id, count) -> count == 1 ? null : count - 1);
    }
}
