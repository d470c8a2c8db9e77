/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** Another worker has the job, or it is gone; nothing was changed. */
public final class LeaseLostException extends StorageException {
    public LeaseLostException(ClaimedJob job) {
        super("Job " + job.id() + " is no longer in these hands");
    }
}
