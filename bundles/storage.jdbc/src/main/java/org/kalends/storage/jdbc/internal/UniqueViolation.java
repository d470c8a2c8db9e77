/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Optional;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Write;

/**
 * What it means that the database itself has refused a second row of one key: another transaction was first, after this one had
 * looked. Names and sequences of items cannot clash, since whoever writes items has taken the collection; UIDs neither, unless
 * somebody writes past this code.
 */
final class UniqueViolation {
    private UniqueViolation() {}

    /** The refusal that it is for a write; empty when a write of the kind has no key to clash. */
    static Optional<StorageException> of(UnitTransaction transaction, Write write) {
        return item(write)
                .<StorageException>map(address -> new UidTakenException(transaction.resolve(address)))
                .or(() -> collection(write).map(NameTakenException::new));
    }

    private static Optional<ItemAddress> item(Write write) {
        if (write instanceof Write.PutItem put) {
            return Optional.of(put.address());
        }
        if (write instanceof Write.MoveItem move) {
            return Optional.of(move.target());
        }
        return write instanceof Write.CopyItem copy ? Optional.of(copy.target()) : Optional.empty();
    }

    private static Optional<String> collection(Write write) {
        if (write instanceof Write.CreateCollection create) {
            return Optional.of(create.collection().name());
        }
        if (write instanceof Write.RenameCollection rename) {
            return Optional.of(rename.name());
        }
        return write instanceof Write.CopyCollection copy
                ? Optional.of(copy.target().name())
                : Optional.empty();
    }
}
