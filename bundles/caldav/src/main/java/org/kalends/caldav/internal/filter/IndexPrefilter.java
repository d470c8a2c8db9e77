/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.caldav.internal.format.IndexFields;
import org.kalends.caldav.internal.format.IndexSpan;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.dav.core.text.Collation;
import org.kalends.dav.core.text.TextMatch;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.HasField;
import org.kalends.storage.api.IndexCondition.KindIs;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.IndexCondition.TermMatches;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Span;

/** What the index says about a filter. */
final class IndexPrefilter {
    private static final Set<String> MAIN_TYPES = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY");

    private IndexPrefilter() {}

    static IndexCondition of(CompFilter root) {
        List<IndexCondition> parts = new ArrayList<>();
        if (root.test() instanceof CompFilter.Defined calendar) {
            for (CompFilter filter : calendar.components()) {
                if (MAIN_TYPES.contains(filter.name()) && filter.test() instanceof CompFilter.Defined main) {
                    parts.add(new KindIs(filter.name()));
                    main.range().ifPresent(range -> parts.add(overlaps(range)));
                    main.properties().forEach(property -> add(property, parts));
                }
            }
        }
        return parts.size() == 1 ? parts.get(0) : new AllOf(parts);
    }

    private static IndexCondition overlaps(TimeRange range) {
        return new Overlaps(range.start(), range.end());
    }

    /** Terms are folded as {@code i;unicode-casemap} has it, which finds all that the other collations find. */
    private static void add(PropFilter filter, List<IndexCondition> parts) {
        if (!IndexFields.covers(filter.name()) || !(filter.test() instanceof PropFilter.Defined defined)) {
            return;
        }
        IndexCondition condition = new HasField(filter.name());
        Optional<TextMatch> text = defined.text().filter(match -> !match.negated());
        if (text.isPresent()) {
            String key = Collation.UNICODE_CASEMAP.fold(text.get().pattern());
            condition = new TermMatches(filter.name(), text.get().relation(), key);
        }
        parts.add(new AnyOf(List.of(condition, new HasField(IndexFields.INCOMPLETE))));
    }

    /** The range, if the filter consists of one type of component and at most a range. */
    private static Optional<CompFilter.Defined> onlyMain(CompFilter root) {
        if (root.test() instanceof CompFilter.Defined calendar
                && calendar.properties().isEmpty()
                && calendar.components().size() == 1) {
            CompFilter filter = calendar.components().get(0);
            if (MAIN_TYPES.contains(filter.name())
                    && filter.test() instanceof CompFilter.Defined main
                    && main.properties().isEmpty()
                    && main.components().isEmpty()) {
                return Optional.of(main);
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(CompFilter root) {
        return root.test() instanceof CompFilter.Defined calendar
                && calendar.properties().isEmpty()
                && calendar.components().isEmpty();
    }

    static boolean mayDecide(CompFilter root) {
        return isOpen(root) || onlyMain(root).isPresent();
    }

    static boolean decides(CompFilter root, Item item) {
        if (isOpen(root)) {
            return true;
        }
        Optional<CompFilter.Defined> main = onlyMain(root);
        if (main.isEmpty()) {
            return false;
        }
        Optional<TimeRange> range = main.get().range();
        return range.isEmpty()
                || item.span().isPresent() && decides(range.get(), item.span().get());
    }

    /**
     * Whether a range that meets a span meets what is in it. It does when the span is all there is; and it does when the
     * range reaches without limit over one end of the span, where there is an instance, however its zone may turn out.
     */
    private static boolean decides(TimeRange range, Span span) {
        if (span.exact()) {
            return true;
        }
        long widening = IndexSpan.AHEAD + IndexSpan.BEHIND;
        boolean overEnd = range.end() == Span.UNBOUNDED_END
                && (span.end() == Span.UNBOUNDED_END || span.end() - widening > range.start());
        boolean overStart = range.start() == Span.UNBOUNDED_START
                && (span.start() == Span.UNBOUNDED_START || span.start() + widening < range.end());
        return overEnd || overStart || range.contains(span.start(), span.end());
    }
}
