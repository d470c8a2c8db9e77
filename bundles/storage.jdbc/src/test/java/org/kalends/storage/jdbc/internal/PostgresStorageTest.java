/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

class PostgresStorageTest extends OneNodeContract {
    @Override
    TestServer server() {
        return TestPostgres.running();
    }
}
