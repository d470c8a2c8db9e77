/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIf(
        value = "org.kalends.storage.jdbc.internal.TestMariadb#isInstalled",
        disabledReason = "No mariadbd is installed")
@EnabledIfSystemProperty(
        named = "kalends.databases",
        matches = "all",
        disabledReason = "Several databases are tried on PostgreSQL; -Dkalends.databases=all has MariaDB's tried, too")
class MariadbBrokenMoveTest extends BrokenMoveContract {
    @Override
    TestServer server() {
        return TestMariadb.running();
    }
}
