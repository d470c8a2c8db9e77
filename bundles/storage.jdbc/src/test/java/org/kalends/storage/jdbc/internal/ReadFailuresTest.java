/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StorageDamagedException;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.TooCostlyException;

class ReadFailuresTest {
    private static final SQLException DAMAGE = new SQLException("malformed");
    private static final SQLException BUSY = new SQLException("busy");

    private final AtomicLong now = new AtomicLong();
    private final List<SQLException> told = new ArrayList<>();
    private final ReadFailures failures = new ReadFailures(failure -> failure == DAMAGE, told::add, now::get);

    @Test
    void whatWillNotPassIsToldApartFromWhatWill() {
        assertThat(failures.of(DAMAGE)).isInstanceOf(StorageDamagedException.class);
        assertThat(failures.of(BUSY)).isInstanceOf(StorageUnavailableException.class);
        assertThat(failures.ofSearch(BUSY, false)).isInstanceOf(StorageUnavailableException.class);
        assertThat(failures.ofSearch(BUSY, true)).isInstanceOf(TooCostlyException.class);
    }

    @Test
    void whoeverOperatesTheStoreIsToldOnceAMinute() {
        failures.of(DAMAGE);
        failures.of(BUSY);
        failures.ofSearch(BUSY, true);
        assertThat(told).containsExactly(DAMAGE);

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        failures.of(BUSY);
        assertThat(told).containsExactly(DAMAGE, BUSY);
    }

    @Test
    void aDamagedFileIsNoStoreThatIsNotReady(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kalends.db");
        JdbcStorage storage = new TestSettings(file).open();
        Samples samples = new Samples(storage);
        CollectionId calendar = samples.calendar();
        IntStream.range(0, 200).forEach(i -> samples.put(calendar, "event-" + i));
        storage.close();
        damage(file);

        JdbcStorage again = new TestSettings(file).open();
        assertThatThrownBy(() -> again.items()
                        .select(calendar, new Selection.All(), Set.of(ItemPart.OCTETS))
                        .map(item -> item.octets())
                        .filter(Optional::isPresent)
                        .count())
                .isInstanceOf(StorageDamagedException.class);
        again.close();
    }

    /** All pages but the first ones, which say what tables there are. */
    private static void damage(Path file) throws IOException {
        try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
            long size = pages.length();
            for (long at = size / 2; at < size; at += 4096) {
                pages.seek(at);
                pages.write(new byte[4096]);
            }
        }
    }
}
