/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.identity.UserId;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Octets;
import org.kalends.transfer.internal.importing.ObjectGroup.Conflict;
import org.kalends.transfer.internal.layout.CollectionNote;
import org.kalends.transfer.internal.layout.ExportFolder;
import org.kalends.transfer.internal.layout.Notes;
import org.kalends.transfer.internal.layout.ObjectNote;
import org.kalends.transfer.internal.layout.SafeName;
import org.kalends.transfer.internal.layout.UserNote;
import org.kalends.transfer.internal.layout.UserNote.DelegateNote;

/**
 * Collections of an exported folder on their way to a user.
 *
 * @param owner whose they become
 * @param targets makes the collections
 * @param conflict what becomes of objects that are there with other octets
 * @param tally told of each object
 */
public record FolderImport(UserId owner, Targets targets, Conflict conflict, ImportTally tally) {
    /**
     * Takes all of it over.
     *
     * @param folder the folder of a user in an export
     */
    public void run(Path folder) throws IOException, CommandException {
        List<Path> notes;
        try (Stream<Path> all = Files.walk(folder)) {
            notes = all.filter(file -> file.getFileName().toString().endsWith(SafeName.OF_COLLECTION))
                    .sorted(Comparator.comparing(Path::getNameCount))
                    .toList();
        }
        for (Path note : notes) {
            collection(note);
        }
        Path user = ExportFolder.userNote(folder);
        delegate(Notes.read(user, UserNote.class).map(UserNote::delegates).orElse(null), user);
    }

    private void delegate(List<DelegateNote> notes, Path file) throws CommandException {
        for (Delegation.Access access : Delegation.Access.values()) {
            Set<Grantee> delegates = new HashSet<>();
            for (DelegateNote note : notes == null ? List.<DelegateNote>of() : notes) {
                if (access.name().equals(note.access())) {
                    delegates.add(NotedGrants.grantee(note.to(), note.id(), file));
                }
            }
            if (!delegates.isEmpty()) {
                targets.stores().defaultStore().delegations().set(owner.contextId(), owner.id(), access, delegates);
            }
        }
    }

    private void collection(Path file) throws IOException, CommandException {
        CollectionNote note =
                Notes.read(file, CollectionNote.class).orElseThrow(() -> new IOException(file + " is empty."));
        if (note.layout() != CollectionNote.LAYOUT || note.type() == null || note.name() == null) {
            throw new CommandException(
                    file + " is no description of layout " + CollectionNote.LAYOUT + " with a type and a name.");
        }
        Target obtained = targets.obtain(
                new NewCollection(
                        owner.contextId(),
                        owner.id(),
                        note.type(),
                        note.name(),
                        note.standard(),
                        NotedProperties.of(note)),
                tally);
        Target target =
                note.grants() == null ? obtained : targets.granted(obtained, NotedGrants.of(note.grants(), file));
        Path folder = ExportFolder.described(file);
        if (Files.isDirectory(folder)) {
            objects(folder, target);
        }
    }

    private void objects(Path folder, Target target) throws IOException, CommandException {
        ObjectGroup group = new ObjectGroup(target, targets.units(), conflict, tally);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                if (!SafeName.isReserved(file.getFileName().toString())) {
                    object(file, target, group);
                }
            }
        }
        group.flush();
    }

    private void object(Path file, Target target, ObjectGroup group) throws IOException, CommandException {
        String origin = file.toString();
        ObjectNote note = Notes.read(ExportFolder.objectNote(file), ObjectNote.class)
                .orElse(new ObjectNote(null, null, null, null));
        Optional<String> name = SafeName.name(file.getFileName().toString()).or(() -> Optional.ofNullable(note.name()));
        if (name.isEmpty()) {
            tally.refuse(origin, "Nothing says what the object is called.");
        } else if (Files.size(file) > target.format().maxOctets()) {
            tally.refuse(origin, "An object has at most " + target.format().maxOctets() + " octets.");
        } else {
            group.add(new Incoming(
                    Octets.of(Files.readAllBytes(file)),
                    origin,
                    name,
                    Optional.ofNullable(note.mediaType()),
                    Optional.ofNullable(note.createdBy()).orElse(owner.id()),
                    Notes.properties(note.properties())));
        }
    }
}
