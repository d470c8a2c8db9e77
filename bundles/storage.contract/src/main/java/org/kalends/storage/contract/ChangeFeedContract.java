/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Write;

/** Whoever listens hears of every unit that has come about, in order. */
public interface ChangeFeedContract extends UnitsUnderTest {
    /** Units that a listener has heard. */
    final class Heard implements AutoCloseable {
        private final BlockingQueue<List<ChangeEvent>> units = new LinkedBlockingQueue<>();
        private final ChangeFeed.Subscription subscription;

        private Heard(ChangeFeed feed) {
            this.subscription = feed.listen(units::add);
        }

        List<ChangeEvent> next() throws InterruptedException {
            return Optional.ofNullable(units.poll(30, TimeUnit.SECONDS)).orElseThrow();
        }

        List<String> nextTold() throws InterruptedException {
            return next().stream()
                    .map(event -> event.kind() + " " + event.name())
                    .toList();
        }

        @Override
        public void close() {
            subscription.close();
        }
    }

    default Heard heard() {
        return new Heard(testee().feed());
    }

    @Test
    default void aUnitShouldBeToldWithAllThatIsKnownOfIt() throws Exception {
        CollectionId one = created("one");
        CollectionId other = created("other");
        try (Heard heard = heard()) {
            Committed committed = commit(putting(one, "a.ics"), putting(other, "b.ics"), putting(one, "a.ics"));

            List<ChangeEvent> events = heard.next();
            assertThat(events).isEqualTo(committed.events()).hasSize(3);
            ChangeEvent first = events.get(0);
            assertThat(first.collection()).isEqualTo(one);
            assertThat(first.type()).isEqualTo(CALENDAR);
            assertThat(first.ownerId()).isEqualTo(OWNER);
            assertThat(first.sequence()).isEqualTo(1);
            assertThat(first.name()).isEqualTo("a.ics");
            assertThat(first.kind()).isEqualTo(Kind.CREATED);
            assertThat(first.author()).isEqualTo(AUTHOR);
            assertThat(first.at()).isEqualTo(reread(one).modified());
            assertThat(events.get(1).collection()).isEqualTo(other);
            assertThat(events.get(2).kind()).isEqualTo(Kind.CHANGED);
            assertThat(events.get(2).sequence()).isEqualTo(2);
        }
    }

    @Test
    default void everyChangeOfAnItemShouldBeTold() throws Exception {
        CollectionId one = created("one");
        CollectionId other = created("other");
        put(one, "a.ics");
        put(other, "b.ics", event("uid of a.ics"));
        ItemAddress a = new ItemAddress(one, "a.ics");
        try (Heard heard = heard()) {
            commit(new Write.PatchItem(a, Map.of(COLOR, Optional.of("red"))));
            assertThat(heard.nextTold()).containsExactly("CHANGED a.ics");
            commit(new Write.PatchPersonal(one, Optional.of("a.ics"), 7, Map.of()));
            assertThat(heard.nextTold()).containsExactly("CHANGED a.ics");
            commit(new Write.MoveItem(a, new ItemAddress(other, "b.ics"), Condition.NONE, Condition.NONE));
            List<ChangeEvent> moved = heard.next();
            assertThat(moved).extracting(ChangeEvent::kind).containsExactly(Kind.MOVED_AWAY, Kind.CHANGED);
            assertThat(moved).extracting(ChangeEvent::collection).containsExactly(one, other);
            commit(moving(other, "b.ics", one));
            assertThat(heard.nextTold()).containsExactly("MOVED_AWAY b.ics", "CREATED b.ics");
            commit(deleting(one, "b.ics"));
            assertThat(heard.nextTold()).containsExactly("DELETED b.ics");
        }
    }

    @Test
    default void everyChangeOfACollectionShouldBeTold() throws Exception {
        try (Heard heard = heard()) {
            CollectionId id = created("work");
            assertThat(heard.nextTold()).containsExactly("CREATED ");
            created("work/below");
            heard.next();
            commit(new Write.PatchCollection(id, Map.of(COLOR, Optional.of("red"))));
            ChangeEvent patched = heard.next().get(0);
            assertThat(patched.kind()).isEqualTo(Kind.CHANGED);
            assertThat(patched.sequence()).isEqualTo(1);
            commit(new Write.GrantRights(id, List.of(new Grant(Grantee.user(7), Set.of(Right.SEE)))));
            assertThat(heard.nextTold()).containsExactly("CHANGED ");
            commit(new Write.PatchPersonal(id, Optional.empty(), 7, Map.of()));
            assertThat(heard.nextTold()).containsExactly("CHANGED ");
            commit(new Write.RenameCollection(id, "play", false));
            assertThat(heard.nextTold()).containsExactly("CHANGED ", "CHANGED ");
            commit(new Write.CopyCollection(id, calendar("copy"), false));
            assertThat(heard.nextTold()).containsExactly("CREATED ", "CREATED ");
            commit(new Write.DeleteCollection(id));
            assertThat(heard.nextTold()).containsExactly("DELETED ", "DELETED ");
        }
    }

