/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

class PostgresTwoNodesTest extends TwoNodesContract {
    @Override
    TestServer server() {
        return TestPostgres.running();
    }
}
