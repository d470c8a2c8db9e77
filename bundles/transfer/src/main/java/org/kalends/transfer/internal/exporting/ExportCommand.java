/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.exporting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Stores;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Dialog;
import org.kalends.storage.api.StorageException;
import org.kalends.transfer.internal.layout.ExportFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:export}: what users own, as files. */
@Component
public final class ExportCommand implements Command {
    private static final String FOLDER = "folder";
    private static final String CONTEXTS = "context";

    private final Stores stores;
    private final CollectionTypes types;
    private final Identities identities;
    private final UserArguments users;

    @Activate
    public ExportCommand(@Reference Stores stores, @Reference CollectionTypes types, @Reference Identities identities) {
        this.stores = stores;
        this.types = types;
        this.identities = identities;
        this.users = new UserArguments(identities);
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String description() {
        return "what users own, as files; done again it writes what has changed";
    }

    @Override
    public List<Form> forms() {
        Parameter folder = Parameter.required(FOLDER, "where it is written, made where there is none");
        return List.of(
                Form.of("user", "what one user owns", this::user).taking(folder, UserArguments.context(), users.user()),
                Form.of("context", "what all users of contexts own", this::contexts)
                        .taking(folder, Parameter.repeated(CONTEXTS, "numbers of the contexts")));
    }

    private void user(Arguments arguments, PrintStream out) throws CommandException {
        export(List.of(UserArguments.user(arguments)), arguments, out);
    }

    private void contexts(Arguments arguments, PrintStream out) throws CommandException {
        List<UserId> all = new ArrayList<>();
        for (String context : arguments.all(CONTEXTS)) {
            int number = new Arguments(Map.of(CONTEXTS, List.of(context))).number(CONTEXTS);
            if (identities.context(number).isEmpty()) {
                throw new CommandException("No directory knows the context " + number + ".");
            }
            identities.users(number).stream().map(User::userId).forEach(all::add);
        }
        export(all, arguments, out);
    }

    private void export(List<UserId> whom, Arguments arguments, PrintStream out) throws CommandException {
        Path folder = Dialog.of(out).file(arguments.text(FOLDER));
        try (ExportTally tally = new ExportTally(out)) {
            UserExport export = new UserExport(stores, types, identities, new ExportFolder(folder), tally);
            for (UserId user : whom) {
                export.run(user);
            }
            tally.tell();
        } catch (IOException e) {
            throw new CommandException("A file cannot be read or written: " + e.getMessage());
        } catch (StorageException e) {
            throw new CommandException(
                    "A store cannot be read; the export goes on from here when it is done again: " + e);
        }
    }
}
