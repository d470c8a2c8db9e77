/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kalends.problem.api.Problem;

/** What the file says that is configured. Until it has been good once, the one that was configured before it holds. */
final class ConfiguredPopulation implements AutoCloseable {
    private volatile Optional<WatchedPopulation> present = Optional.empty();
    private final AtomicReference<Optional<WatchedPopulation>> former = new AtomicReference<>(Optional.empty());

    /** Takes another file. */
    synchronized void readFrom(Path file) {
        if (present.filter(watched -> watched.file().equals(file)).isPresent()) {
            return;
        }
        Optional<WatchedPopulation> holding = holding();
        present.filter(watched -> !holding.equals(Optional.of(watched))).ifPresent(WatchedPopulation::close);
        former.set(holding);
        present = Optional.of(new WatchedPopulation(file, this::endFormerIfReplaced));
        endFormerIfReplaced();
    }

    /** A file may be good before it is the present one. */
    private void endFormerIfReplaced() {
        if (present.filter(watched -> watched.current().isPresent()).isPresent()) {
            endFormer();
        }
    }

    private void endFormer() {
        former.getAndSet(Optional.empty()).ifPresent(WatchedPopulation::close);
    }

    private Optional<WatchedPopulation> holding() {
        return present.filter(watched -> watched.current().isPresent()).or(former::get);
    }

    /** Empty as long as there has not been a good file. */
    Optional<Population> current() {
        return holding().flatMap(WatchedPopulation::current);
    }

    /** What has changed from one good state of the file to the next. */
    Optional<ChangeLog> changes() {
        return holding().map(WatchedPopulation::changes);
    }

    /** What is wrong with the file that is configured. */
    List<Problem> problems() {
        return present.stream().flatMap(watched -> watched.problem().stream()).toList();
    }

    /** The file that is configured. */
    List<String> examined() {
        return present.stream().map(watched -> watched.file().toString()).toList();
    }

    @Override
    public synchronized void close() {
        present.ifPresent(WatchedPopulation::close);
        endFormer();
    }
}
