/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

class PostgresSpreadTest extends SpreadContract {
    @Override
    TestServer server() {
        return TestPostgres.running();
    }
}
