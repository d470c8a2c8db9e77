/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on the rows of {@code item i}.
 *
 * @param sql the condition, with question marks
 * @param arguments what stands for them
 */
record SqlCondition(String sql, List<Object> arguments) {
    SqlCondition {
        arguments = List.copyOf(arguments);
    }

    static SqlCondition of(String sql, Object... arguments) {
        return new SqlCondition(sql, List.of(arguments));
    }

    /** A condition that holds when all of these hold; joined by {@code AND} or {@code OR}. */
    static SqlCondition joined(String operator, List<SqlCondition> parts) {
        String sql = String.join(
                " " + operator + " ", parts.stream().map(SqlCondition::sql).toList());
        return new SqlCondition(
                "(" + sql + ")",
                parts.stream().flatMap(part -> part.arguments().stream()).toList());
    }

    SqlCondition and(SqlCondition other) {
        return new SqlCondition(
                sql + " AND " + other.sql,
                Stream.concat(arguments.stream(), other.arguments.stream()).toList());
    }
}
