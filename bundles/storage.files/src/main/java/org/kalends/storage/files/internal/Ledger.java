/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kalends.storage.api.StorageDamagedException;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is known beside the octets, in tables, behind one lock: whoever reads or writes does so inside {@link #read} or {@link #write}. A
 * transaction is in the journal before anything is done on disk; a start does what was left undone. When the journal is long, the
 * tables are written as a whole.
 */
final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** How long the journal gets, if what it replaces is not longer. */
    private static final long LONG_JOURNAL = 16L << 20;

    private final Disk disk;
    private final Copies copies;
    private final Steps steps;
    private final Gson gson = Codec.gson();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Table<?, ?>> tables = new LinkedHashMap<>();
    private final Path snapshot;
    private final Journal journal;
    private List<Step> undone = List.of();
    private boolean untidy;
    private boolean closed;

    Ledger(Disk disk, Copies copies) throws IOException {
        this.disk = disk;
        this.copies = copies;
        this.steps = new Steps(disk);
        this.snapshot = disk.own("state");
        this.journal = new Journal(disk.own("journal"), gson);
    }

    /** A table that is kept; all of them are asked for before {@link #load}. */
    <K, V> Table<K, V> table(String name, Class<K> keys, Class<V> values) {
        Table<K, V> table = new Table<>(name, keys, values);
        tables.put(name, table);
        return table;
    }

    /** Reads what there is, and does what was left undone. What cannot be read is closed. */
    void load() throws IOException {
        try {
            read();
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private void read() throws IOException {
        if (Files.exists(snapshot)) {
            long read = Journal.read(snapshot, gson, lines -> lines.forEach(this::load));
            if (read < Files.size(snapshot)) {
                throw new StorageDamagedException(snapshot + " is damaged after its octet " + read, null);
            }
        }
        journal.read(this::replay);
        finish();
        journal.sync();
        steps.tidy();
        disk.clearStaging();
    }

    private void replay(List<Line> lines) {
        lines.forEach(this::load);
        if (lines.get(lines.size() - 1).is(Line.Mark.COMMITTED)) {
            undone = lines.stream().flatMap(line -> line.step().stream()).toList();
        } else {
            undone = List.of();
        }
    }

    private void load(Line line) {
        line.table().ifPresent(table -> tables.get(table).load(gson, line.key().orElseThrow(), line.value()));
    }

    /** Whether all that is decided has been done, so that the disk is what the tables say. Inside the lock. */
    boolean isClear() {
        return undone.isEmpty();
    }

    /** Reads something as it is at one moment. Not to be called from inside itself. */
    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            requireOpen();
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does something as one transaction: all of it, or nothing when it throws. Not to be called from inside itself. */
    <T> T write(Function<Transaction, T> work) {
        return write(work, done -> {});
    }

    /**
     * Does something as one transaction.
     *
     * @param durable is told what it came to before the next one begins
     */
    <T> T write(Function<Transaction, T> work, Consumer<T> durable) {
        lock.lock();
        Transaction transaction = new Transaction(disk, copies);
        try {
            requireOpen();
            disk.requireHere();
            T done = work.apply(transaction);
            decide(transaction);
            durable.accept(done);
            return done;
        } catch (RuntimeException | Error e) {
            tables.values().forEach(Table::rollBack);
            transaction.discard();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Does what is decided, if that has not come about. */
    void settle() throws IOException {
        lock.lock();
        try {
            requireOpen();
            finish();
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new StorageUnavailableException("The folder " + disk.root() + " has been closed");
        }
    }

    private void decide(Transaction transaction) {
        try {
            finish();
            Stream<Line> entries = tables.values().stream().flatMap(table -> table.changes(gson));
            Iterator<Line> lines = Stream.of(entries, transaction.lines(), Stream.of(mark(transaction)))
                    .flatMap(each -> each)
                    .iterator();
            if (transaction.hasSteps() || tables.values().stream().anyMatch(Table::isChanged)) {
                journal.append(lines);
            }
        } catch (IOException e) {
            throw new StorageUnavailableException("The folder " + disk.root() + " cannot be written", e);
        }
        tables.values().forEach(Table::accept);
        undone = new ArrayList<>(transaction.steps());
        attemptRest();
    }

    private static Line mark(Transaction transaction) {
        return Line.of(transaction.hasSteps() ? Line.Mark.COMMITTED : Line.Mark.DONE);
    }

    /** What is decided comes about now, or before anything else is decided. */
    private void attemptRest() {
        try {
            tidy();
            finish();
            shorten();
        } catch (IOException e) {
            log(e);
        }
    }

    private void finish() throws IOException {
        if (!undone.isEmpty()) {
            steps.carryOut(undone);
            untidy |= undone.stream().anyMatch(step -> step.kind() == Step.Kind.CLEAR);
            undone = List.of();
            journal.note(Line.Mark.DONE);
        }
    }

    private void log(IOException e) {
        LOG.error("What is decided could not be done in {}; nothing more is written until it is", disk.root(), e);
    }

    /** What was put aside is needed no more once the mark of that is durable. */
    private void tidy() throws IOException {
        if (untidy) {
            untidy = false;
            steps.tidy();
        }
    }

    private void shorten() throws IOException {
        long kept = Files.exists(snapshot) ? Files.size(snapshot) : 0;
        if (journal.size() > Math.max(LONG_JOURNAL, kept)) {
            Path next = disk.own("state.next");
            Stream<Line> all = tables.values().stream().flatMap(table -> table.lines(gson));
            Journal.write(
                    next,
                    gson,
                    Stream.concat(all, Stream.of(Line.of(Line.Mark.DONE))).iterator());
            Durable.rename(next, snapshot);
            Durable.sync(snapshot.getParent());
            journal.clear();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            journal.close();
        } finally {
            lock.unlock();
        }
    }
}
