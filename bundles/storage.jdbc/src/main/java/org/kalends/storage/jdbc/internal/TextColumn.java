/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A text that is read with each of many rows: by its octets, which all databases keep and send as UTF-8. SQLite's driver makes four
 * objects on the way to a {@code String}, which cost more than the row itself.
 */
final class TextColumn {
    private TextColumn() {}

    /**
     * Reads it.
     *
     * @param column of type text, and never NULL
     */
    static String of(ResultSet row, int column) throws SQLException {
        return new String(row.getBytes(column), StandardCharsets.UTF_8);
    }
}
