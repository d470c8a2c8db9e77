/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that are done in one transaction, in their order.
 *
 * @param writes none of which can be abandoned any more
 */
record WriteGroup(List<? extends PendingWrite<?>> writes) {
    private static final Logger LOG = LoggerFactory.getLogger(WriteGroup.class);

    boolean isEmpty() {
        return writes.isEmpty();
    }

    int size() {
        return writes.size();
    }

    WriteGroup first(int count) {
        return new WriteGroup(writes.subList(0, count));
    }

    WriteGroup from(int index) {
        return new WriteGroup(writes.subList(index, writes.size()));
    }

    /**
     * Does them, without the commit.
     *
     * @param again whether the transaction as a whole is to be done again after a failure
     * @return how many of them may be committed: all, or those before the first one that has failed half-way
     * @throws SQLException the failure after which all is to be done again
     */
    int perform(Session session, Predicate<SQLException> again) throws SQLException {
        for (int done = 0; done < writes.size(); done++) {
            PendingWrite<?> write = writes.get(done);
            long before = session.changes();
            try {
                if (!write.perform(session) && session.changes() != before) {
                    return done;
                }
            } catch (SQLException e) {
                if (again.test(e)) {
                    throw e;
                }
                LOG.error("A write failed", e);
                write.refuse(new StorageUnavailableException("The store could not write", e));
                return done;
            }
        }
        return writes.size();
    }

    /** Lets those who asked have what came out. */
    void answer() {
        writes.forEach(PendingWrite::answer);
    }

    /** Answers that none of them came about. */
    void refuse(StorageUnavailableException failure) {
        writes.forEach(write -> {
            write.refuse(failure);
            write.answer();
        });
    }
}
