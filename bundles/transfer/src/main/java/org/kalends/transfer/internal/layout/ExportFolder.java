/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import java.nio.file.Path;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionPath;

/**
 * Where things are in an export.
 *
 * @param root the folder of all
 */
public record ExportFolder(Path root) {
    /** The folders of all contexts. */
    public Path contexts() {
        return root.resolve("contexts");
    }

    /** All of a user. */
    public Path of(UserId user) {
        return users(user.contextId()).resolve(Integer.toString(user.id()));
    }

    /** The folders of all users of a context. */
    public Path users(int contextId) {
        return contexts().resolve(Integer.toString(contextId)).resolve("users");
    }

    /** The description of the user whose folder this is. */
    public static Path userNote(Path user) {
        return user.resolve("user.json");
    }

    /** The objects of a collection in the folder of its owner. */
    public static Path collection(Path user, String type, CollectionPath path) {
        Path folder = user.resolve(SafeName.of(type));
        for (String segment : path.text().split("/")) {
            folder = folder.resolve(SafeName.of(segment));
        }
        return folder;
    }

    /** The description of the collection whose folder this is. */
    public static Path note(Path collection) {
        return collection.resolveSibling(collection.getFileName() + SafeName.OF_COLLECTION);
    }

    /** The folder of the collection that this describes. */
    public static Path described(Path note) {
        String name = note.getFileName().toString();
        return note.resolveSibling(name.substring(0, name.length() - SafeName.OF_COLLECTION.length()));
    }

    /** The description of an object. */
    public static Path objectNote(Path object) {
        return object.resolveSibling(object.getFileName() + SafeName.OF_OBJECT);
    }
}
