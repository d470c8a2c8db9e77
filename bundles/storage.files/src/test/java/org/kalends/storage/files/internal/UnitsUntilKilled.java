/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.contract.UidIndexer;

/**
 * A process of its own that commits units and does their jobs until it is killed, and says what it knows: {@code unit},
 * when a unit was acknowledged; {@code doing} and {@code did}, before and after a job was reported done. Its arguments are
 * the folder and a word that no other run has.
 */
final class UnitsUntilKilled {
    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final Set<String> KINDS = Set.of("follow-up");
    private static final int WRITERS = 3;
    private static final int WORKERS = 2;

    private final FilesStorage storage;
    private final CollectionId left;
    private final CollectionId right;
    private final String run;

    private UnitsUntilKilled(FilesStorage storage, String run) {
        this.storage = storage;
        this.left = collection(storage, LEFT);
        this.right = collection(storage, RIGHT);
        this.run = run;
    }

    static FilesStorage opened(Path folder) {
        return FilesStorage.open("", folder, new Limits(10_000, 100_000), new UidIndexer(), Clock.systemUTC());
    }

    static CollectionId collection(FilesStorage storage, String name) {
        return storage.collections()
                .find(1, 3, "calendar", name)
                .orElseGet(
                        () -> storage.collections().create(new NewCollection(1, 3, "calendar", name, false, Map.of())))
                .id();
    }

    public static void main(String[] arguments) {
        FilesStorage storage = opened(Path.of(arguments[0]));
        UnitsUntilKilled units = new UnitsUntilKilled(storage, arguments[1]);
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            new Thread(() -> units.write(writer)).start();
        }
        for (int i = 0; i < WORKERS; i++) {
            new Thread(units::work).start();
        }
    }

    /** Puts an item to the left and to the right and enqueues what is to follow. */
    private void write(int writer) {
        for (int i = 0; ; i++) {
            String name = run + "-" + writer + "-" + i;
            NewJob job = new NewJob("follow-up", name, Octets.utf8(name), Instant.EPOCH, 1);
            storage.commit(new Unit(
                    List.of(), List.of(put(left, name), put(right, name), new Write.Enqueue(job)), Author.UNKNOWN));
            say("unit " + name);
        }
    }

    private static Write put(CollectionId collection, String name) {
        ItemIndex index = new ItemIndex(name, "VEVENT", Optional.empty(), List.of());
        NewItem item = new NewItem("text/calendar", "etag", Octets.utf8(name), index, 3);
        return new Write.PutItem(new ItemAddress(collection, name), item, Condition.MUST_NOT_EXIST);
    }

    private void work() {
        while (true) {
            Optional<ClaimedJob> job = storage.jobs().claim(KINDS, Duration.ofMinutes(1), Instant.now());
            if (job.isPresent()) {
                say("doing " + job.get().job().key());
                storage.jobs().done(job.get());
                say("did " + job.get().job().key());
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
