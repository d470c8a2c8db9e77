/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Recognizable;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Dialog;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.StorageException;
import org.kalends.transfer.internal.file.ObjectFile;
import org.kalends.transfer.internal.importing.ExportedUsers;
import org.kalends.transfer.internal.importing.FileImport;
import org.kalends.transfer.internal.importing.FolderImport;
import org.kalends.transfer.internal.importing.ImportTally;
import org.kalends.transfer.internal.importing.ObjectGroup;
import org.kalends.transfer.internal.importing.ObjectGroup.Conflict;
import org.kalends.transfer.internal.importing.Target;
import org.kalends.transfer.internal.importing.Targets;
import org.kalends.transfer.internal.layout.ExportFolder;
import org.kalends.transfer.internal.remote.Account;
import org.kalends.transfer.internal.remote.Account.Transport;
import org.kalends.transfer.internal.remote.RemoteException;
import org.kalends.transfer.internal.remote.ServerImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:import}: files, exports and what is at other servers become what users own. */
@Component
public final class ImportCommand implements Command {
    private static final String FOLDER = "folder";
    private static final String FILES = "file";
    private static final String COLLECTION = "collection";
    private static final String ADDRESS = "address";
    private static final String LOGIN = "login";
    private static final String PASSWORD_FILE = "password-file";
    private static final String CLEAR_TEXT = "clear-text";
    private static final Option KEEP = Option.flag("keep", "what is there with other contents stays as it is");

    private final Targets targets;
    private final Identities identities;
    private final UserArguments users;

    @Activate
    public ImportCommand(
            @Reference Stores stores,
            @Reference CollectionTypes types,
            @Reference UnitsOfWork units,
            @Reference LiveProperties properties,
            @Reference Identities identities) {
        this.targets = new Targets(stores, types, units, properties);
        this.identities = identities;
        this.users = new UserArguments(identities);
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String description() {
        return "files, or what is at another server, to users; done again it changes what has changed";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("file", "files of events, tasks or cards into a collection of a user", this::files)
                        .taking(
                                UserArguments.context(),
                                users.user(),
                                Parameter.required(COLLECTION, "its name in its address, made where there is none"),
                                Parameter.repeated(FILES, "iCalendar or vCard, of any size"))
                        .with(KEEP),
                Form.of("user", "what one user owned, by an export, to a user", this::user)
                        .taking(
                                Parameter.required(FOLDER, "that of a user in an export, contexts/1/users/3"),
                                UserArguments.context(),
                                users.user())
                        .with(KEEP),
                Form.of("server", "all that somebody has at another CalDAV or CardDAV server, to a user", this::server)
                        .taking(
                                UserArguments.context(),
                                users.user(),
                                Parameter.required(ADDRESS, "https://, of the server, a calendar or an address book"),
                                Parameter.required(LOGIN, "name to sign in with there"))
                        .with(
                                Option.valued(
                                        PASSWORD_FILE, FILES, "whose first line is the password; asked for without it"),
                                Option.flag(CLEAR_TEXT, "takes http:// for an answer"),
                                KEEP),
                Form.of("all", "all that is in an export, to the users of the same numbers", this::all)
                        .taking(Parameter.required(FOLDER, "that of the export"))
                        .with(KEEP));
    }

    /** Something that reads files and writes to stores. */
    @FunctionalInterface
    private interface Work {
        void run(ImportTally tally) throws IOException, RemoteException, CommandException;
    }

    private static void carryOut(Work work, PrintStream out) throws CommandException {
        try (ImportTally tally = new ImportTally(out)) {
            work.run(tally);
            tally.tell();
        } catch (RemoteException e) {
            throw new CommandException(e.getMessage());
        } catch (IOException e) {
            throw new CommandException("A file cannot be read: " + e.getMessage());
        } catch (StorageException e) {
            throw new CommandException("A store cannot be used; done again, the import goes on from here: " + e);
        }
    }

    private static Conflict conflict(Arguments arguments) {
        return arguments.has(KEEP.name()) ? Conflict.KEEP : Conflict.REPLACE;
    }

