/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.work;

import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Storage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does the jobs of one kind, which units have enqueued by {@link org.kalends.storage.api.Write.Enqueue}. An OSGi service; of two
 * with one kind the one with the higher {@code service.ranking} holds. Jobs of a kind that nobody handles wait.
 *
 * <p>A job is done by one handler of the installation at a time, and at least once: again after a process, a store or the
 * handler has gone away in the middle, and when it was done but the store could not be told. <strong>A handler is therefore to be
 * idempotent:</strong> what it does a second time for the same kind, key and context has no further effect, or it goes to a
 * receiver that takes these as a key and leaves out what it has seen. Jobs come in about the order in which they are due, several
 * at a time, and not in the order in which they were enqueued.
 *
 * <p>While it works, the worker keeps the job for it, however long that takes: who waits for others sets a limit on it. The
 * thread is interrupted when the handler or the store goes away, the worker stops, or another node has got the job because the
 * store could not be reached for long; a handler then comes to an end soon, by an exception or an outcome.
 */
@ConsumerType
public interface JobHandler {
    /** The kind, as in {@link org.kalends.storage.api.NewJob#kind()}; always the same. */
    String kind();

    /**
     * Does a job once.
     *
     * @param store where it was enqueued; it may be asked for more
     * @param job what is to be done, and which attempt this is
     * @return what became of it
     * @throws Exception as {@link JobOutcome#later(String)}, with the exception as the reason
     */
    JobOutcome handle(Storage store, ClaimedJob job) throws Exception;
}
