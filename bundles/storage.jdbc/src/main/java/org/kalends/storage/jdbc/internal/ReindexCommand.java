/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalLong;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.text.Progress;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:reindex}: has the index of all objects be what their octets say, while clients go on. */
@Component
public final class ReindexCommand implements Command {
    private final StoreArguments stores;
    private final ItemIndexer indexer;

    @Activate
    public ReindexCommand(@Reference OpenStores stores, @Reference ItemIndexer indexer) {
        this.stores = new StoreArguments(stores);
        this.indexer = indexer;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public String description() {
        return "the index of all objects, made anew from their octets";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("changes nothing that clients know; may be said again at any time", this::reindex)
                .with(stores.account()));
    }

    private void reindex(Arguments arguments, PrintStream out) throws CommandException {
        JdbcStorage store = stores.store(arguments);
        try (Progress progress = new Progress("objects", OptionalLong.empty(), out)) {
            Reindexing.Result result = new Reindexing(store, indexer).run(progress);
            progress.close();
            out.println(result.indexed() + " objects indexed, " + result.left() + " left as they were.");
        } catch (StorageException e) {
            throw new CommandException("Not finished: " + e.getMessage() + ". Say it again to begin anew.");
        }
    }
}
