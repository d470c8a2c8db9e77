/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

/**
 * A connection that reads.
 *
 * @param session the connection
 * @param time how long a read on it may take; what is longer is cut off by the database
 */
record Reader(Session session, ReadTime time) {}
