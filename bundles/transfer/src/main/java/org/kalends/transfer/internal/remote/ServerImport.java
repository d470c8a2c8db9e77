/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.net.URI;
import java.util.Optional;
import org.kalends.identity.UserId;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Octets;
import org.kalends.transfer.internal.importing.ImportTally;
import org.kalends.transfer.internal.importing.Incoming;
import org.kalends.transfer.internal.importing.ObjectGroup;
import org.kalends.transfer.internal.importing.ObjectGroup.Conflict;
import org.kalends.transfer.internal.importing.Target;
import org.kalends.transfer.internal.importing.Targets;

/**
 * What somebody has at another server, on its way to a user.
 *
 * @param owner whose it becomes
 * @param targets makes the collections
 * @param conflict what becomes of objects that are there with other octets
 * @param tally told of each object
 */
public record ServerImport(UserId owner, Targets targets, Conflict conflict, ImportTally tally) {
    /** Takes over all calendars and address books of an account. */
    public void run(Account account) throws RemoteException, CommandException {
        DavClient client = new DavClient(account);
        for (RemoteCollection collection : new Discovery(client, account.address()).collections()) {
            takeOver(collection, client);
        }
    }

    private void takeOver(RemoteCollection collection, DavClient client) throws RemoteException, CommandException {
        Target target = targets.obtain(
                new NewCollection(
                        owner.contextId(),
                        owner.id(),
                        collection.kind().type(),
                        collection.resource().name(),
                        false,
                        collection.properties()),
                tally);
        ObjectGroup group = new ObjectGroup(target, targets.units(), conflict, tally);
        try {
            new RemoteObjects(client, collection).read(receiver(group));
        } finally {
            group.flush();
        }
    }

    private RemoteObjects.Receiver receiver(ObjectGroup group) {
        return new RemoteObjects.Receiver() {
            @Override
            public void object(String name, Octets octets, URI address) throws CommandException {
                Optional<String> kept = Optional.of(name).filter(some -> !some.isEmpty());
                group.add(Incoming.of(octets, address.toString(), kept, owner.id()));
            }

            @Override
            public void unfit(URI address, String why) throws CommandException {
                tally.refuse(address.toString(), why);
            }
        };
    }
}
