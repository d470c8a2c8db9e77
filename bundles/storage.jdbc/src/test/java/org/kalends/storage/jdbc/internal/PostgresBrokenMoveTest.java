/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

class PostgresBrokenMoveTest extends BrokenMoveContract {
    @Override
    TestServer server() {
        return TestPostgres.running();
    }
}
