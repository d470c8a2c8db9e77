/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Measures the packaged server over HTTP. The README says which properties there are. */
public final class ServerBenchmark {
    private ServerBenchmark() {}

    /** Measures, prints as it goes, and leaves {@code results.json} and {@code results.md}. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path home = Path.of(System.getProperty("benchmark.distribution"))
                .toAbsolutePath()
                .normalize();
        Path folder = Files.createDirectories(
                Path.of(System.getProperty("benchmark.results")).toAbsolutePath());
        Duration time = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 3));
        Predicate<String> wanted =
                Pattern.compile(System.getProperty("benchmark.only", ".*")).asPredicate();
        List<Figure> figures = new ArrayList<>();
        for (String size : System.getProperty("benchmark.sizes", "1000").split(",")) {
            Path data = Files.createTempDirectory(folder, "server-").resolve("kalends");
            int objects = Integer.parseInt(size.strip());
            figures.addAll(new Course(new PackagedServer(home, data), objects, time, wanted).run());
            remove(data.getParent());
            Results results = new Results(figures);
            Files.writeString(folder.resolve("results.json"), results.json());
            Files.writeString(folder.resolve("results.md"), results.markdown());
        }
        System.out.println(Files.readString(folder.resolve("results.md")));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
