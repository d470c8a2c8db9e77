/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.Storage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:jobs}: tells administrators which jobs were given up, and brings them back. */
@Component
public final class JobsCommand implements Command {
    private static final String ID = "id";
    private static final String ALL = "all";
    private static final int PAGE = 100;

    private final Stores stores;

    @Activate
    public JobsCommand(@Reference Stores stores) {
        this.stores = stores;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String description() {
        return "jobs that were given up";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("list", "those of each store, the latest 100, with their ids", this::list),
                Form.of("requeue", "has them tried anew, with no attempt counted", this::requeue)
                        .taking(Parameter.required(ID, "of one of them, or " + ALL)
                                .completedBy(this::ids)));
    }

    private void list(Arguments arguments, PrintStream out) {
        List<String> lines = byAccount()
                .flatMap(store -> store.jobs().dead(PAGE).stream().map(dead -> line(store, dead)))
                .toList();
        if (lines.isEmpty()) {
            out.println("No job was given up.");
        }
        lines.forEach(out::println);
    }

    private List<String> ids(String begun, Arguments before) {
        Stream<String> ids =
                byAccount().flatMap(store -> store.jobs().dead(PAGE).stream().map(dead -> id(store, dead)));
        return Stream.concat(Stream.of(ALL), ids).toList();
    }

    private static String id(Storage store, DeadJob dead) {
        return new DeadJobId(store.account(), dead.id()).toString();
    }

    private static String line(Storage store, DeadJob dead) {
        return "%s  %s %s  store %s, context %d, given up %s after %d attempts: %s"
                .formatted(
                        id(store, dead),
                        dead.job().kind(),
                        dead.job().key(),
                        store.account().isEmpty() ? "(default)" : store.account(),
                        dead.job().contextId(),
                        dead.buried(),
                        dead.attempts(),
                        dead.why());
    }

    private void requeue(Arguments arguments, PrintStream out) throws CommandException {
        if (arguments.text(ID).equals(ALL)) {
            out.println(requeueAll() + " jobs are tried anew.");
            return;
        }
        DeadJobId id = DeadJobId.parse(arguments.text(ID))
                .orElseThrow(() -> new UsageException(arguments.text(ID) + " is no id of a job."));
        Storage store = stores.find(id.account())
                .orElseThrow(() -> new CommandException("There is no store " + id.account() + " here."));
        if (!store.jobs().requeue(id.number())) {
            throw new CommandException("No job " + id + " was given up.");
        }
        out.println("The job " + id + " is tried anew.");
    }

    private long requeueAll() {
        Instant now = Instant.now();
        return byAccount().mapToLong(store -> requeueAll(store, now)).sum();
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
