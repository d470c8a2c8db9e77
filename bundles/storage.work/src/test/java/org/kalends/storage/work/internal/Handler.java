/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;

/** A handler by a lambda. */
record Handler(String kind, Work work) implements JobHandler {
    /** What it does. */
    @FunctionalInterface
    interface Work {
        JobOutcome on(ClaimedJob job) throws Exception;
    }

    @Override
    public JobOutcome handle(Storage store, ClaimedJob job) throws Exception {
        return work.on(job);
    }
}
