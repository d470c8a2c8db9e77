/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.ClassifiedAs;
import org.kalends.storage.api.IndexCondition.CreatedBy;
import org.kalends.storage.api.IndexCondition.HasField;
import org.kalends.storage.api.IndexCondition.KindIs;
import org.kalends.storage.api.IndexCondition.NamedAfter;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.IndexCondition.TermMatches;
import org.kalends.storage.api.IndexCondition.UidIs;
import org.kalends.storage.api.IndexCondition.UnchangedSince;
import org.kalends.storage.api.Span;

/** Says an {@link IndexCondition} in SQL. Everything a client sent is an argument, never text of the statement. */
final class IndexConditionSql {
    private final Dialect dialect;
    private final Function<SqlCondition, SqlCondition> hasTerm;

    private IndexConditionSql(Dialect dialect, Function<SqlCondition, SqlCondition> hasTerm) {
        this.dialect = dialect;
        this.hasTerm = hasTerm;
    }

    /** One that has items looked at in their order, each with its terms. */
    IndexConditionSql(Dialect dialect) {
        this(dialect, IndexConditionSql::hasTerm);
    }

    /**
     * One that has all terms looked through first, where the database has them in runs. That is some five times as fast where few items
     * have the term, and in vain once more for each further page where many have it.
     */
    IndexConditionSql termsFirst(FolderKey folder) {
        return dialect.termsByText()
                .map(index -> new IndexConditionSql(dialect, term -> isAmongTerms(folder, index, term)))
                .orElse(this);
    }

    SqlCondition of(IndexCondition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().isEmpty() ? SqlCondition.of("1 = 1") : joined("AND", all.parts());
        }
        if (condition instanceof AnyOf any) {
            return any.parts().isEmpty() ? SqlCondition.of("1 = 0") : joined("OR", any.parts());
        }
        if (condition instanceof HasField has) {
            return hasTerm.apply(SqlCondition.of("t.field = ?", has.field()));
        }
        if (condition instanceof TermMatches wanted) {
            return hasTerm.apply(SqlCondition.of("t.field = ?", wanted.field()).and(text(wanted)));
        }
        if (condition instanceof Overlaps range) {
            return overlaps(range);
        }
        return ofItem(condition);
    }

    /**
     * What is unindexed does not choose the index: rows are read in the order of names, and of a range of sequences
     * they would have to be sorted.
     */
    private SqlCondition ofItem(IndexCondition condition) {
        if (condition instanceof KindIs kind) {
            return SqlCondition.of("i.kind = ?", kind.kind());
        }
        if (condition instanceof UidIs uid) {
            return dialect.uidIs("i.uid", uid.uid());
        }
        if (condition instanceof CreatedBy creator) {
            return SqlCondition.of("i.created_by = ?", creator.userId());
        }
        if (condition instanceof ClassifiedAs wanted) {
            return SqlCondition.of("i.classification = ?", ClassificationNumber.of(wanted.classification()));
        }
        if (condition instanceof UnchangedSince state) {
            return SqlCondition.of(dialect.unindexed("i.sequence") + " <= ?", state.sequence());
        }
        if (condition instanceof NamedAfter before) {
            return SqlCondition.of(dialect.unindexed("i.name") + " > ?", before.name());
        }
        throw new IllegalArgumentException("Unknown condition " + condition);
    }

    /** Whether nothing outside some range of time satisfies a condition, so that the index of spans can answer it. */
    boolean isBoundByTime(IndexCondition condition) {
        return condition instanceof Overlaps
                || condition instanceof AllOf all && all.parts().stream().anyMatch(this::isBoundByTime);
    }

    /** Of how many conditions one is made. */
    int count(IndexCondition condition) {
        return parts(condition).stream().mapToInt(this::count).sum() + 1;
    }

    /** Whether it can only be decided by looking at terms, one after another. */
    boolean looksThroughTerms(IndexCondition condition) {
        return condition instanceof TermMatches
                || condition instanceof HasField
                || parts(condition).stream().anyMatch(this::looksThroughTerms);
    }

    private static List<IndexCondition> parts(IndexCondition condition) {
        if (condition instanceof AllOf all) {
            return all.parts();
        }
        return condition instanceof AnyOf any ? any.parts() : List.of();
    }

    /** A name that everything that satisfies a condition comes after, so that a listing can begin there. */
    Optional<String> start(IndexCondition condition) {
        if (condition instanceof NamedAfter before) {
            return Optional.of(before.name());
        }
        return condition instanceof AllOf all
                ? all.parts().stream().flatMap(part -> start(part).stream()).findFirst()
                : Optional.empty();
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

    private static SqlCondition isAmongTerms(FolderKey folder, String index, SqlCondition ofTerm) {
        SqlCondition place =
                SqlCondition.of("t.context_id = ? AND t.folder_id = ?", folder.contextId(), folder.folderId());
        SqlCondition found = place.and(ofTerm);
        return new SqlCondition(
                "i.item_no IN (SELECT t.item_no FROM item_term t " + index + " WHERE " + found.sql() + ")",
                found.arguments());
    }

    private SqlCondition text(TermMatches wanted) {
        String text = wanted.text();
        int length = text.codePointCount(0, text.length());
        return switch (wanted.relation()) {
            case EQUALS -> SqlCondition.of("t.text = ?", text);
            case CONTAINS -> SqlCondition.of(dialect.contains("t.text", "?"), text);
            case STARTS_WITH -> SqlCondition.of("substr(t.text, 1, ?) = ?", length, text);
            case ENDS_WITH -> text.isEmpty() ? SqlCondition.of("1 = 1") : dialect.endsWith("t.text", text);
        };
    }
}