    @Test
    default void whatGivesWayShouldBeTold() throws Exception {
        CollectionId work = created("work");
        CollectionId play = created("play");
        put(work, "a");
        try (Heard heard = heard()) {
            commit(new Write.CreateCollection(calendar("work/a"), true));
            assertThat(heard.nextTold()).containsExactly("DELETED a", "CREATED ");
            commit(new Write.RenameCollection(play, "work", true));
            List<ChangeEvent> events = heard.next();
            assertThat(events).extracting(ChangeEvent::kind).containsExactly(Kind.DELETED, Kind.DELETED, Kind.CHANGED);
            assertThat(events.get(2).collection()).isEqualTo(play);
        }
    }

    @Test
    default void whatWasRefusedShouldNotBeTold() throws Exception {
        CollectionId id = created("work");
        try (Heard heard = heard()) {
            assertThatThrownBy(() -> commit(putting(id, "a.ics"), deleting(id, "not there")))
                    .isInstanceOf(NoSuchItemException.class);
            commit(putting(id, "b.ics"));

            assertThat(heard.nextTold()).containsExactly("CREATED b.ics");
        }
    }

    @Test
    default void singleWritesShouldBeToldToo() throws Exception {
        CollectionId id = created("work");
        try (Heard heard = heard()) {
            put(id, "a.ics");
            ChangeEvent event = heard.next().get(0);
            assertThat(event.author().userId()).isEqualTo(OWNER);
            delete(id, "a.ics");
            assertThat(heard.nextTold()).containsExactly("DELETED a.ics");
        }
    }

    @Test
    default void unitsOfManyThreadsShouldBeToldInTheOrderOfTheirCommits() throws Exception {
        CollectionId id = created("work");
        try (Heard heard = heard()) {
            together(n -> {
                for (int i = 0; i < 50; i++) {
                    testee().commit(unit(putting(id, n + "-" + i), putting(id, n + "-" + i + "b")));
                }
            });

            List<Long> sequences = new ArrayList<>();
            while (sequences.size() < THREADS * 100) {
                heard.next().forEach(event -> sequences.add(event.sequence()));
            }
            assertThat(sequences).isSorted().doesNotHaveDuplicates();
        }
    }

    /** Told is what anybody can see. */
    @Test
    default void whatIsToldShouldBeThere() throws Exception {
        CollectionId id = created("work");
        BlockingQueue<Boolean> found = new LinkedBlockingQueue<>();
        try (ChangeFeed.Subscription listening = testee().feed()
                .listen(events -> found.add(events.stream().allMatch(event -> find(event.collection(), event.name())
                        .isPresent())))) {
            for (int i = 0; i < 50; i++) {
                put(id, "item " + i);
            }
            for (int i = 0; i < 50; i++) {
                assertThat(found.poll(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(listening).isNotNull();
        }
    }

    @Test
    default void aListenerThatFailsShouldDisturbNobodyAndHearTheRest() throws Exception {
        CollectionId id = created("work");
        BlockingQueue<String> heardByFailing = new LinkedBlockingQueue<>();
        try (Heard heard = heard();
                ChangeFeed.Subscription failing = testee().feed().listen(events -> {
                    heardByFailing.add(events.get(0).name());
                    throw new IllegalStateException("on purpose");
                })) {
            put(id, "a.ics");
            put(id, "b.ics");

            assertThat(heard.nextTold()).containsExactly("CREATED a.ics");
            assertThat(heard.nextTold()).containsExactly("CREATED b.ics");
            assertThat(heardByFailing.poll(30, TimeUnit.SECONDS)).isEqualTo("a.ics");
            assertThat(heardByFailing.poll(30, TimeUnit.SECONDS)).isEqualTo("b.ics");
            assertThat(failing).isNotNull();
        }
    }

    @Test
    default void aListenerThatIsSlowShouldHoldNobodyUp() throws Exception {
        CollectionId id = created("work");
        CountDownLatch gate = new CountDownLatch(1);
        BlockingQueue<ChangeEvent> slowly = new LinkedBlockingQueue<>();
        AtomicReference<InterruptedException> interrupted = new AtomicReference<>();
        try (Heard heard = heard();
                ChangeFeed.Subscription slow = testee().feed().listen(events -> {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        interrupted.set(e);
                    }
                    slowly.addAll(events);
                })) {
            for (int i = 0; i < 20; i++) {
                put(id, "item " + i);
                assertThat(heard.next()).hasSize(1);
            }
            assertThat(slowly).isEmpty();
            gate.countDown();

            for (int i = 0; i < 20; i++) {
                ChangeEvent event = slowly.poll(30, TimeUnit.SECONDS);
                assertThat(event).isNotNull();
                assertThat(event.name()).isEqualTo("item " + i);
            }
            assertThat(interrupted).hasNullValue();
            assertThat(slow).isNotNull();
        }
    }

    @Test
    default void whoHasStoppedListeningShouldHearNoMore() throws Exception {
        CollectionId id = created("work");
        Heard first = heard();
        put(id, "a.ics");
        assertThat(first.next()).hasSize(1);
        first.close();

        try (Heard second = heard()) {
            put(id, "b.ics");
            assertThat(second.next()).hasSize(1);
        }

        assertThat(first.units).isEmpty();
    }
}
