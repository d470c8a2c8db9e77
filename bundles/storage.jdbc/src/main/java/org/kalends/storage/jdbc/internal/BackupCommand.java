/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Dialog;
import org.kalends.storage.api.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:backup}: copies a SQLite database and its blobs while they are used. */
@Component
public final class BackupCommand implements Command {
    private static final String FILE = "file";

    private final StoreArguments stores;

    @Activate
    public BackupCommand(@Reference OpenStores stores) {
        this.stores = new StoreArguments(stores);
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String description() {
        return "a copy of the database file, made while it is used";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("writes a copy of one moment, and the blobs beside it", this::backup)
                .taking(Parameter.required(FILE, "the file, which is not there yet"))
                .with(stores.account()));
    }

    private void backup(Arguments arguments, PrintStream out) throws CommandException {
        JdbcStorage store = stores.store(arguments);
        Path file = Dialog.of(out).file(arguments.text(FILE));
        try {
            Backup.of(store.opened()).to(file);
            out.println("Written: " + file);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException("There is a file " + file + " already.");
        } catch (IOException e) {
            throw new CommandException("The copy cannot be written: " + e);
        } catch (StorageException e) {
            throw new CommandException(e.getMessage() + ".");
        }
    }
}
