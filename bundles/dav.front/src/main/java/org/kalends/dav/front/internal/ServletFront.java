/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.servlet.Servlet;
import org.kalends.http.api.Engine;
import org.kalends.http.api.Front;
import org.kalends.http.api.Publication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Stands where it was told to, with a servlet for each pattern: some runtimes put up one of several patterns only once all of
 * them are free. A servlet stays registered while its prefix turns from the present one into a former one or back, as a container
 * answers 500 to a request that it has looked up a servlet for which goes in this very moment.
 */
final class ServletFront implements Front, AutoCloseable {
    private final BundleContext bundle;
    private final Supplier<Engine> engines;
    private final Memory memory;
    private final Clock clock;
    private final Map<Place, ServiceRegistration<Servlet>> standing = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kalends-former-prefixes");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Standing> published;
    private Future<?> lookAgain = CompletableFuture.completedFuture(null);

    /**
     * Stands where it stood before, if it ever did.
     *
     * @param bundle in whose name servlets are registered
     * @param engines the engine of the moment, null while there is none
     */
    ServletFront(BundleContext bundle, Supplier<Engine> engines, Memory memory, Clock clock) {
        this.bundle = bundle;
        this.engines = engines;
        this.memory = memory;
        this.clock = clock;
        published = memory.read();
        endFormer();
    }

    @Override
    public synchronized void publish(Publication publication) {
        Standing next = published
                .map(before -> before.moved(publication, clock.instant()))
                .orElseGet(() -> Standing.at(publication));
        if (!published.equals(Optional.of(next))) {
            stand(next);
            memory.write(next);
        }
    }

    private synchronized void endFormer() {
        published.ifPresent(before -> stand(before.after(clock.instant())));
    }

    /** New servlets are there before any goes. */
    private void stand(Standing next) {
        Publication present = next.present();
        Map<Place, Asked.Question<Engine>> wanted = new HashMap<>();
        next.questions()
                .forEach((pattern, question) ->
                        wanted.put(new Place(present.contextSelect(), present.target(), pattern), question));
        wanted.forEach((place, question) -> standing.computeIfAbsent(
                place, any -> place.register(bundle, new FrontServlet(new Asked<>(engines, question)))));
        Set<Place> gone = new HashSet<>(standing.keySet());
        gone.removeAll(wanted.keySet());
        gone.forEach(place -> standing.remove(place).unregister());
        published = Optional.of(next);
        lookAgain.cancel(false);
        next.nextEnd().ifPresent(this::lookAgainAfter);
    }

    private void lookAgainAfter(Instant end) {
        // Rounded up, as it is not over before
        long seconds = Math.max(0, Duration.between(clock.instant(), end).toSeconds()) + 1;
        lookAgain = timer.schedule(this::endFormer, seconds, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        standing.values().forEach(ServiceRegistration::unregister);
        standing.clear();
    }
}
