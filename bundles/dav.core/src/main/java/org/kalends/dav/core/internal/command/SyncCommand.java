/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.command;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.OwnedCollections;
import org.kalends.dav.api.engine.OwnedCollections.Owned;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:sync}: tells administrators from which sequence on the clients of a collection are told what has changed. */
@Component
public final class SyncCommand implements Command {
    private static final String KIND = "kind";
    private static final String NAME = "name";

    private final Stores stores;
    private final CollectionTypes types;
    private final UserArguments users;

    @Activate
    public SyncCommand(@Reference Stores stores, @Reference CollectionTypes types, @Reference Identities identities) {
        this.stores = stores;
        this.types = types;
        this.users = new UserArguments(identities);
    }

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String description() {
        return "how far back the clients of a collection are told what has changed";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only(
                        "its change sequence, the oldest one that is known, and what has changed since", this::show)
                .taking(
                        UserArguments.context(),
                        users.user(),
                        Parameter.required(KIND, "kind of the collection").completedBy(this::kinds),
                        Parameter.required(NAME, "its path in the home of its owner")
                                .completedBy(this::names)));
    }

    private Collection<String> kinds(String begun, Arguments before) {
        return types.all().stream().map(CollectionType::name).toList();
    }

    private Collection<String> names(String begun, Arguments before) {
        try {
            return new OwnedCollections(stores)
                    .of(UserArguments.user(before))
                    .map(Owned::collection)
                    .filter(collection -> collection.type().equals(before.text(KIND)))
                    .map(StoredCollection::name)
                    .toList();
        } catch (UsageException e) {
            // The command itself tells what is wrong with the user
            return List.of();
        }
    }

    private void show(Arguments arguments, PrintStream out) throws CommandException {
        UserId owner = UserArguments.user(arguments);
        String kind = arguments.text(KIND);
        String name = arguments.text(NAME);
        List<Owned> found = stores.present().stream()
                .flatMap(store -> store.collections().find(owner.contextId(), owner.id(), kind, name).stream()
                        .map(collection -> new Owned(store, collection)))
                .toList();
        if (found.isEmpty()) {
            throw new CommandException("User %d of context %d has no %s \"%s\" in the stores that are here."
                    .formatted(owner.id(), owner.contextId(), kind, name));
        }
        found.forEach(owned -> state(owned).print(out));
    }

    private static Table state(Owned owned) {
        StoredCollection collection = owned.collection();
        RetainedHistory history = RetainedHistory.of(owned.store().changes(), collection.id(), collection.sequence());
        String more = history.truncated() ? " or more" : "";
        return new Table()
                .row("account", AccountName.shown(owned.store().account()))
                .row("folder id", collection.id().folderId())
                .row("sequence", collection.sequence())
                .row("changes told since", history.first())
                .row("changed since then", history.changed() + more)
                .row("tombstones", history.gone() + more);
    }
}
