/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.core.internal.write.AnswerMemory;
import org.kalends.identity.UserId;

/**
 * The part of the heap that is kept for what requests bring with them, what is made of it, and large objects in answers, so that many
 * large ones at once wait for each other instead of taking the memory of all. A quarter of it is for those that are not large, and the
 * smallest need none of it. One user alone holds no more than half, but for a single request.
 */
final class HeldMemory {
    /** So much of each request costs nothing; on 200 threads it is a few megabytes. */
    static final long FREE_OF_CHARGE = 64 * 1024;

    /** What is no larger has that quarter, too. */
    static final long NOT_LARGE = 2 * 1024 * 1024;

    static final int MOST_WAITING = 20;

    private static final Precondition TOO_LARGE = Precondition.dav("request-body-too-large", 413);

    private final long patienceNanos;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition released = lock.newCondition();
    private final Map<UserId, Long> heldBy = new HashMap<>();
    private long held;
    private int waiting;

    /** @param patience how long a request waits for others */
    HeldMemory(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /**
     * What a request holds, nothing at first.
     *
     * @param user who sent it
     * @param most octets that all requests may hold together
     */
    Share share(UserId user, long most) {
        return new Share(user, most);
    }

    /** What one request holds, until it is closed. Used by one thread. */
    final class Share implements AutoCloseable, AnswerMemory {
        private final UserId user;
        private final long most;
        private long taken;
        private long charged;

        private Share(UserId user, long most) {
            this.user = user;
            this.most = most;
        }

        /**
         * Takes some more for what was sent, as soon as others have left enough.
         *
         * @throws DavException 413 when the request would hold more than there is for all, 503 when too many others wait or
         *     nothing was left for too long
         */
        void take(long octets) throws DavException {
            long free = Math.max(0, FREE_OF_CHARGE - taken);
            taken += octets;
            if (charged + octets - free > most) {
                throw DavException.of(TOO_LARGE, "The request is larger than the memory of the server allows.");
            }
            if (octets > free) {
                charge(octets - free);
            }
        }

        /**
         * Takes some more for what is stored, as soon as others have left enough; all there is, if it is more than that: what was
         * taken in once is given out again.
         *
         * @throws DavException 503 when too many others wait or nothing was left for too long
         */
        void takeToAnswer(long octets) throws DavException {
            long more = Math.min(octets, most - charged);
            if (more > 0) {
                charge(more);
            }
        }

        /** Waits for nothing: others would wait for what is held meanwhile. */
        @Override
        public long claim(long octets) {
            long claimed = Math.min(octets, most - charged);
            lock.lock();
            try {
                boolean fits = claimed > 0 && fits(claimed);
                if (fits) {
                    hold(claimed);
                }
                return fits ? claimed : 0;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void release(long octets) {
            lock.lock();
            try {
                hold(-octets);
                released.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private void hold(long octets) {
            held += octets;
            charged += octets;
            heldBy.merge(user, octets, (before, more) -> before + more == 0 ? null : before + more);
        }

        private void charge(long octets) throws DavException {
            lock.lock();
            try {
                await(octets);
                hold(octets);
            } finally {
                lock.unlock();
            }
        }

        private void await(long octets) throws DavException {
            long left = patienceNanos;
            while (!fits(octets)) {
                if (left <= 0 || waiting >= MOST_WAITING) {
                    throw busy();
                }
                waiting++;
                try {
                    left = released.awaitNanos(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw busy();
                } finally {
                    waiting--;
                }
            }
        }

        private boolean fits(long octets) {
            long own = heldBy.getOrDefault(user, 0L);
            boolean alone = held == charged;
            long bound = charged + octets <= NOT_LARGE || alone ? most : most - most / 4;
            return held + octets <= bound && (own == charged || own + octets <= most / 2);
        }

        @Override
        public void close() {
            if (charged == 0) {
                return;
            }
            release(charged);
        }
    }

    private static DavException busy() {
        return DavException.of(503, "Too many large requests are under way. Please try again in a moment.");
    }
}
