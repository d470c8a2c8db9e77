/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.Growth;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.StorageLimit;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.dav.write.internal.registry.Registered;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.QuotaExceededException;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;
import org.kalends.storage.memory.MemoryStorage;

class DoorTest {
    private static final UserId OWNER = new UserId(1, 7);
    private static final Precondition NO = Precondition.dav("no", 403);

    private final Storage storage = new MemoryStorage(Storage.DEFAULT_ACCOUNT);
    private final Folder folder = Folder.in(storage, "a");
    private final Folder other = Folder.in(storage, "b");

    private static Door door(WriteParticipant... participants) {
        return new Door(Registered.participants(participants), Registered.limits());
    }

    private UnitOfWork put(Door door, String name, String text) {
        return door.begin(OWNER, storage).put(folder, name, Folder.object(text), Condition.NONE);
    }

    @Test
    void participantsSeeTheObjectAsItWasAndAsItWillBeTheHighestRankingFirst() throws DavException {
        List<String> told = new ArrayList<>();
        Door door = door(new Recording("low ", told, change -> {}), new Recording("high ", told, change -> {}));

        put(door, "x", "one").commit();
        put(door, "x", "two").commit();
        door.begin(OWNER, storage).delete(folder.member("x"), Condition.NONE).commit();

        assertThat(told)
                .containsExactly(
                        "high PUT x: none -> one",
                        "low PUT x: none -> one",
                        "high done x",
                        "low done x",
                        "high PUT x: one -> two",
                        "low PUT x: one -> two",
                        "high done x",
                        "low done x",
                        "high DELETE x: two -> none",
                        "low DELETE x: two -> none",
                        "high done x",
                        "low done x");
    }

