/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.NamedAfter;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.IndexCondition.UnchangedSince;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Span;

/** A listing can go on after a name, and can be of what has not changed since. */
public interface ListingConditionContract extends StoreUnderTest {
    private List<String> matching(CollectionId id, IndexCondition condition) {
        return names(id, new Selection.Matching(condition));
    }

    private static String nameOf(int number) {
        return String.format("%05d.ics", number);
    }

    @Test
    default void aListingShouldGoOnAfterAName() {
        CollectionId id = created("work");
        String[] ordered = {" ", "A", "a", "ab", "b", "\u00e9", "\uffe5", "\ud83d\udcc5", "\ud83d\udcc6"};
        List<String> shuffled = new ArrayList<>(List.of(ordered));
        Collections.shuffle(shuffled, new Random(5));
        shuffled.forEach(name -> put(id, name));

        for (int i = 0; i < ordered.length; i++) {
            assertThat(matching(id, new NamedAfter(ordered[i])))
                    .containsExactlyElementsOf(List.of(ordered).subList(i + 1, ordered.length));
        }
        assertThat(matching(id, new NamedAfter(""))).containsExactly(ordered);
        assertThat(matching(id, new NamedAfter("aa"))).startsWith("ab");
    }

    @Test
    default void aNameToGoOnAfterShouldCombineWithOtherConditions() {
        CollectionId id = created("work");
        List.of("a", "b", "c", "d").forEach(name -> put(id, name, event(name)));
        IndexCondition a = new IndexCondition.UidIs("a");
        IndexCondition d = new IndexCondition.UidIs("d");

        assertThat(matching(id, new AllOf(List.of(new NamedAfter("b"), new NamedAfter("a")))))
                .containsExactly("c", "d");
        assertThat(matching(id, new AllOf(List.of(new AnyOf(List.of(a, d)), new NamedAfter("b")))))
                .containsExactly("d");
        assertThat(matching(id, new AnyOf(List.of(a, new NamedAfter("c"))))).containsExactly("a", "d");
        assertThat(matching(id, new AllOf(List.of(new NamedAfter("c"), a)))).isEmpty();
    }

    @Test
    default void onlyWhatHasNotChangedAfterAStateShouldBeFound() {
        CollectionId id = created("work");
        long empty = reread(id).sequence();
        put(id, "a.ics");
        put(id, "b.ics");
        put(id, "c.ics");
        long state = reread(id).sequence();
        put(id, "a.ics", event("uid of a.ics", "changed"));
        put(id, "d.ics");
        move(new ItemAddress(id, "b.ics"), new ItemAddress(id, "e.ics"));

        assertThat(matching(id, new UnchangedSince(state))).containsExactly("c.ics");
        assertThat(matching(id, new UnchangedSince(reread(id).sequence())))
                .containsExactly("a.ics", "c.ics", "d.ics", "e.ics");
        assertThat(matching(id, new UnchangedSince(empty))).isEmpty();
    }

    @Test
    default void theRestOfAnEarlierStateShouldComeCompleteAndInOrder() {
        CollectionId id = created("work");
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, 1_500).boxed().toList());
        Collections.shuffle(numbers, new Random(13));
        Optional<Span> span = Optional.of(new Span(0, 10, true));
        for (int n : numbers) {
            put(id, nameOf(n), item(new ItemIndex("u" + n, "VEVENT", span, List.of()), "text"));
        }
        long state = reread(id).sequence();
        IntStream.range(0, 1_500).filter(n -> n % 3 == 0).forEach(n -> put(id, nameOf(n), event("u" + n, "changed")));
        List<String> expected = IntStream.range(101, 1_500)
                .filter(n -> n % 3 != 0)
                .mapToObj(ListingConditionContract::nameOf)
                .toList();

        assertThat(matching(id, new AllOf(List.of(new UnchangedSince(state), new NamedAfter(nameOf(100))))))
                .containsExactlyElementsOf(expected);
        assertThat(matching(
                        id,
                        new AllOf(
                                List.of(new Overlaps(0, 20), new UnchangedSince(state), new NamedAfter(nameOf(100))))))
                .containsExactlyElementsOf(expected);
    }
}
