/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;

/**
 * Keeps the name and the colour of a collection in files beside its items. Where a file says something else than the property, it was
 * written later, by hand; a file that is removed takes no property away.
 */
final class Labels {
    private static final int LARGEST = 4_096;

    /** What can be told from the outside of a file of which the text is known. */
    record Known(Stamp stamp, Instant at) {
        boolean isStill(Stamp present) {
            return stamp.equals(present) && stamp.isSettledAt(at);
        }
    }

    /** Writes what differs between properties as they were and as they are. */
    void write(Transaction transaction, Folder folder, Map<PropertyName, String> before) {
        for (Label label : Label.ALL) {
            Optional<String> now = label.text(folder.notes().properties());
            if (!now.equals(label.text(before))) {
                String path = folder.directory() + "/" + label.file();
                now.ifPresentOrElse(
                        text -> transaction.note(path, Octets.utf8(text)), () -> transaction.deleteNote(path));
            }
        }
    }

    /**
     * Reads what somebody has written by hand.
     *
     * @param known files that are read no more as long as they look the same; takes what has been read
     * @return the properties that are to be set
     */
    Map<PropertyName, Optional<String>> read(Path directory, Folder folder, Map<String, Known> known)
            throws IOException {
        Map<PropertyName, Optional<String>> changes = new HashMap<>();
        for (Label label : Label.ALL) {
            Path file = directory.resolve(label.file());
            Optional<Stamp> stamp = Stamp.of(file);
            Known before = known.get(label.file());
            if (stamp.isPresent() && (before == null || !before.isStill(stamp.get()))) {
                Instant at = Instant.now();
                Optional<String> text = text(file, stamp.get()).flatMap(label::fitting);
                if (text.isPresent() && !text.equals(label.text(folder.notes().properties()))) {
                    changes.put(label.property(), text.map(label::element));
                }
                known.put(label.file(), new Known(stamp.get(), at));
            }
        }
        return changes;
    }

    private static Optional<String> text(Path file, Stamp stamp) throws IOException {
        if (stamp.size() > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Octets.of(Files.readAllBytes(file)).text());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
