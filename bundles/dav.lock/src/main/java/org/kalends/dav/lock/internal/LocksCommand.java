/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.kalends.dav.api.engine.Stores;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.text.Page;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.Storage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:locks}: tells administrators which locks hold, and ends one whose client is gone. */
@Component
public final class LocksCommand implements Command {
    private static final String PATH = "path";
    private static final String TOKEN = "token";
    private static final String EVERYTHING = "";

    private final Stores stores;

    @Activate
    public LocksCommand(@Reference Stores stores) {
        this.stores = stores;
    }

    /** A lock and the store that keeps it. */
    private record Kept(Storage store, Lock lock) {}

    @Override
    public String name() {
        return "locks";
    }

    @Override
    public String description() {
        return "locks that hold, and their end";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("list", "the locks of a context in all stores that are here", this::list)
                        .taking(
                                UserArguments.context(),
                                Parameter.optional(
                                        PATH, "only those on, above and below it: kind/owner/collection/object"))
                        .with(Page.LIMIT, Page.SKIP),
                Form.of("remove", "ends a lock before its time", this::remove)
                        .taking(
                                UserArguments.context(),
                                Parameter.required(TOKEN, "of the lock").completedBy(this::tokens)));
    }

    private Stream<Kept> around(int contextId, String path) {
        Instant now = Instant.now();
        return stores.present().stream().flatMap(store -> store.locks().around(contextId, path, now).stream()
                .map(lock -> new Kept(store, lock)));
    }

    private void list(Arguments arguments, PrintStream out) throws UsageException {
        Stream<Lock> locks = around(
                        UserArguments.context(arguments), arguments.find(PATH).orElse(EVERYTHING))
                .map(Kept::lock);
        Page.of(arguments)
                .print(
                        locks,
                        new Table("PATH", "DEPTH", "SCOPE", "HOLDER", "EXPIRES", "TOKEN"),
                        (table, lock) -> table.row(
                                lock.path(),
                                lock.deep() ? "infinity" : "0",
                                lock.exclusive() ? "exclusive" : "shared",
                                lock.holder(),
                                lock.expires().truncatedTo(ChronoUnit.SECONDS),
                                lock.token()),
                        "Nothing is locked.",
                        out);
    }

    private List<String> tokens(String begun, Arguments before) {
        try {
            return around(UserArguments.context(before), EVERYTHING)
                    .map(kept -> kept.lock().token())
                    .toList();
        } catch (UsageException e) {
            // The command itself tells what is wrong with the context
            return List.of();
        }
    }

    private void remove(Arguments arguments, PrintStream out) throws CommandException {
        int contextId = UserArguments.context(arguments);
        String token = arguments.text(TOKEN);
        Kept kept = around(contextId, EVERYTHING)
                .filter(found -> found.lock().token().equals(token))
                .findFirst()
                .orElseThrow(() -> new CommandException("No lock of context " + contextId + " has this token."));
        kept.store().locks().release(contextId, token);
        out.println("The lock on " + Table.harmless(kept.lock().path()) + " is gone.");
    }
}
