/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Dialog;
import org.kalends.shell.api.text.Progress;
import org.kalends.storage.api.StorageException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:copy-store}: copies all that is in a store to another database, while clients go on. */
@Component
public final class CopyStoreCommand implements Command {
    private static final String TARGET = "target";
    private static final String USER = "user";
    private static final String PASSWORD_FILE = "password-file";
    private static final String URL = "jdbc:";

    private final StoreArguments stores;
    private final BundleContext bundle;

    @Activate
    public CopyStoreCommand(@Reference OpenStores stores, BundleContext bundle) {
        this.stores = new StoreArguments(stores);
        this.bundle = bundle;
    }

    @Override
    public String name() {
        return "copy-store";
    }

    @Override
    public String description() {
        return "all of a store in another database, with which clients go on as if nothing had been";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("copies beside writes, refuses them for the rest, and from then on", this::copy)
                .taking(Parameter.required(TARGET, "the JDBC URL of the other database, or a SQLite file"))
                .with(
                        stores.account(),
                        Option.valued(USER, "name", "who signs in there"),
                        Option.valued(PASSWORD_FILE, "file", "whose first line is the password")));
    }

    private void copy(Arguments arguments, PrintStream out) throws CommandException {
        JdbcStorage store = stores.store(arguments);
        JdbcSettings settings = settings(arguments, Dialog.of(out));
        try (Progress progress = new Progress("objects", OptionalLong.empty(), out)) {
            StoreDatabase target = StoreDatabase.open(settings, new OsgiDataSources(bundle), Clock.systemUTC());
            try {
                new StoreCopy(store.opened(), target, new CopyProgress(progress)).run();
            } finally {
                target.database().close();
            }
        } catch (CopyProgress.Interrupted e) {
            throw e.why();
        } catch (StorageException e) {
            throw new CommandException("Not copied: " + e.getMessage() + ". The store goes on as before.");
        }
        out.println("Copied. Writes are refused until the configuration " + JdbcStores.PID
                + " names the other database, or until you say release-store.");
    }

    private static JdbcSettings settings(Arguments arguments, Dialog dialog) throws CommandException {
        String target = arguments.text(TARGET);
        Map<String, Object> configuration = new HashMap<>();
        if (target.startsWith(URL)) {
            configuration.put("url", target);
        } else {
            configuration.put("path", dialog.file(target).toString());
        }
        arguments.find(USER).ifPresent(user -> configuration.put("user", user));
        if (arguments.has(PASSWORD_FILE)) {
            configuration.put("password", firstLine(arguments, dialog));
        }
        return new ConfiguredSettings<>(JdbcSettings.class, JdbcStores.PID)
                .take(configuration)
                .orElseThrow();
    }

    private static String firstLine(Arguments arguments, Dialog dialog) throws CommandException {
        String file = arguments.find(PASSWORD_FILE).orElseThrow();
        try (Stream<String> lines = Files.lines(dialog.file(file))) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new CommandException("The password cannot be read: " + e);
        }
    }
}
