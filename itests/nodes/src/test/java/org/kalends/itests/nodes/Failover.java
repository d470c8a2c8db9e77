/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

/** Several database servers of which another takes the place of one that is gone, by their own means. */
interface Failover extends AutoCloseable {
    /** The URL of a new database, which leads to whoever takes writes. */
    String newDatabase();

    /** Who signs in, without a password. */
    String user();

    /** Ends the server that takes writes, as {@code kill -9} does. */
    void killWriter();

    @Override
    void close();
}
