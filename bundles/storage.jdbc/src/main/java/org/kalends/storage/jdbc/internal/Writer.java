/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.function.Consumer;
import org.kalends.storage.api.StorageUnavailableException;

/** Does writes, each in a transaction that is on disk before whoever asked is answered; perhaps several in one. */
interface Writer extends AutoCloseable {
    /**
     * Takes a write in; whoever asked waits for it later. Of those of one lane that wait, several may be committed together.
     *
     * @param lane what it is about
     * @param work done inside a transaction, perhaps several times
     * @param committed told what came out, once that is on disk and before whoever asked; must not wait or throw
     * @throws StorageUnavailableException when there is no room for it in time
     */
    <T> PendingWrite<T> begin(Lane lane, Work<T> work, Consumer<T> committed);

    /**
     * Does a write and returns when it is on disk.
     *
     * @throws StorageUnavailableException when it did not come about, or is not known to have
     */
    default <T> T write(Lane lane, Work<T> work) {
        return begin(lane, work, any -> {}).await();
    }

    /** Whether it goes on. */
    boolean isAlive();

    /** How many writes wait. */
    int waiting();

    /** Returns when none waits or is under way; for when no more are let in. */
    void awaitQuiet();

    /** Finishes the writes that wait and refuses later ones. */
    @Override
    void close();
}
