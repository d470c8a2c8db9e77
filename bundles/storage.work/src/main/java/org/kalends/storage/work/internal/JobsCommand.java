/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.Storage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:jobs} in a Gogo shell: tells which jobs were given up, and brings them back. */
@Component(
        service = JobsCommand.class,
        property = {"osgi.command.scope=kalends", "osgi.command.function=jobs"})
public final class JobsCommand {
    private static final String USAGE =
            """
            kalends:jobs                 the jobs that were given up, of each store the latest 100, with their ids
            kalends:jobs requeue <id>    has one of them tried anew, with no attempt counted
            kalends:jobs requeue all     has all of them tried anew
            """;
    private static final int PAGE = 100;

    private final Stores stores;

    @Activate
    public JobsCommand(@Reference Stores stores) {
        this.stores = stores;
    }

    /** Carries out what the arguments say, or tells how it is used. */
    public String jobs(String[] arguments) {
        if (arguments.length == 0) {
            return listing();
        }
        if (arguments.length == 2 && arguments[0].equals("requeue")) {
            return arguments[1].equals("all") ? requeueAll() : requeue(arguments[1]);
        }
        return USAGE;
    }

    private String listing() {
        String lines = byAccount()
                .flatMap(store -> store.jobs().dead(PAGE).stream().map(dead -> line(store, dead)))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "No job was given up." : lines;
    }

    private static String line(Storage store, DeadJob dead) {
        return "%s  %s %s  store %s, context %d, given up %s after %d attempts: %s"
                .formatted(
                        new DeadJobId(store.account(), dead.id()),
                        dead.job().kind(),
                        dead.job().key(),
                        store.account().isEmpty() ? "(default)" : store.account(),
                        dead.job().contextId(),
                        dead.buried(),
                        dead.attempts(),
                        dead.why());
    }

    private String requeue(String text) {
        Optional<DeadJobId> id = DeadJobId.parse(text);
        if (id.isEmpty()) {
            return text + " is no id of a job.\n" + USAGE;
        }
        Optional<Storage> store = stores.find(id.get().account());
        if (store.isEmpty()) {
            return "There is no store " + id.get().account() + " here.";
        }
        return store.get().jobs().requeue(id.get().number())
                ? "The job " + id.get() + " is tried anew."
                : "No job " + id.get() + " was given up.";
    }

    private String requeueAll() {
        Instant now = Instant.now();
        long requeued = byAccount().mapToLong(store -> requeueAll(store, now)).sum();
        return requeued + " jobs are tried anew.";
    }

    /** What fails anew while this goes on lies on top, and is left there. */
    private static long requeueAll(Storage store, Instant before) {
        long requeued = 0;
        List<DeadJob> page = buried(store, before);
        while (!page.isEmpty()) {
            requeued += page.stream()
                    .filter(dead -> store.jobs().requeue(dead.id()))
                    .count();
            page = buried(store, before);
        }
        return requeued;
    }

    private static List<DeadJob> buried(Storage store, Instant before) {
        return store.jobs().dead(PAGE).stream()
                .filter(dead -> !dead.buried().isAfter(before))
                .toList();
    }

    private Stream<Storage> byAccount() {
        return stores.present().stream().sorted(Comparator.comparing(Storage::account));
    }
}
