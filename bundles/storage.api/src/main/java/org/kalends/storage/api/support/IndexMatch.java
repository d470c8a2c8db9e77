/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

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
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Span;

/**
 * Decides an {@link IndexCondition} for one item, for a store that has all items at hand.
 *
 * @param name the item's name
 * @param createdBy id of the user who created it
 * @param sequence the collection's change sequence right after the item's latest change
 * @param index what is kept beside its octets
 */
public record IndexMatch(String name, int createdBy, long sequence, ItemIndex index) {
    /**
     * Whether a selection has the item in it.
     *
     * @since 1.2
     */
    public boolean isSelectedBy(Selection.Matching selection) {
        boolean asked = selection.revision().isEmpty()
                || index.revision() >= selection.revision().getAsInt();
        return !asked || satisfies(selection.condition());
    }

    /** Whether the condition holds. */
    public boolean satisfies(IndexCondition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().allMatch(this::satisfies);
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().anyMatch(this::satisfies);
        }
        if (condition instanceof CreatedBy creator) {
            return createdBy == creator.userId();
        }
        if (condition instanceof UnchangedSince state) {
            return sequence <= state.sequence();
        }
        if (condition instanceof NamedAfter before) {
            return CodePointOrder.ASCENDING.compare(name, before.name()) > 0;
        }
        return isIndexed(condition);
    }

    private boolean isIndexed(IndexCondition condition) {
        if (condition instanceof KindIs kind) {
            return index.kind().equals(kind.kind());
        }
        if (condition instanceof ClassifiedAs wanted) {
            return index.classification() == wanted.classification();
        }
        if (condition instanceof UidIs uid) {
            return !uid.uid().isEmpty() && index.uid().equals(uid.uid());
        }
        if (condition instanceof Overlaps range) {
            return index.span().map(span -> meets(span, range)).orElse(true);
        }
        if (condition instanceof HasField has) {
            return index.terms().stream().anyMatch(term -> term.field().equals(has.field()));
        }
        if (condition instanceof TermMatches wanted) {
            return index.terms().stream()
                    .anyMatch(term -> term.field().equals(wanted.field()) && relates(term.text(), wanted));
        }
        throw new IllegalArgumentException("Unknown condition " + condition);
    }

    private static boolean meets(Span span, Overlaps range) {
        boolean instant = span.start() == span.end() && span.start() == range.start();
        return span.start() < range.end() && (span.end() > range.start() || instant);
    }

    private static boolean relates(String text, TermMatches wanted) {
        return switch (wanted.relation()) {
            case EQUALS -> text.equals(wanted.text());
            case CONTAINS -> text.contains(wanted.text());
            case STARTS_WITH -> text.startsWith(wanted.text());
            case ENDS_WITH -> text.endsWith(wanted.text());
        };
    }
}
