/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

class PostgresContextMoveTest extends ContextMoveContract {
    @Override
    TestServer server() {
        return TestPostgres.running();
    }
}