    @Test
    void whoRefusesIsTheLastWhoIsAskedAndNothingIsWritten() {
        List<String> told = new ArrayList<>();
        Door door = door(new Recording("low ", told, change -> {}), new Recording("high ", told, change -> {
            throw DavException.of(NO, "No.");
        }));

        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> put(door, "x", "one").commit())
                .satisfies(refusal -> assertThat(refusal.precondition()).contains(NO));
        assertThat(folder.text("x")).isEmpty();
        assertThat(told).containsExactly("high PUT x: none -> one");
    }

    @Test
    void otherOctetsArePutInPlaceAndShowAsOther() throws DavException {
        UnitOfWork unit = put(
                door(Recording.of(change ->
                        change.replace(Octets.utf8(change.after().orElseThrow().text() + "!")))),
                "x",
                "one");

        unit.commit();

        assertThat(folder.text("x")).contains("one!");
        assertThat(unit.stored(0).altered()).isTrue();
    }

    @Test
    void whatParticipantsAddStandsOrFallsWithTheWrite() throws DavException {
        Door door = door(Recording.of(change -> {
            ItemAddress copy =
                    new ItemAddress(other.stored().id(), change.address().name());
            NewItem item = new NewItem(
                    "text/plain",
                    "e",
                    change.after().orElseThrow(),
                    Folder.object("").index(),
                    7);
            change.also(new Write.PutItem(copy, item, Condition.MUST_NOT_EXIST));
            change.also(new Write.Enqueue(new NewJob("mail", "x", Octets.utf8(""), Instant.EPOCH, 1)));
        }));

        put(door, "x", "one").commit();
        assertThat(other.text("x")).contains("one");

        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> put(door, "x", "two").commit());
        assertThat(folder.text("x")).contains("one");
        assertThat(storage.jobs().claim(Set.of("mail"), Duration.ofMinutes(1), Instant.now()))
                .isPresent();
    }

    @Test
    void whatAParticipantHasDecidedByIsStillSoOrItIsAskedAgain() throws DavException {
        AtomicInteger times = new AtomicInteger();
        Door alone = door();
        Door door = door(Recording.of(change -> {
            StoredCollection seen =
                    storage.collections().find(other.stored().id()).orElseThrow();
            change.provided(new Guard.CollectionAt(seen.id(), seen.sequence()));
            if (times.getAndIncrement() == 0) {
                alone.begin(OWNER, storage)
                        .put(other, "y", Folder.object("between"), Condition.NONE)
                        .commit();
            }
        }));

        put(door, "x", "one").commit();

        assertThat(times).hasValue(2);
        assertThat(folder.text("x")).contains("one");
    }

    @Test
    void whatSomebodyElseChangesMeanwhileIsLookedAtAnew() throws DavException {
        List<String> told = new ArrayList<>();
        AtomicInteger times = new AtomicInteger();
        Door alone = door();
        put(alone, "x", "one").commit();
        Door door = door(Recording.of(told, change -> {
            if (times.getAndIncrement() == 0) {
                put(alone, "x", "between").commit();
            }
        }));

        put(door, "x", "two").commit();

        assertThat(told).containsExactly("PUT x: one -> two", "PUT x: between -> two", "done x");
        assertThat(folder.text("x")).contains("two");
    }

    @Test
    void itIsReadIntoAModelOnceForAllWhoAsk() throws DavException {
        AtomicInteger read = new AtomicInteger();
        Recording.Before model = change -> change.after(StringBuilder.class, octets -> {
            read.incrementAndGet();
            return new StringBuilder(octets.text());
        });

        put(door(Recording.of(model), Recording.of(model), Recording.of(model)), "x", "one")
                .commit();

        assertThat(read).hasValue(1);
    }

    @Test
    void ofACollectionThatGoesEachObjectIsTold() throws DavException {
        Door alone = door();
        for (String name : List.of("x", "y", "z")) {
            put(alone, name, name).commit();
        }
        List<String> told = new ArrayList<>();

        door(Recording.of(told, change -> {}))
                .begin(OWNER, storage)
                .deleteCollection(folder)
                .commit();

        assertThat(told).containsExactlyInAnyOrder("DELETE x: x -> none", "DELETE y: y -> none", "DELETE z: z -> none");
    }

    @Test
    void whatFailsAfterTheWriteDoesNotUndoIt() throws DavException {
        WriteParticipant failing = new WriteParticipant() {
            @Override
            public boolean appliesTo(ObjectChange change) {
                return true;
            }

            @Override
            public void before(ObjectChange change) {}

            @Override
            public void after(ObjectChange change) {
                throw new IllegalStateException("too late");
            }
        };

        put(door(failing), "x", "one").commit();

        assertThat(folder.text("x")).contains("one");
    }

    @Test
    void ofManyUnitsEachIsDoneOrRefusedByItself() throws DavException {
        Door door = door(Recording.of(change -> {
            if (change.address().name().equals("y")) {
                throw DavException.of(NO, "No.");
            }
        }));
        UnitOfWork taken =
                door.begin(OWNER, storage).put(folder, "x", Folder.object("again"), Condition.MUST_NOT_EXIST);

        List<WorkOutcome> outcomes =
                door.commitAll(List.of(put(door, "x", "one"), put(door, "y", "one"), taken, put(door, "z", "one")));

        assertThat(outcomes)
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Done", "Refused", "Failed", "Done");
        assertThat(folder.text("x")).contains("one");
        assertThat(folder.text("y")).isEmpty();
        assertThat(folder.text("z")).contains("one");
    }

    @Test
    void unitsOfSeveralStoresGoEachToItsOwn() throws DavException {
        Storage archive = new MemoryStorage("archive");
        Folder there = Folder.in(archive, "a");
        assertThat(there.stored().id())
                .as("ids are a store's own")
                .isEqualTo(folder.stored().id());
        Door door = door();
        UnitOfWork elsewhere = door.begin(OWNER, archive).put(there, "y", Folder.object("there"), Condition.NONE);

        List<WorkOutcome> outcomes = door.commitAll(List.of(put(door, "x", "here"), elsewhere, put(door, "z", "here")));

        assertThat(outcomes).allMatch(WorkOutcome.Done.class::isInstance);
        assertThat(folder.text("x")).contains("here");
        assertThat(folder.text("y")).isEmpty();
        assertThat(folder.text("z")).contains("here");
        assertThat(there.text("y")).contains("there");
    }

    @Test
    void whatWasTakenForAUnitIsGivenBackWhenItIsOverHoweverItEnds() throws DavException {
        AtomicInteger held = new AtomicInteger();
        List<String> done = new ArrayList<>();
        Door door = door(Recording.of(done, change -> {
            assertThat(held.incrementAndGet()).isEqualTo(1);
            change.whenOver(held::decrementAndGet);
            if (change.address().name().equals("y")) {
                throw DavException.of(NO, "No.");
            }
        }));
        UnitOfWork taken =
                door.begin(OWNER, storage).put(folder, "x", Folder.object("again"), Condition.MUST_NOT_EXIST);

        List<WorkOutcome> outcomes = door.commitAll(List.of(put(door, "x", "one"), put(door, "y", "one"), taken));

        assertThat(outcomes).hasSize(3).first().isInstanceOf(WorkOutcome.Done.class);
        assertThat(held).hasValue(0);
        put(door, "z", "one").commit();
        assertThat(held).hasValue(0);
    }

    @Test
    void theTimeOfAnObjectIsToldAsTheIndexHasIt() throws DavException {
        List<Optional<Span>> spans = new ArrayList<>();
        Door door = door(Recording.of(change -> {
            spans.add(change.spanBefore());
            spans.add(change.spanAfter());
        }));
        Octets text = Octets.utf8("one");
        Span span = new Span(0, 10, false);
        AcceptedObject object =
                new AcceptedObject(text, false, "text/plain", new ItemIndex("", "TEXT", Optional.of(span), List.of()));

        door.begin(OWNER, storage).put(folder, "x", object, Condition.NONE).commit();
        door.begin(OWNER, storage).delete(folder.member("x"), Condition.NONE).commit();

        assertThat(spans).containsExactly(Optional.empty(), Optional.of(span), Optional.of(span), Optional.empty());
    }

    @Test
    void limitsAreAskedInsideTheUnitOfWhatGrows() throws DavException {
        Door door = new Door(Registered.participants(), Registered.limits(new TenOctets()));

        put(door, "x", "123456789").commit();

        assertThatExceptionOfType(QuotaExceededException.class)
                .isThrownBy(() -> put(door, "y", "12").commit());
        assertThat(folder.text("y")).isEmpty();
    }

    @Test
    void aStateOfTheCollectionThatIsPastRefusesTheUnit() {
        Guard.CollectionAt past = new Guard.CollectionAt(folder.stored().id(), 4711);

        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> put(door(), "x", "one").provided(past).commit())
                .satisfies(refusal -> assertThat(refusal.changedCollection())
                        .contains(folder.stored().id()));
    }

    private record TenOctets() implements StorageLimit {
        @Override
        public String name() {
            return "ten";
        }

        @Override
        public void check(UserId owner, Supplier<Growth> growth) {}

        @Override
        public List<Guard> guards(UserId owner, Storage storage) {
            return List.of(new Guard.WithinQuota(owner.contextId(), OptionalInt.of(owner.id()), 10));
        }
    }
}
