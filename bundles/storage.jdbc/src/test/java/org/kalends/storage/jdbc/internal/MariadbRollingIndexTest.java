/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(
        value = "org.kalends.storage.jdbc.internal.TestMariadb#isInstalled",
        disabledReason = "No mariadbd is installed")
class MariadbRollingIndexTest extends RollingIndexContract {
    @Override
    TestServer server() {
        return TestMariadb.running();
    }
}
