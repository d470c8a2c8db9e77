/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kalends.dav.api.engine.Part;

/** What an installation has, in a file of lines: the part, a blank, the name. */
final class Inventory {
    private final Path file;

    Inventory(Path file) {
        this.file = file;
    }

    /** Another file or folder beside it. */
    Path beside(String name) {
        return file.resolveSibling(name);
    }

    Path file() {
        return file;
    }

    /**
     * What the file says; lines that say nothing are passed over.
     *
     * @throws IOException when there is a file that cannot be read
     */
    Map<Part, Set<String>> read() throws IOException {
        Map<Part, Set<String>> found = new EnumMap<>(Part.class);
        for (String line : lines()) {
            int blank = line.indexOf(' ');
            Optional<Part> part = blank < 0 ? Optional.empty() : Part.named(line.substring(0, blank));
            part.ifPresent(known ->
                    found.computeIfAbsent(known, any -> new TreeSet<>()).add(line.substring(blank + 1)));
        }
        return found;
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Writes all anew, so that whoever reads finds the old file or the new one. */
    void write(Map<Part, Set<String>> known) throws IOException {
        List<String> lines = new ArrayList<>();
        known.forEach((part, names) -> names.forEach(name -> lines.add(part.word() + ' ' + name)));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
