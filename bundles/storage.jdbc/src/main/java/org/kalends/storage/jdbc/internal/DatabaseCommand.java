/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.Parameter;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:database}: backs up the database of a store, and copies it to another one while clients go on. */
@Component
public final class DatabaseCommand implements Command {
    private static final String ACCOUNT = "account";
    private static final String FILE = "file";
    private static final String TARGET = "target";
    private static final String USER = "user";
    private static final String PASSWORD_FILE = "password-file";

    private final OpenStores stores;
    private final BundleContext bundle;

    @Activate
    public DatabaseCommand(@Reference OpenStores stores, BundleContext bundle) {
        this.stores = stores;
        this.bundle = bundle;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String description() {
        return "the database of a store: backup, copy to another one";
    }

    @Override
    public List<Form> forms() {
        Option account = Option.valued(ACCOUNT, ACCOUNT, "that of the store, unless it is the default one")
                .completedBy((begun, before) -> stores.accounts());
        return List.of(
                Form.of("backup", "writes a copy of a database file while it is used, with its blobs", this::backup)
                        .taking(Parameter.required(FILE, "the file, which is not there yet"))
                        .with(account),
                Form.of(
                                "copy",
                                "copies all to another database; writes are refused at the end, and from then on",
                                this::copy)
                        .taking(Parameter.required(TARGET, "its JDBC URL, or a SQLite file"))
                        .with(
                                account,
                                Option.valued(USER, "name", "who signs in there"),
                                Option.valued(PASSWORD_FILE, FILE, "whose first line is the password")),
                Form.of("release", "takes writes again where a copy was made that is not used", this::release)
                        .with(account));
    }

    private JdbcStorage store(Arguments arguments) throws CommandException {
        String account = arguments.find(ACCOUNT).orElse(Storage.DEFAULT_ACCOUNT);
        return stores.find(account)
                .orElseThrow(() -> new CommandException(
                        account.isEmpty()
                                ? "The store is not open."
                                : "There is no open store of the account " + account + "."));
    }

    private void backup(Arguments arguments, PrintStream out) throws CommandException {
        JdbcStorage store = store(arguments);
        Path file = Path.of(arguments.text(FILE)).toAbsolutePath();
        try {
            Backup.of(store.opened()).to(file);
            out.println("Written: " + file);
        } catch (IOException e) {
            throw new CommandException("The copy cannot be written: " + e);
        } catch (StorageException e) {
            throw new CommandException(e.getMessage() + ".");
        }
    }

    private void copy(Arguments arguments, PrintStream out) throws CommandException {
        JdbcStorage store = store(arguments);
        String target = arguments.text(TARGET);
        try {
            StoreDatabase opened =
                    StoreDatabase.open(settings(arguments, target), new OsgiDataSources(bundle), Clock.systemUTC());
            try {
                new StoreCopy(store.opened(), opened, new Told(out)).run();
            } finally {
                opened.database().close();
            }
        } catch (StorageException e) {
            throw new CommandException("Not copied: " + e.getMessage() + "; the store goes on as before.");
        }
        out.println("Copied. Writes are refused until " + JdbcStores.PID
                + " names the other database, or you say release.");
    }

    private static JdbcSettings settings(Arguments arguments, String target) throws CommandException {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(target.startsWith("jdbc:") ? "url" : "path", target);
        arguments.find(USER).ifPresent(user -> configuration.put("user", user));
        if (arguments.has(PASSWORD_FILE)) {
            configuration.put(
                    "password", firstLine(Path.of(arguments.all(PASSWORD_FILE).get(0))));
        }
        return new ConfiguredSettings<>(JdbcSettings.class, JdbcStores.PID)
                .take(configuration)
                .orElseThrow();
    }

    private static String firstLine(Path file) throws CommandException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new CommandException("The password cannot be read: " + e);
        }
    }

    private void release(Arguments arguments, PrintStream out) throws CommandException {
        Hold hold = store(arguments).opened().database().hold();
        out.println(hold.isHeld() ? "Writes are taken again." : "Writes are not refused.");
        hold.release();
    }

    /** Prints how far a copy is. */
    private static final class Told implements StoreCopy.Listener {
        private static final int COLLECTIONS = 100;

        private final PrintStream out;
        private long collections;
        private long items;

        Told(PrintStream out) {
            this.out = out;
        }

        @Override
        public void copied(long more) {
            items += more;
            if (++collections % COLLECTIONS == 0) {
                tell();
            }
        }

        @Override
        public void holds() {
            tell();
            out.println("Writes are refused for a moment.");
        }

        private void tell() {
            out.println(collections + " collections, " + items + " objects");
        }
    }
}
