/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kalends.identity.UserId;
import org.kalends.shell.api.CommandException;
import org.kalends.transfer.internal.layout.ExportFolder;

/**
 * Whose folders are in an export.
 *
 * @param export the export
 */
public record ExportedUsers(ExportFolder export) {
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /** All of them, by number. */
    public List<UserId> all() throws CommandException {
        try {
            List<UserId> users = new ArrayList<>();
            for (int context : numbers(export.contexts())) {
                for (int user : numbers(export.users(context))) {
                    users.add(new UserId(context, user));
                }
            }
            return users;
        } catch (IOException e) {
            throw new CommandException(export.root() + " is no export, or cannot be read: " + e.getMessage());
        }
    }

    private static List<Integer> numbers(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(NUMBER))
                    .map(Integer::valueOf)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
