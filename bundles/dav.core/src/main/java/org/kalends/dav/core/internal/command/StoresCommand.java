/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.command;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.Storage;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:stores}: tells administrators which stores there are, and has the server forget one that is gone for good. */
@Component
public final class StoresCommand implements Command {
    private static final String ACCOUNT = "account";

    private final Stores stores;
    private final KeptInstallation installation;

    @Activate
    public StoresCommand(@Reference Stores stores, @Reference KeptInstallation installation) {
        this.stores = stores;
        this.installation = installation;
    }

    @Override
    public String name() {
        return "stores";
    }

    @Override
    public String description() {
        return "stores, here or away";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(
                        "list",
                        "their accounts, whether they are here, what they offer and whose bundle they are",
                        this::list),
                Form.of(
                                "forget",
                                "lets clients be told that all in a store that is away is gone, and delete their copies",
                                this::forget)
                        .taking(Parameter.required(ACCOUNT, "that of the store")
                                .completedBy((begun, before) -> away())));
    }

    private Map<String, Storage> present() {
        return stores.present().stream().collect(Collectors.toMap(Storage::account, Function.identity()));
    }

    private Collection<String> away() {
        Map<String, Storage> present = present();
        return installation.all(Part.STORE).stream()
                .filter(account -> !present.containsKey(account))
                .toList();
    }

    private void list(Arguments arguments, PrintStream out) {
        Table table = new Table("ACCOUNT", "STATE", "OFFERS", "BUNDLE");
        Map<String, Storage> present = present();
        for (String account : installation.all(Part.STORE)) {
            Optional<Storage> store = Optional.ofNullable(present.get(account));
            table.row(
                    AccountName.shown(account),
                    store.isPresent() ? "here" : "away",
                    store.map(StoresCommand::offers).orElse(""),
                    store.map(StoresCommand::bundle).orElse(""));
        }
        table.print(out);
    }

    /** What a simple store does not have. */
    private static String offers(Storage store) {
        return Stream.of(
                        offer("locks", store.locks(), LockStore.NONE),
                        offer("delegations", store.delegations(), DelegationStore.NONE),
                        offer("feed", store.feed(), ChangeFeed.SILENT),
                        offer("jobs", store.jobs(), JobQueue.NONE),
                        offer("personal", store.personal(), PersonalStore.NONE),
                        offer("blobs", store.blobs(), BlobStore.NONE))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(","));
    }

    private static Optional<String> offer(String name, Object offered, Object nothing) {
        return offered.equals(nothing) ? Optional.empty() : Optional.of(name);
    }

    private static String bundle(Storage store) {
        return Optional.ofNullable(FrameworkUtil.getBundle(store.getClass()))
                .map(Bundle::getSymbolicName)
                .orElse("");
    }

    private void forget(Arguments arguments, PrintStream out) throws CommandException {
        String account = arguments.text(ACCOUNT);
        if (present().containsKey(account)) {
            throw new CommandException(
                    "The store " + AccountName.shown(account) + " is here; stop or uninstall its bundle before.");
        }
        if (!installation.has(Part.STORE, account)) {
            throw new CommandException("There is no store " + account + ".");
        }
        if (!installation.forget(Part.STORE, account)) {
            throw new CommandException("The store " + AccountName.shown(account)
                    + " cannot be forgotten: it is the default one, or named in the configuration.");
        }
        out.println("The store " + account + " is forgotten.");
    }
}