    private UserId known(UserId user) throws CommandException {
        return identities
                .user(user)
                .orElseThrow(() -> new CommandException(
                        "No directory knows the user " + user.id() + " of the context " + user.contextId() + "."))
                .userId();
    }

    private void files(Arguments arguments, PrintStream out) throws CommandException {
        UserId owner = known(UserArguments.user(arguments));
        carryOut(
                tally -> {
                    for (String name : arguments.all(FILES)) {
                        file(Dialog.of(out).file(name), owner, arguments, tally);
                    }
                },
                out);
    }

    private void file(Path file, UserId owner, Arguments arguments, ImportTally tally)
            throws IOException, CommandException {
        Optional<String> first = new ObjectFile(file).firstLine();
        CollectionType type = targets.types().all().stream()
                .filter(kind -> kind.format()
                        .as(Recognizable.class)
                        .map(Recognizable::firstLine)
                        .equals(first))
                .findFirst()
                .orElseThrow(() -> new CommandException(file + " has no calendar and no card in it."));
        String name = arguments.text(COLLECTION);
        Target target = target(owner, type, name, tally);
        ObjectGroup group = new ObjectGroup(target, targets.units(), conflict(arguments), tally);
        new FileImport(file, target, group, tally).run();
    }

    /** One that is made is called as its address; one that is there is called as it was. */
    private Target target(UserId owner, CollectionType type, String name, ImportTally tally) throws CommandException {
        Optional<Target> present = targets.find(owner, type, name);
        return present.isPresent()
                ? present.get()
                : targets.obtain(
                        new NewCollection(
                                owner.contextId(),
                                owner.id(),
                                type.name(),
                                name,
                                false,
                                Map.of(StoredXml.key(DavNames.DISPLAYNAME), StoredXml.of(DavNames.DISPLAYNAME, name))),
                        tally);
    }

    private void user(Arguments arguments, PrintStream out) throws CommandException {
        UserId owner = known(UserArguments.user(arguments));
        Path folder = Dialog.of(out).file(arguments.text(FOLDER));
        carryOut(tally -> folder(folder, owner, arguments, tally), out);
    }

    private void folder(Path folder, UserId owner, Arguments arguments, ImportTally tally)
            throws IOException, CommandException {
        if (!Files.isRegularFile(ExportFolder.userNote(folder))) {
            throw new CommandException(folder + " is not the folder of a user in an export.");
        }
        new FolderImport(owner, targets, conflict(arguments), tally).run(folder);
    }

    private void all(Arguments arguments, PrintStream out) throws CommandException {
        ExportFolder export = new ExportFolder(Dialog.of(out).file(arguments.text(FOLDER)));
        List<UserId> found = new ExportedUsers(export).all();
        for (UserId user : found) {
            known(user);
        }
        carryOut(
                tally -> {
                    for (UserId user : found) {
                        folder(export.of(user), user, arguments, tally);
                    }
                },
                out);
    }

    private void server(Arguments arguments, PrintStream out) throws CommandException {
        UserId owner = known(UserArguments.user(arguments));
        Transport transport = arguments.has(CLEAR_TEXT) ? Transport.ANY : Transport.ENCRYPTED;
        carryOut(
                tally -> {
                    URI address = Account.address(arguments.text(ADDRESS), transport);
                    Account account = new Account(address, arguments.text(LOGIN), password(arguments, out));
                    new ServerImport(owner, targets, conflict(arguments), tally).run(account);
                },
                out);
    }

    /** Never an argument, which everybody on the machine could read. */
    private static String password(Arguments arguments, PrintStream out) throws IOException, CommandException {
        Dialog dialog = Dialog.of(out);
        Optional<String> file = arguments.find(PASSWORD_FILE);
        if (file.isEmpty()) {
            return dialog.secret("Password of " + arguments.text(LOGIN) + ": ");
        }
        try (BufferedReader lines = Files.newBufferedReader(dialog.file(file.get()))) {
            String password = lines.readLine();
            return password == null ? "" : password;
        }
    }
}
