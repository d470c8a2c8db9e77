/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.kalends.embedded.problems.ProblemLog;
import org.kalends.problem.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What files of one kind say now, or said when they were last good. Reads a content once and tells what is wrong with it. */
final class LastGood<T> {
    private static final Logger LOG = LoggerFactory.getLogger("org.kalends.config.files");

    private final BiFunction<Path, byte[], FileReading<T>> reader;
    private Map<Path, Known<T>> files = new TreeMap<>();

    LastGood(BiFunction<Path, byte[], FileReading<T>> reader) {
        this.reader = reader;
    }

    /** Takes in the files as they are now; what is not among them is gone. */
    void take(Map<Path, byte[]> contents) {
        Map<Path, Known<T>> now = new TreeMap<>();
        contents.forEach((file, content) -> now.put(file, known(file, content)));
        files = now;
    }

    /** What they say, in the order of their names. */
    List<T> values() {
        return files.values().stream().flatMap(known -> known.value.stream()).toList();
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        files.values().forEach(known -> all.addAll(known.problems));
        return all;
    }

    List<Path> names() {
        return List.copyOf(files.keySet());
    }

    private Known<T> known(Path file, byte[] content) {
        Optional<Known<T>> before = Optional.ofNullable(files.get(file));
        if (before.isPresent() && before.get().content == content) {
            return before.get();
        }
        FileReading<T> reading = reader.apply(file, content);
        new ProblemLog(LOG).tellNew(reading.problems());
        return new Known<>(content, reading.value().or(() -> before.flatMap(last -> last.value)), reading.problems());
    }

    private record Known<T>(byte[] content, Optional<T> value, List<Problem> problems) {}
}
