/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;

/** What is done with a connection while one has it. */
@FunctionalInterface
interface Work<T> {
    T in(Session session) throws SQLException;
}
