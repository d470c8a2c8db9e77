/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

class PostgresRollingIndexTest extends RollingIndexContract {
    @Override
    TestServer server() {
        return TestPostgres.running();
    }
}
