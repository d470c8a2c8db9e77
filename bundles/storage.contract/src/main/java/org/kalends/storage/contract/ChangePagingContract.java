/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;

/** Long answers about changes are cut at a limit and taken up again (RFC 6578 section 3.6). */
public interface ChangePagingContract extends StoreUnderTest {
    private CollectionId filled(int number) {
        CollectionId id = created("work");
        for (int i = 0; i < number; i++) {
            put(id, "item " + i);
        }
        return id;
    }

    /** Asks until nothing is left and returns what was told, page by page. */
    private List<Answer> pages(CollectionId id, OptionalLong from, int limit) {
        List<Answer> pages = new ArrayList<>();
        OptionalLong since = from;
        do {
            assertThat(pages).as("pages").hasSizeLessThan(1_000);
            pages.add(since(id, since, limit));
            since = OptionalLong.of(pages.get(pages.size() - 1).sequence());
        } while (pages.get(pages.size() - 1).truncated());
        return pages;
    }

    private static List<String> names(List<Answer> pages) {
        return pages.stream().flatMap(page -> page.names().stream()).toList();
    }

    @Test
    default void aCutAnswerShouldLeadToTheNextOne() {
        CollectionId id = filled(10);

        List<Answer> pages = pages(id, OptionalLong.empty(), 4);

        assertThat(pages).extracting(page -> page.changes().size()).containsExactly(4, 4, 2);
        assertThat(pages).extracting(Answer::truncated).containsExactly(true, true, false);
        assertThat(new HashSet<>(names(pages))).hasSize(10);
        assertThat(pages.get(2).sequence()).isEqualTo(reread(id).sequence());
    }

    @Test
    default void anAnswerOfExactlyTheLimitShouldNotBeCut() {
        CollectionId id = filled(4);

        Answer answer = since(id, OptionalLong.empty(), 4);

        assertThat(answer.truncated()).isFalse();
        assertThat(answer.changes()).hasSize(4);
    }

    @Test
    default void tombstonesShouldCountAndPageLikeItems() {
        CollectionId id = filled(10);
        long before = reread(id).sequence();
        for (int i = 0; i < 10; i++) {
            if (i % 2 == 0) {
                delete(id, "item " + i);
            } else {
                put(id, "item " + i);
            }
        }

        List<Answer> pages = pages(id, OptionalLong.of(before), 3);

        assertThat(pages).extracting(page -> page.changes().size()).containsExactly(3, 3, 3, 1);
        assertThat(names(pages)).containsExactlyElementsOf(since(id, before).names());
        assertThat(pages.stream().flatMap(page -> page.gone().stream())).hasSize(5);
    }

    @Test
    default void aMoveInsideACollectionShouldNotBeLostBetweenTwoPages() {
        CollectionId id = filled(3);
        long before = reread(id).sequence();
        for (int i = 0; i < 3; i++) {
            move(new ItemAddress(id, "item " + i), new ItemAddress(id, "moved " + i));
        }

        List<Answer> pages = pages(id, OptionalLong.of(before), 1);

        assertThat(names(pages))
                .containsExactlyInAnyOrder("item 0", "item 1", "item 2", "moved 0", "moved 1", "moved 2");
    }

    @Test
    default void manyChangesShouldComeCompleteAndInOrder() {
        CollectionId id = filled(1_500);
        for (int i = 0; i < 500; i++) {
            delete(id, "item " + i);
        }

        Answer everything = since(id, 0);
        Answer items = since(id, OptionalLong.empty(), Integer.MAX_VALUE);

        assertThat(everything.changes()).hasSize(1_500);
        assertThat(everything.gone()).hasSize(500);
        assertThat(items.names()).hasSize(1_000).startsWith("item 500").endsWith("item 1499");
        assertThat(names(pages(id, OptionalLong.of(0), 400))).containsExactlyElementsOf(everything.names());
    }

    @Test
    default void whatChangesWhileAnAnswerIsReadShouldBeToldByTheNextOne() {
        CollectionId id = filled(1_000);
        Set<String> told = new HashSet<>();
        long sequence;

        try (Changes changes = testee().changes().since(id, OptionalLong.empty(), Integer.MAX_VALUE, FACTS)) {
            int read = 0;
            for (Optional<Change> next = changes.next(); next.isPresent(); next = changes.next()) {
                told.add(next.get().name());
                if (read++ == 10) {
                    put(id, "item 999");
                    delete(id, "item 998");
                    put(id, "late");
                }
            }
            sequence = changes.sequence();
        }
        Answer rest = since(id, sequence);

        assertThat(rest.names()).contains("item 999", "item 998", "late");
        assertThat(rest.gone()).containsExactly("item 998");
        told.addAll(rest.names());
        assertThat(told).hasSize(1_001);
    }

    @Test
    default void aPagedFirstSyncShouldComeToAnEndAfterForgetting() {
        CollectionId id = filled(10);
        delete(id, "item 0");
        put(id, "item 10");
        testee().changes().forget(Instant.now().plusSeconds(60));

        List<Answer> pages = pages(id, OptionalLong.empty(), 3);

        assertThat(names(pages)).hasSize(10).doesNotContain("item 0");
    }
}
