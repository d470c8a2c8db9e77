/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.config.TagSource;
import org.kalends.config.internal.sets.ConfiguredContextSet;
import org.kalends.testing.RankedReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a reading costs when 100,000 are made for 1,000 users in turn. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CascadeBenchmark {
    private static final String ENABLED = "com.openexchange.caldav.enabled";
    private static final int READINGS = 100_000;
    private static final int USERS = 1000;
    private static final int SETS = 20;
    private static final int PROPERTIES = 200;

    /** A cascade that has been asked for all users. */
    @State(Scope.Benchmark)
    public static class Warm {
        private final Config config = config();
        private final List<ConfigView> views = everyUser(config);

        /** A benchmark in which no set fits would measure something else. */
        @Setup
        public void check() {
            if (!views.stream().allMatch(view -> view.isTrue(ENABLED, false))) {
                throw new IllegalStateException("The sets do not fit");
            }
        }
    }

    /** A cascade that has not been asked yet, for each invocation. */
    @State(Scope.Benchmark)
    public static class Cold {
        private Config config;

        /** An invocation takes many milliseconds, so that this does not disturb. */
        @Setup(Level.Invocation)
        public void assemble() {
            config = config();
        }
    }

    /** As each request does it. */
    @Benchmark
    @OperationsPerInvocation(READINGS)
    public int viewForEachReading(Warm warm) {
        int on = 0;
        for (int reading = 0; reading < READINGS; reading++) {
            on += view(warm.config, reading % USERS).isTrue(ENABLED, false) ? 1 : 0;
        }
        return on;
    }

    /** As it is inside a request. */
    @Benchmark
    @OperationsPerInvocation(READINGS)
    public int readingFromAViewThatIsHeld(Warm warm) {
        int on = 0;
        for (int reading = 0; reading < READINGS; reading++) {
            on += warm.views.get(reading % USERS).isTrue(ENABLED, false) ? 1 : 0;
        }
        return on;
    }

    /** After a change of the configuration, or for users who have not been here for a while. */
    @Benchmark
    @OperationsPerInvocation(USERS)
    public List<ConfigView> firstViewOfAUser(Cold cold) {
        return everyUser(cold.config);
    }

    private static ConfigView view(Config config, int user) {
        return config.forUser(1 + user / 100, user + 1);
    }

    private static List<ConfigView> everyUser(Config config) {
        return IntStream.range(0, USERS).mapToObj(user -> view(config, user)).toList();
    }

    /** A server with many properties and sets, and users with tags and values of their own. */
    private static Config config() {
        AssembledConfig assembled = new AssembledConfig();
        FixedSource server = new FixedSource("server", 0).set(ENABLED, "false");
        for (int number = 0; number < PROPERTIES; number++) {
            server.set("com.openexchange.property" + number, "value");
        }
        assembled.add(server);
        assembled.add(new FixedSource("reseller", 1).set("com.openexchange.reseller", "x"));
        assembled.add(new FixedSource("context", 2).set("com.openexchange.context", "x"));
        assembled.add(new FixedSource("user", 3).set("com.openexchange.user", "x"));
        for (int number = 0; number < SETS; number++) {
            String withTags = "ucInfostore & (!tag" + number + " | (gold & " + number + "))";
            Map<String, Object> set = Map.of("withTags", withTags, ENABLED, "true");
            assembled.config().addSets(new ConfiguredContextSet(set), new RankedReference<>(100 + number, 0));
        }
        assembled.config().addTags(new DirectoryLikeTags(), new RankedReference<>(200, 0));
        return assembled.config();
    }

    private static final class DirectoryLikeTags implements TagSource {
        @Override
        public Set<String> tagsFor(int contextId, int userId) {
            Set<String> tags = new HashSet<>(Set.of("ucInfostore", "ucCalendar", "ucContact", "gold"));
            tags.add(Integer.toString(contextId));
            return tags;
        }

        @Override
        public Object stamp(int contextId, int userId) {
            return contextId;
        }
    }
}
