/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.HasField;
import org.kalends.storage.api.IndexCondition.KindIs;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.IndexCondition.TermMatches;
import org.kalends.storage.api.IndexCondition.UidIs;
import org.kalends.storage.api.Span;

/** Says an {@link IndexCondition} in SQL. Everything a client sent is an argument, never text of the statement. */
final class IndexConditionSql {
    SqlCondition of(IndexCondition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().isEmpty() ? SqlCondition.of("1 = 1") : joined("AND", all.parts());
        }
        if (condition instanceof AnyOf any) {
            return any.parts().isEmpty() ? SqlCondition.of("1 = 0") : joined("OR", any.parts());
        }
        if (condition instanceof KindIs kind) {
            return SqlCondition.of("i.kind = ?", kind.kind());
        }
        if (condition instanceof UidIs uid) {
            return SqlCondition.of("i.uid = ?", uid.uid());
        }
        if (condition instanceof Overlaps range) {
            return overlaps(range);
        }
        if (condition instanceof HasField has) {
            return hasTerm(SqlCondition.of("t.field = ?", has.field()));
        }
        if (condition instanceof TermMatches wanted) {
            return hasTerm(SqlCondition.of("t.field = ?", wanted.field()).and(text(wanted)));
        }
        throw new IllegalArgumentException("Unknown condition " + condition);
    }

    /** Whether nothing outside some range of time satisfies a condition, so that the index of spans can answer it. */
    boolean isBoundByTime(IndexCondition condition) {
        return condition instanceof Overlaps
                || condition instanceof AllOf all && all.parts().stream().anyMatch(this::isBoundByTime);
    }

    private SqlCondition joined(String operator, List<IndexCondition> parts) {
        return SqlCondition.joined(operator, parts.stream().map(this::of).toList());
    }

    /**
     * An item without span has the widest limits and so is found by every range but the two that no limits meet. The
     * first comparison says nothing new; it is the one an index can answer.
     */
    private static SqlCondition overlaps(Overlaps range) {
        if (range.start() == Span.UNBOUNDED_END || range.end() == Span.UNBOUNDED_START) {
            return SqlCondition.of("i.span_exact IS NULL");
        }
        return SqlCondition.of(
                "(i.span_end >= ? AND i.span_start < ? AND (i.span_end > ? OR i.span_start = i.span_end))",
                range.start(),
                range.end(),
                range.start());
    }

    private static SqlCondition hasTerm(SqlCondition ofTerm) {
        return new SqlCondition(
                """
                EXISTS (SELECT 1 FROM item_term t
                  WHERE t.context_id = i.context_id AND t.folder_id = i.folder_id AND t.item_no = i.item_no
                    AND %s)"""
                        .formatted(ofTerm.sql()),
                ofTerm.arguments());
    }

    private static SqlCondition text(TermMatches wanted) {
        String text = wanted.text();
        int length = text.codePointCount(0, text.length());
        return switch (wanted.relation()) {
            case EQUALS -> SqlCondition.of("t.text = ?", text);
            case CONTAINS -> SqlCondition.of("instr(t.text, ?) > 0", text);
            case STARTS_WITH -> SqlCondition.of("substr(t.text, 1, ?) = ?", length, text);
            case ENDS_WITH -> text.isEmpty()
                    ? SqlCondition.of("1 = 1")
                    : SqlCondition.of("substr(t.text, ?) = ?", -length, text);
        };
    }
}
