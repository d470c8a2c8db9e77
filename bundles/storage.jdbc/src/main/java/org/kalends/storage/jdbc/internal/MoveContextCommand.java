/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Progress;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:move-context}: moves a context to another database of its store, while clients go on. */
@Component
public final class MoveContextCommand implements Command {
    private static final String CONTEXT = "context";
    private static final String DATABASE = "database";

    private final OpenStores open;
    private final StoreArguments stores;

    @Activate
    public MoveContextCommand(@Reference OpenStores stores) {
        this.open = stores;
        this.stores = new StoreArguments(stores);
    }

    @Override
    public String name() {
        return "move-context";
    }

    @Override
    public String description() {
        return "a context of a store with several databases in another one of them";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("copies beside writes, and refuses those of the context for the rest", this::move)
                .taking(
                        Parameter.required(CONTEXT, "its number"),
                        Parameter.required(DATABASE, "the name of the other database, or " + PlacementTable.MAIN)
                                .completedBy((begun, before) -> names()))
                .with(stores.account()));
    }

    private Set<String> names() {
        return open.find(Storage.DEFAULT_ACCOUNT)
                .map(store -> store.opened().databases())
                .filter(SpreadDatabases.class::isInstance)
                .map(databases -> ((SpreadDatabases) databases).byName().keySet())
                .orElse(Set.of());
    }

    private void move(Arguments arguments, PrintStream out) throws CommandException {
        int contextId = arguments.number(CONTEXT);
        String name = arguments.text(DATABASE);
        StoreDatabase opened = stores.store(arguments).opened();
        if (!(opened.databases() instanceof SpreadDatabases databases)) {
            throw new CommandException("The store has one database; name others in the setting databases of "
                    + JdbcStores.PID + " of every node.");
        }
        if (contextId == 0) {
            throw new CommandException("Context 0 is what belongs to no context, and stays where it is.");
        }
        boolean moved;
        try (Progress progress = new Progress("objects", OptionalLong.empty(), out)) {
            moved = new ContextMove(databases, opened.clock(), contextId, name, new CopyProgress(progress)).run();
        } catch (CopyProgress.Interrupted e) {
            throw e.why();
        } catch (StorageException e) {
            throw new CommandException("Not moved: " + e.getMessage() + ". Say it again to go on.");
        }
        out.println(moved ? "Moved: the context is in " + name + "." : "The context is in " + name + " already.");
    }
}
