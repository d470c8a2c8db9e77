/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigView;
import org.kalends.config.TagSource;
import org.kalends.config.internal.sets.ContextSetSource;
import org.kalends.embedded.memory.Generations;

/**
 * The sources between two changes of them. Remembers the view of each user, and forgets it when any source says that its
 * state is another one for this user.
 */
final class Cascade {
    private static final int REMEMBERED = 10_000;

    /** Sources change a few times a second at most, and a view takes far less than a millisecond. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();

    /** What a view of the server scope is made of, which has neither tags nor sets. */
    private final List<Stamped> serverParts;

    private final List<Stamped> parts;
    private final Resolution resolution;
    private final Readings readings = new Readings();
    private final Generations<Subject, Remembered> views = new Generations<>(REMEMBERED);

    Cascade(List<ConfigSource> sources, List<TagSource> tags, List<ContextSetSource> sets) {
        resolution = new Resolution(sources, tags, sets, readings);
        serverParts = sources.stream().<Stamped>map(source -> source::stamp).toList();
        parts = Stream.of(
                        serverParts.stream(),
                        tags.stream().<Stamped>map(source -> source::stamp),
                        sets.stream().<Stamped>map(source -> (contextId, userId) -> source.sets()))
                .flatMap(all -> all)
                .toList();
    }

    ConfigView viewFor(int contextId, int userId) {
        Subject subject = Subject.of(contextId, userId);
        return views.find(subject)
                .filter(remembered -> holds(remembered.stamps, subject))
                .map(Remembered::view)
                .orElseGet(() -> resolve(subject));
    }

    List<String> complaints() {
        return readings.complaints();
    }

    /** Begins again when a source changed meanwhile, so that no view has something of before and something of after. */
    private ConfigView resolve(Subject subject) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE_NANOS) {
            Object[] stamps = stamps(subject);
            ConfigView view = resolution.viewFor(subject.contextId, subject.userId);
            if (holds(stamps, subject)) {
                views.put(subject, new Remembered(stamps, view));
                return view;
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException("The configuration never stands still; is there a stamp that does not equal"
                + " the next one when nothing changed? Among the sources are " + resolution);
    }

    private Object[] stamps(Subject subject) {
        return parts(subject).stream()
                .map(part -> part.stamp(subject.contextId, subject.userId))
                .toArray();
    }

    private List<Stamped> parts(Subject subject) {
        return subject.contextId == 0 ? serverParts : parts;
    }

    private boolean holds(Object[] stamps, Subject subject) {
        List<Stamped> asked = parts(subject);
        for (int index = 0; index < stamps.length; index++) {
            if (!Objects.equals(stamps[index], asked.get(index).stamp(subject.contextId, subject.userId))) {
                return false;
            }
        }
        return true;
    }

    /** Whatever has a state that can be compared. */
    private interface Stamped {
        Object stamp(int contextId, int userId);
    }

    private record Remembered(Object[] stamps, ConfigView view) {}

    /** Whom a view is for; without a context there is no user either. */
    private record Subject(int contextId, int userId) {
        static Subject of(int contextId, int userId) {
            return contextId > 0 ? new Subject(contextId, Math.max(userId, 0)) : new Subject(0, 0);
        }
    }
}
