/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Outcome;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.UnitNotSupportedException;
import org.kalends.storage.api.Write;
import org.kalends.storage.contract.SimpleStoreContract;
import org.kalends.storage.contract.UnitsUnderTest;

/** A store that has no more than the small interfaces does units of one write and says what it cannot do. */
class SingleWritesTest implements SimpleStoreContract, UnitsUnderTest {
    private static final Lock LOCK = new Lock(
            "urn:uuid:1",
            "calendar/3/work",
            true,
            true,
            OWNER,
            "",
            Duration.ofMinutes(1),
            Instant.now().plusSeconds(60));

    private final Storage simple = new Simple(new MemoryStorage(""));

    private record Simple(Storage whole) implements Storage {
        @Override
        public String account() {
            return whole.account();
        }

        @Override
        public CollectionStore collections() {
            return whole.collections();
        }

        @Override
        public ItemStore items() {
            return whole.items();
        }

        @Override
        public ChangeLog changes() {
            return whole.changes();
        }
    }

    @Override
    public Storage testee() {
        return simple;
    }

    @Test
    void oneWriteOfAnItemShouldBeDone() {
        CollectionId one = created("one");
        CollectionId other = created("other");
        ItemAddress item = new ItemAddress(one, "a.ics");

        assertThat(commit(putting(one, "a.ics")).item(0).created()).isTrue();
        assertThat(commit(new Write.PatchItem(item, Map.of(COLOR, Optional.of("red"))))
                        .item(0)
                        .item()
                        .properties())
                .containsValue("red");
        Write copy = new Write.CopyItem(item, new ItemAddress(other, "b"), Condition.NONE, Condition.NONE, OWNER);
        assertThat(commit(copy).item(0).item().name()).isEqualTo("b");
        commit(deleting(other, "b"));
        commit(moving(one, "a.ics", other));

        assertThat(names(one)).isEmpty();
        assertThat(names(other)).containsExactly("a.ics");
        assertThatThrownBy(() -> commit(putting(other, "a.ics", Condition.MUST_NOT_EXIST)))
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void oneWriteOfACollectionShouldBeDone() {
        CollectionId id = commit(new Write.CreateCollection(calendar("work"), false))
                .collection(0)
                .id();
        commit(new Write.PatchCollection(id, Map.of(COLOR, Optional.of("red"))));
        commit(new Write.GrantRights(id, List.of(new Grant(Grantee.user(7), Set.of(Right.SEE)))));
        commit(new Write.RenameCollection(id, "play", false));

        assertThat(commit(new Write.CopyCollection(id, calendar("copy"), false)).collection(0))
                .isEqualTo(testee().collections()
                        .find(CONTEXT, OWNER, CALENDAR, "copy")
                        .orElseThrow());
        assertThat(reread(id).name()).isEqualTo("play");
        assertThat(reread(id).properties()).containsValue("red");
        assertThat(reread(id).grants()).hasSize(1);
        commit(new Write.DeleteCollection(id));
        assertThat(testee().collections().find(id)).isEmpty();
    }

    @Test
    void whatNeedsMoreShouldBeRefusedBeforeAnythingIsDone() {
        CollectionId id = created("work");
        put(id, "a.ics");
        Seen before = seen(id);
        Guard unchanged = new Guard.CollectionAt(id, 1);
        ItemAddress item = new ItemAddress(id, "a.ics");

        assertThatThrownBy(() -> commit(putting(id, "b.ics"), putting(id, "c.ics")))
                .isInstanceOf(UnitNotSupportedException.class);
        assertThatThrownBy(() -> testee().commit(guarded(List.of(unchanged), putting(id, "b.ics"))))
                .isInstanceOf(UnitNotSupportedException.class);
        for (Write write : List.of(
                new Write.PatchPersonal(id, Optional.empty(), 7, Map.of()),
                new Write.Enqueue(new NewJob("mail", "a", Octets.utf8(""), Instant.EPOCH, CONTEXT)),
                new Write.AttachBlob(item, "digest", "", "text/plain"),
                new Write.DetachBlob(item, "digest"))) {
            assertThatThrownBy(() -> commit(write)).isInstanceOf(UnitNotSupportedException.class);
        }
        assertThat(seen(id)).isEqualTo(before);
    }

    @Test
    void ofManyUnitsEachShouldStandForItself() {
        CollectionId id = created("work");

        List<Outcome> outcomes = testee().commitAll(List.of(
                unit(putting(id, "a.ics")), unit(deleting(id, "not there")), unit(), unit(putting(id, "b.ics"))));

        assertThat(outcomes).extracting(Outcome.Refused.class::isInstance).containsExactly(false, true, false, false);
        assertThat(names(id)).containsExactly("a.ics", "b.ics");
    }

    @Test
    void whatTheStoreDoesNotOfferShouldBeEmpty() {
        CollectionId id = created("work");
        assertThat(testee().jobs().claim(Set.of("mail"), Duration.ofMinutes(1), Instant.now()))
                .isEmpty();
        assertThat(testee().jobs().dead(10)).isEmpty();
        assertThat(testee().personal().ofCollections(Set.of(id), 7)).isEmpty();
        assertThat(testee().blobs().of(new ItemAddress(id, "a.ics"))).isEmpty();
        assertThatThrownBy(() -> testee().blobs().put(InputStream.nullInputStream(), 10))
                .isInstanceOf(UnitNotSupportedException.class);
        assertThat(testee().locks().around(CONTEXT, "calendar/3/work", Instant.now()))
                .isEmpty();
        assertThatThrownBy(() -> testee().locks().acquire(CONTEXT, LOCK, Instant.now()))
                .isInstanceOf(UnitNotSupportedException.class);
        assertThat(testee().delegations().from(CONTEXT, OWNER)).isEmpty();
        assertThatThrownBy(() -> testee().delegations().set(CONTEXT, OWNER, Delegation.Access.READ, Set.of()))
                .isInstanceOf(UnitNotSupportedException.class);
        testee().feed()
                .listen(events -> {
                    throw new AssertionError("nothing is told");
                })
                .close();
    }
}
