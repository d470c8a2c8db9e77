/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.verifying;

import java.io.PrintStream;
import java.util.List;
import org.kalends.dav.api.engine.OwnedCollections;
import org.kalends.dav.api.engine.OwnedCollections.Owned;
import org.kalends.dav.api.engine.Stores;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:verify}: whether what stores keep is what the formats say of the octets; changes nothing. */
@Component
public final class VerifyCommand implements Command {
    private final Stores stores;
    private final ItemIndexer indexer;
    private final Identities identities;
    private final UserArguments users;

    @Activate
    public VerifyCommand(@Reference Stores stores, @Reference ItemIndexer indexer, @Reference Identities identities) {
        this.stores = stores;
        this.indexer = indexer;
        this.identities = identities;
        this.users = new UserArguments(identities);
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String description() {
        return "whether what is stored is whole, and indexed as its octets say";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("user", "all objects of a user", this::user).taking(UserArguments.context(), users.user()),
                Form.of("context", "all objects of the users of a context", this::context)
                        .taking(UserArguments.context()));
    }

    private void user(Arguments arguments, PrintStream out) throws CommandException {
        verify(List.of(UserArguments.user(arguments)), out);
    }

    private void context(Arguments arguments, PrintStream out) throws CommandException {
        int context = UserArguments.context(arguments);
        verify(identities.users(context).stream().map(User::userId).toList(), out);
    }

    private void verify(List<UserId> owners, PrintStream out) throws CommandException {
        try (VerifyTally tally = new VerifyTally(out)) {
            // One that is away must not be taken for one where all is well
            stores.all();
            for (UserId owner : owners) {
                for (Owned owned : new OwnedCollections(stores).of(owner).toList()) {
                    new CollectionCheck(owned, indexer, tally).run();
                }
            }
            tally.tell();
        } catch (StorageException e) {
            throw new CommandException("A store cannot be read: " + e);
        }
    }
}
