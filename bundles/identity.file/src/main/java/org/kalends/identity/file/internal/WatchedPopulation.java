/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kalends.embedded.files.FileListener;
import org.kalends.embedded.files.FileWatch;
import org.kalends.identity.file.internal.IdentityFile.Broken;
import org.kalends.identity.file.internal.IdentityFile.Good;
import org.kalends.identity.password.PlainText;
import org.kalends.problem.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the file says now, or said when it was last good. Tells the administrator about both. */
final class WatchedPopulation implements FileListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedPopulation.class);
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);
    private static final int MOST_CHANGES = 200_000;
    private static final int MOST_LOGINS = 10;
    private static final int MOST_MISTAKES = 100;

    private final Path file;
    private final Runnable whenGood;
    private final IdentityFile format = new IdentityFile();
    private final FileWatch watch;
    private volatile State state = new State(Optional.empty(), new ChangeLog(MOST_CHANGES));
    private volatile Optional<Problem> problem = Optional.empty();

    /** @param whenGood run whenever there is another good state */
    WatchedPopulation(Path file, Runnable whenGood) {
        this.file = file;
        this.whenGood = whenGood;
        this.watch = new FileWatch(file, LOOK_INTERVAL, this);
    }

    Path file() {
        return file;
    }

    /** Why the file as it is now does not hold. */
    Optional<Problem> problem() {
        return problem;
    }

    /** Empty as long as there has not been a good file. */
    Optional<Population> current() {
        return state.population();
    }

    /** What has changed from one good file to the next. */
    ChangeLog changes() {
        return state.changes();
    }

    @Override
    public void close() {
        watch.close();
    }

    @Override
    public void content(byte[] content) {
        IdentityFile.Reading reading = format.read(content);
        if (reading instanceof Good good) {
            take(good.population());
        } else if (reading instanceof Broken broken) {
            refuse(broken.mistakes());
        }
    }

    @Override
    public void gone() {
        LOG.error("{} is not there; {}", file, consequence());
        problem("it is not there");
    }

    @Override
    public void unreadable(IOException problem) {
        LOG.error("{} cannot be read; {}: {}", file, consequence(), problem.toString());
        problem("it cannot be read: " + problem);
    }

    private void problem(String what) {
        problem = Optional.of(Problem.error(file.toString(), what + "; " + consequence()));
    }

    private void take(Population population) {
        ChangeLog known = state.changes();
        ChangeLog changes = state.population()
                .map(before -> known.after(before, population))
                .orElse(known);
        state = new State(Optional.of(population), changes);
        problem = Optional.empty();
        whenGood.run();
        LOG.info(
                "{} has {} contexts with {} users",
                file,
                population.contextIds().size(),
                population.accounts().size());
        List<String> clear = population.accounts().stream()
                .filter(account -> account.password().stream().anyMatch(PlainText.class::isInstance))
                .map(account -> account.user().login())
                .sorted()
                .toList();
        if (!clear.isEmpty()) {
            LOG.warn(
                    "{} has {} passwords in clear text, which is for trials only: {}",
                    file,
                    clear.size(),
                    clear.stream().limit(MOST_LOGINS).collect(Collectors.joining(", ")));
        }
    }

    private void refuse(List<Mistake> mistakes) {
        String list = mistakes.stream()
                .limit(MOST_MISTAKES)
                .map(mistake -> "\n  " + file + ": " + mistake)
                .collect(Collectors.joining());
        LOG.error("{} has {} mistakes; {}{}", file, mistakes.size(), consequence(), list);
        problem("it has %d mistakes, the first: %s".formatted(mistakes.size(), mistakes.get(0)));
    }

    private String consequence() {
        return state.population().isPresent() ? "its last good state holds" : "nobody can sign in by it";
    }

    /** What the last good file says, if there was one, and what has changed until then. */
    private record State(Optional<Population> population, ChangeLog changes) {}
}
