/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

/**
 * A few connections that only read, each lent for one short read. Reads that look through much have half of them, so that
 * those that find something at once need not wait for them.
 */
interface Readers extends AutoCloseable {
    /** Reads with one statement, which sees all that was committed before. */
    <T> T read(Work<T> work);

    /** Reads with several statements, which all see one state. */
    <T> T snapshot(Work<T> work);

    /** Looks through much with several statements, which all see one state. */
    <T> T search(Work<T> work);

    /** How many connections there can be. */
    int size();

    /** How many connections are lent. */
    int inUse();

    /**
     * Has as many reads go on at once as are wanted; those that go on end as they would.
     *
     * @throws org.kalends.storage.api.StorageUnavailableException when no further connection can be opened
     */
    void resize(int wanted);

    /** Lets no more reads begin; those that wait are told at once. */
    @Override
    void close();
}
