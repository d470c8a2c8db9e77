/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** All checks there are, asked at once. Whoever wants to know waits no longer than {@link #LIMIT}, whatever hangs. */
@Component(service = Checks.class)
public final class Checks {
    /** How long is waited for all of them together. */
    static final Duration LIMIT = Duration.ofSeconds(2);

    private static final int THREADS = 8;
    private static final int IDLE_SECONDS = 30;

    private final Map<ServiceReference<HealthCheck>, Named> checks = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "kalends-health");
                thread.setDaemon(true);
                return thread;
            });

    private record Named(String name, Set<String> tags, WatchedCheck check) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(HealthCheck check, ServiceReference<HealthCheck> reference) {
        checks.put(reference, named(reference, new WatchedCheck(check, threads, System::nanoTime)));
    }

    /** It counts for something else, or has another name; what it has found stays. */
    void updated(HealthCheck check, ServiceReference<HealthCheck> reference) {
        checks.computeIfPresent(reference, (same, before) -> named(reference, before.check()));
    }

    void remove(ServiceReference<HealthCheck> reference) {
        checks.remove(reference);
    }

    @Deactivate
    void end() {
        threads.shutdownNow();
    }

    private static Named named(ServiceReference<HealthCheck> reference, WatchedCheck check) {
        String name = reference.getProperty(HealthCheck.NAME) instanceof String text
                ? text
                : reference.getBundle().getSymbolicName();
        return new Named(name, tags(reference.getProperty(HealthCheck.TAGS)), check);
    }

    private static Set<String> tags(Object property) {
        if (property instanceof String[] several) {
            return Arrays.stream(several).collect(Collectors.toUnmodifiableSet());
        }
        return Stream.ofNullable(property).map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Asks some of them.
     *
     * @param wanted those with such tags
     * @return by name
     */
    List<CheckResult> results(Predicate<Set<String>> wanted) {
        List<Named> asked = checks.values().stream()
                .filter(check -> wanted.test(check.tags()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
        // All of them begin before any is waited for
        List<CompletableFuture<Health>> found =
                asked.stream().map(named -> named.check().ask()).toList();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        return Stream.iterate(0, at -> at < asked.size(), at -> at + 1)
                .map(at -> new CheckResult(
                        asked.get(at).name(),
                        asked.get(at).tags(),
                        await(found.get(at), asked.get(at).check(), deadline)))
                .toList();
    }

    private static Health await(CompletableFuture<Health> found, WatchedCheck check, long deadline) {
        try {
            return found.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Health.critical("It has not answered for " + check.underWay().toSeconds() + " s");
        } catch (ExecutionException e) {
            return Health.critical(e.getCause().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.critical("Nobody waited for the answer");
        }
    }
}
