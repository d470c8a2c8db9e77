/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;
import org.kalends.transfer.internal.layout.CollectionNote.GrantNote;

/** Rights as they are noted. */
final class NotedGrants {
    private NotedGrants() {}

    /** @param file where they are noted */
    static List<Grant> of(List<GrantNote> notes, Path file) throws CommandException {
        List<Grant> grants = new ArrayList<>();
        for (GrantNote note : notes) {
            grants.add(new Grant(grantee(note.to(), note.id(), file), rights(note, file)));
        }
        return grants;
    }

    private static Set<Right> rights(GrantNote note, Path file) throws CommandException {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        try {
            for (String right : note.rights() == null ? List.<String>of() : note.rights()) {
                rights.add(Right.valueOf(right));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandException(file + " grants a right that there is not: " + note.rights());
        }
        if (rights.isEmpty()) {
            throw new CommandException(file + " grants nothing to " + note.to() + ' ' + note.id() + '.');
        }
        return rights;
    }

    /** Somebody by a word and a number. */
    static Grantee grantee(String to, int id, Path file) throws CommandException {
        for (Grantee.Kind kind : Grantee.Kind.values()) {
            if (kind.name().equalsIgnoreCase(to)) {
                return new Grantee(kind, id);
            }
        }
        throw new CommandException(file + " names nobody by " + to + "; there are user, group and everyone.");
    }
}
