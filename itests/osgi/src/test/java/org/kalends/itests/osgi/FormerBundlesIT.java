/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Samples;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/** Bundles are updated and refreshed again and again: nothing of what they were before stays, neither classes nor threads. */
public class FormerBundlesIT extends RunningServer {
    private static final int MANY = 30;
    private static final int SOME = 3;

    /** Threads of pools of Jetty and Logback, which grow as they see fit, and of whoever looks into the process. */
    private static final List<String> POOLS = List.of("qtp", "logback-", "Attach Listener");

    private static final String EVENT = "/dav/caldav/calendar/tea.ics";
    private static final String CARD = "/dav/carddav/contacts/ada.vcf";

    @Before
    public void fill() {
        use();
    }

    @Test
    public void nothingOfAnEngineReplacedManyTimesShouldStay() throws BundleException {
        replace(List.of(bundle("org.kalends.dav.core")), MANY);
    }

    @Test
    public void nothingOfAnyOfOurBundlesShouldStay() throws BundleException {
        replace(ours(), SOME);
    }

    @Test
    public void somebodyWhoHoldsAFormerBundleShouldBeSeen() throws BundleException {
        Bundle bundle = bundle("org.kalends.webdav");
        FormerLoaders loaders = new FormerLoaders(framework());
        loaders.look();
        AtomicReference<ClassLoader> holder =
                new AtomicReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
        Replacement.UPDATE.carryOut(bundle, () -> {});
        awaitServer();

        assertThat(loaders.held()).containsKey("org.kalends.webdav");
        assertThat(holder.getAndSet(null)).isNotNull();
        awaitNone(loaders::held, "class loaders of former bundles that somebody holds");
    }

    private void replace(List<Bundle> bundles, int times) throws BundleException {
        FormerLoaders loaders = new FormerLoaders(framework());
        loaders.look();
        int loadersBefore = loaders.count();
        // Frameworks start threads of their own when they refresh for the first time
        replace(bundles.get(0), loaders);
        Map<String, Long> threadsBefore = threads();
        for (Bundle bundle : bundles) {
            for (int i = 0; i < times; i++) {
                replace(bundle, loaders);
            }
        }
        assertThat(loaders.count()).as("loaders seen").isGreaterThan(loadersBefore + bundles.size() * times);
        awaitNone(loaders::held, "class loaders of former bundles that somebody holds");
        awaitNone(() -> added(threadsBefore), "threads that were not there before");
    }

    private void replace(Bundle bundle, FormerLoaders loaders) throws BundleException {
        Replacement.UPDATE.carryOut(bundle, loaders::look);
        awaitServer();
        use();
        loaders.look();
    }

    /** Asks each room for something that it has to work for. */
    private void use() {
        anton().put(EVENT, Samples.event("tea"));
        anton().put(CARD, Samples.card("ada"));
        anton().list("/dav/caldav/calendar/", "<getetag/><supported-report-set/>");
        anton().propfind("/dav/principals/users/3/", "<displayname/>");
        anyone().as("nobody").propfind("/dav/", "");
    }

    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> POOLS.stream().noneMatch(name::startsWith))
                .collect(Collectors.groupingBy(
                        name -> name.replaceAll("\\d+", "#"), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> added(Map<String, Long> before) {
        Map<String, Long> added = new TreeMap<>();
        threads().forEach((name, count) -> {
            long more = count - before.getOrDefault(name, 0L);
            if (more > 0) {
                added.put(name, more);
            }
        });
        return added;
    }

    /** Waits until there are none, and tells which there are where some stay. */
    private static void awaitNone(Supplier<Map<String, Long>> leftovers, String what) {
        AtomicReference<Map<String, Long>> latest = new AtomicReference<>();
        try {
            Patience.until(() -> {
                latest.set(leftovers.get());
                return latest.get().isEmpty();
            });
        } catch (AssertionError e) {
            assertThat(latest.get()).as(what).isEmpty();
        }
    }

    private List<Bundle> ours() {
        return Arrays.stream(framework().getBundles())
                .filter(ShippedServer::has)
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.kalends."))
                .toList();
    }
}
