/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kalends.config.ConfigView;
import org.kalends.config.TagSource;
import org.kalends.config.internal.sets.ConfiguredContextSet;

/**
 * What 100,000 readings for 1,000 users cost, each with a view of its own as a request has it. Run by hand, with the
 * test class path.
 */
public final class CascadeBenchmark {
    private static final String ENABLED = "com.openexchange.caldav.enabled";
    private static final int READINGS = 100_000;
    private static final int USERS = 1000;
    private static final int SETS = 20;
    private static final int PROPERTIES = 200;
    private static final int ROUNDS = 20;

    private CascadeBenchmark() {}

    public static void main(String[] arguments) {
        CascadeConfig config = config();
        long first = System.nanoTime();
        read(config, USERS);
        print("first view of each of the users", System.nanoTime() - first, USERS);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            read(config, READINGS);
            print("reading with a view for it", System.nanoTime() - start, READINGS);
        }
        ConfigView view = config.forUser(1, 1);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            read(view);
            print("reading from one view", System.nanoTime() - start, READINGS);
        }
    }

    private static void read(CascadeConfig config, int readings) {
        int on = 0;
        for (int reading = 0; reading < readings; reading++) {
            int user = reading % USERS;
            on += config.forUser(1 + user / 100, user + 1).isTrue(ENABLED, false) ? 1 : 0;
        }
        check(on, readings);
    }

    private static void read(ConfigView view) {
        int on = 0;
        for (int reading = 0; reading < READINGS; reading++) {
            on += view.isTrue(ENABLED, false) ? 1 : 0;
        }
        check(on, READINGS);
    }

    private static void check(int on, int readings) {
        if (on < readings / 2) {
            throw new IllegalStateException("Only " + on + " of " + readings);
        }
    }

    private static void print(String what, long nanos, int times) {
        System.out.printf("%-35s %8.1f ns each, %7.2f ms in all%n", what, (double) nanos / times, nanos / 1e6);
    }

    /** A server with many properties and sets, and users with tags and values of their own. */
    private static CascadeConfig config() {
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
            String withTags = "ucInfostore & !tag" + number + " | (gold & " + number + ")";
            Map<String, Object> set = Map.of("withTags", withTags, ENABLED, "true");
            assembled.config().addSets(new ConfiguredContextSet(set), new RankedReference<>(100 + number, 0));
        }
        TagSource tags = new DirectoryLikeTags();
        assembled.config().addTags(tags, new RankedReference<>(200, 0));
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
