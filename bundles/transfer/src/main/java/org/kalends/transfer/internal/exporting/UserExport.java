/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.OwnedCollections;
import org.kalends.dav.api.engine.OwnedCollections.Owned;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.AnyMediaType;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.StoredCollection;
import org.kalends.transfer.internal.layout.CollectionNote;
import org.kalends.transfer.internal.layout.ExportFolder;
import org.kalends.transfer.internal.layout.Notes;
import org.kalends.transfer.internal.layout.SafeName;
import org.kalends.transfer.internal.layout.UserNote;
import org.kalends.transfer.internal.layout.UserNote.DelegateNote;

/** Brings the folder of a user to the state of what the user owns. */
final class UserExport {
    private final Stores stores;
    private final CollectionTypes types;
    private final Identities identities;
    private final ExportFolder export;
    private final ExportTally tally;

    UserExport(Stores stores, CollectionTypes types, Identities identities, ExportFolder export, ExportTally tally) {
        this.stores = stores;
        this.types = types;
        this.identities = identities;
        this.export = export;
        this.tally = tally;
    }

    void run(UserId user) throws IOException, CommandException {
        // One that is away must not be taken for one without anything
        stores.all();
        Path folder = export.of(user);
        Set<Path> there = new HashSet<>();
        for (Owned owned : new OwnedCollections(stores).of(user).toList()) {
            StoredCollection collection = owned.collection();
            Path place = ExportFolder.collection(folder, collection.type(), collection.path());
            there.add(place);
            new CollectionExport(owned, place, anyMediaType(collection.type()), tally).run();
        }
        Notes.write(ExportFolder.userNote(folder), note(user));
        removeOthers(folder, there);
        tally.user();
    }

    private boolean anyMediaType(String type) {
        return types.get(type)
                .flatMap(kind -> kind.format().as(AnyMediaType.class))
                .isPresent();
    }

    private UserNote note(UserId id) {
        Optional<User> user = identities.user(id);
        return new UserNote(
                CollectionNote.LAYOUT,
                id.contextId(),
                id.id(),
                user.map(User::login).orElse(null),
                user.map(User::displayName).orElse(null),
                user.flatMap(User::email).orElse(null),
                stores.defaultStore().delegations().from(id.contextId(), id.id()).stream()
                        .map(UserExport::note)
                        .toList());
    }

    private static DelegateNote note(Delegation delegation) {
        return new DelegateNote(
                delegation.access().name(),
                delegation.delegate().kind().name().toLowerCase(Locale.ROOT),
                delegation.delegate().id());
    }

    /** Removes the folders of collections that the user does not own any more: those that have a description of ours. */
    private void removeOthers(Path folder, Set<Path> there) throws IOException, CommandException {
        List<Path> gone;
        try (Stream<Path> all = Files.walk(folder)) {
            gone = all.filter(file -> file.getFileName().toString().endsWith(SafeName.OF_COLLECTION))
                    .filter(note -> !there.contains(ExportFolder.described(note)))
                    .toList();
        }
        for (Path note : gone) {
            removeFiles(ExportFolder.described(note));
            Files.deleteIfExists(note);
        }
    }

    private void removeFiles(Path collection) throws IOException, CommandException {
        if (!Files.isDirectory(collection)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> all = Files.walk(collection)) {
            inside = all.sorted((first, second) -> second.compareTo(first)).toList();
        }
        for (Path file : inside) {
            boolean object =
                    Files.isRegularFile(file) && !file.getFileName().toString().endsWith(SafeName.OF_OBJECT);
            Files.deleteIfExists(file);
            if (object) {
                tally.removed();
            }
        }
    }
}
