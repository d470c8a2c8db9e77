/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.function.Consumer;

/** The databases of a store. A context is in one of them: the main one, unless it has been moved to a further one. */
interface Databases extends AutoCloseable {
    /** The one that has what is of no context, and that says where contexts are. */
    Database main();

    /** All of them, the main one first. */
    List<Database> all();

    /**
     * The one in which a context is read now; asked anew for each read.
     *
     * @param contextId the tenant; 0 for what is of all tenants
     * @throws org.kalends.storage.api.StorageUnavailableException when nobody can say, or it is none of these
     */
    Database of(int contextId);

    /** Tells the numbers that one of them gives to jobs from those of the others. */
    int number(Database database);

    /**
     * Begins a write where the context of its lane is, for whoever can wait for it later.
     *
     * @param committed as {@link Writer#begin} says
     */
    <T> Answer<T> begin(Lane lane, Work<T> work, Consumer<T> committed);

    /**
     * Writes where the context of its lane is, in a transaction that is on disk when this returns.
     *
     * @throws org.kalends.storage.api.StorageUnavailableException when it did not come about, or is not known to have
     */
    default <T> T write(Lane lane, Work<T> work) {
        return begin(lane, work, any -> {}).await();
    }

    /** Finishes the writes that wait, then closes. Later calls find the store unavailable. */
    @Override
    void close();
}
