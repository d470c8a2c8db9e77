/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kalends.caldav.internal.format.IndexFields;
import org.kalends.caldav.internal.format.IndexSpan;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.ClassifiedAs;
import org.kalends.storage.api.IndexCondition.HasField;
import org.kalends.storage.api.IndexCondition.KindIs;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.IndexCondition.TermMatches;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Span;

/** What the index says about a filter. */
final class IndexPrefilter {
    private static final Set<String> MAIN_TYPES = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");

    private static final IndexCondition CONFIDENTIAL = new ClassifiedAs(Classification.CONFIDENTIAL);

    private IndexPrefilter() {}

    private static final IndexCondition EVERYTHING = new AllOf(List.of());

    static IndexCondition of(CompFilter root) {
        return root.test() instanceof CompFilter.Defined calendar
                ? combined(calendar, property -> Optional.empty(), IndexPrefilter::ofComponent)
                        .orElse(EVERYTHING)
                : EVERYTHING;
    }

    /** What every object satisfies that has such a component; empty when the index says nothing of it. */
    private static Optional<IndexCondition> ofComponent(CompFilter filter) {
        if (!MAIN_TYPES.contains(filter.name()) || !(filter.test() instanceof CompFilter.Defined main)) {
            return Optional.empty();
        }
        IndexCondition kind = new KindIs(filter.name());
        return Optional.of(combined(main, IndexPrefilter::ofProperty, inner -> Optional.empty())
                .map(more -> and(kind, more))
                .orElse(kind));
    }

    private static Optional<IndexCondition> combined(
            CompFilter.Defined test,
            Function<PropFilter, Optional<IndexCondition>> ofProperty,
            Function<CompFilter, Optional<IndexCondition>> ofComponent) {
        List<Optional<IndexCondition>> all = new ArrayList<>();
        test.range().ifPresent(range -> all.add(Optional.of(overlaps(range))));
        test.properties().forEach(property -> all.add(ofProperty.apply(property)));
        test.components().forEach(component -> all.add(ofComponent.apply(component)));
        List<IndexCondition> known = all.stream().flatMap(Optional::stream).toList();
        boolean saysNothing = known.isEmpty() || test.combination() == Combination.ANY && known.size() < all.size();
        if (saysNothing) {
            return Optional.empty();
        }
        if (known.size() == 1) {
            return Optional.of(known.get(0));
        }
        return Optional.of(test.combination() == Combination.ANY ? new AnyOf(known) : new AllOf(known));
    }

    private static IndexCondition and(IndexCondition first, IndexCondition more) {
        List<IndexCondition> all = new ArrayList<>(List.of(first));
        all.addAll(more instanceof AllOf parts ? parts.parts() : List.of(more));
        return new AllOf(all);
    }

    private static IndexCondition overlaps(TimeRange range) {
        return new Overlaps(range.start(), range.end());
    }

    /**
     * Terms are folded as {@code i;unicode-casemap} has it, which finds all that the other collations find. Terms of a
     * confidential object are not what others are shown of it, so that it is always looked at itself.
     */
    private static Optional<IndexCondition> ofProperty(PropFilter filter) {
        if (!IndexFields.covers(filter.name()) || !(filter.test() instanceof PropFilter.Defined defined)) {
            return Optional.empty();
        }
        IndexCondition condition = new HasField(filter.name());
        Optional<TextMatch> text = defined.text().filter(match -> !match.negated());
        if (text.isPresent() && defined.combination() == Combination.ALL) {
            condition = new TermMatches(
                    filter.name(), text.get().relation(), text.get().indexKey());
        }
        return Optional.of(new AnyOf(List.of(condition, new HasField(IndexFields.INCOMPLETE), CONFIDENTIAL)));
    }

    /** The part that decides by its range alone, if the filter consists of nothing else and at most one type of component. */
    private static Optional<CompFilter.Defined> deciding(CompFilter root) {
        if (!(root.test() instanceof CompFilter.Defined calendar)) {
            return Optional.empty();
        }
        if (hasRangeAtMost(calendar)) {
            return Optional.of(calendar);
        }
        return calendar.range().isEmpty()
                        && calendar.properties().isEmpty()
                        && calendar.components().size() == 1
                ? onlyMain(calendar.components().get(0))
                : Optional.empty();
    }

    private static Optional<CompFilter.Defined> onlyMain(CompFilter filter) {
        return filter.test() instanceof CompFilter.Defined main
                        && MAIN_TYPES.contains(filter.name())
                        && hasRangeAtMost(main)
                ? Optional.of(main)
                : Optional.empty();
    }

    private static boolean hasRangeAtMost(CompFilter.Defined filter) {
        return filter.properties().isEmpty() && filter.components().isEmpty();
    }

    static boolean mayDecide(CompFilter root) {
        return deciding(root).isPresent();
    }

    static boolean decides(CompFilter root, Item item) {
        Optional<CompFilter.Defined> part = deciding(root);
        if (part.isEmpty()) {
            return false;
        }
        Optional<TimeRange> range = part.get().range();
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
