/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.ObjectFilter;
import org.kalends.dav.api.resource.QueryScope;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.UnreadableObjectException;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;

class ObjectSearchTest {
    private static final int ALL = Integer.MAX_VALUE;

    private final Notes notes = new Notes();
    private final List<String> found = new ArrayList<>();
    private final List<String> lookedAt = new ArrayList<>();

    /** Lets through objects that hold "right"; the index knows it of those that hold "indexed". */
    private class Right implements ObjectFilter {
        @Override
        public IndexCondition prefilter() {
            return new IndexCondition.AllOf(List.of());
        }

        @Override
        public boolean matches(Resource object) throws UnreadableObjectException {
            Item item = object.as(Item.class).orElseThrow();
            lookedAt.add(item.name());
            return switch (item.octets().orElseThrow().text()) {
                case "right", "indexed" -> true;
                case "wrong" -> false;
                case "overflow" -> throw new StackOverflowError();
                case "linkage" -> throw new NoClassDefFoundError("what reads it");
                case "memory" -> throw new OutOfMemoryError("of this test");
                default -> throw new UnreadableObjectException("This is no note.");
            };
        }
    }

    private final class RightByIndex extends Right {
        @Override
        public boolean mayBeDecidedByIndex() {
            return true;
        }

        @Override
        public boolean decidedByIndex(Item item) {
            return item.kind().equals("indexed");
        }
    }

    private boolean search(ObjectFilter filter, Resource where, RequestClock clock, int most)
            throws DavException, IOException {
        return new ObjectSearch(filter, QueryScope.of(where).orElseThrow(), clock)
                .forFirst(
                        most,
                        Set.of(ItemPart.PROPERTIES),
                        object -> found.add(object.href().name()));
    }

    private boolean search(int most) throws DavException, IOException {
        return search(new Right(), notes, () -> {}, most);
    }

    @Test
    void anObjectThatCannotBeReadDoesNotKeepTheOthersFromBeingFound() throws DavException, IOException {
        notes.put("a", "right");
        notes.put("b", "rubbish");
        notes.put("c", "overflow");
        notes.put("d", "linkage");
        notes.put("e", "wrong");
        notes.put("f", "right");

        assertThat(search(ALL)).isFalse();

        assertThat(found).containsExactly("a", "f");
    }

    @Test
    void whatIsNoFaultOfAnObjectEndsTheSearch() {
        notes.put("a", "memory");

        assertThatThrownBy(() -> search(ALL)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void theSearchEndsWithTheFirstObjectThatIsTooMany() throws DavException, IOException {
        notes.put("a", "right");
        notes.put("b", "right");
        notes.put("c", "wrong");
        notes.put("d", "right");
        notes.put("e", "memory");

        assertThat(search(2)).isTrue();

        assertThat(found).containsExactly("a", "b");
    }

    @Test
    void asManyAsWantedAreNotMore() throws DavException, IOException {
        notes.put("a", "right");
        notes.put("b", "right");
        notes.put("c", "wrong");

        assertThat(search(2)).isFalse();

        assertThat(found).containsExactly("a", "b");
    }

    @Test
    void theClockIsAskedBeforeEachObject() {
        notes.put("a", "right");
        notes.put("b", "right");
        RequestClock clock = () -> {
            if (!found.isEmpty()) {
                throw DavException.of(503, "Out of time.");
            }
        };

        assertThatThrownBy(() -> search(new Right(), notes, clock, ALL)).isInstanceOf(DavException.class);
        assertThat(lookedAt).containsExactly("a");
    }

    @Test
    void octetsAreAskedForWithWhatTheAnswerNeeds() throws DavException, IOException {
        search(ALL);

        assertThat(notes.askedFor()).containsExactlyInAnyOrder(ItemPart.OCTETS, ItemPart.PROPERTIES);
    }

    @Test
    void whatTheIndexDecidesIsNotLookedAt() throws DavException, IOException {
        notes.put("a", "indexed");
        notes.put("b", "right");

        search(new RightByIndex(), notes, () -> {}, ALL);

        assertThat(found).containsExactly("a", "b");
        assertThat(lookedAt).containsExactly("b");
        assertThat(notes.askedFor()).containsExactly(ItemPart.PROPERTIES);
    }

    @Test
    void anOnlyObjectIsLookedAtItself() throws DavException, IOException {
        notes.put("a", "right");
        Resource only = notes.put("b", "indexed");

        search(new RightByIndex(), only, () -> {}, ALL);

        assertThat(found).containsExactly("b");
        assertThat(lookedAt).containsExactly("b");
    }
}
