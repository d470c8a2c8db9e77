/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.http.api.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the front stands, in a file of properties, so that it stands there again before anybody has read a configuration. A file
 * that cannot be read or written is logged and changes nothing else.
 *
 * @param file need not be there
 */
record Memory(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final String FORMER = "former:";

    /** What was written last; empty when nothing was, or nothing that can be read. */
    Optional<Standing> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return Optional.of(new Standing(present(properties), former(properties)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            LOG.error("Where the front stood cannot be read from {}; it waits to be told", file, e);
            return Optional.empty();
        }
    }

    private static Publication present(Properties properties) {
        return new Publication(
                text(properties, "prefix"),
                Boolean.parseBoolean(text(properties, "atRoot")),
                names(text(properties, "wellKnown")),
                text(properties, "contextSelect"),
                text(properties, "target"),
                Duration.parse(text(properties, "keepFormer")));
    }

    private static String text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split(",")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static Map<String, Instant> former(Properties properties) {
        Map<String, Instant> former = new HashMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(FORMER))
                .forEach(name ->
                        former.put(name.substring(FORMER.length()), Instant.parse(properties.getProperty(name))));
        return former;
    }

    /** Writes all anew, so that whoever reads finds the old file or the new one. */
    void write(Standing standing) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                properties(standing).store(writer, "Where requests are taken; written by org.kalends.dav.front");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.error("Where the front stands cannot be kept in {}", file, e);
        }
    }

    private static Properties properties(Standing standing) {
        Publication present = standing.present();
        Properties properties = new Properties();
        properties.setProperty("prefix", present.prefix());
        properties.setProperty("atRoot", String.valueOf(present.atRoot()));
        properties.setProperty("wellKnown", String.join(",", present.wellKnown()));
        properties.setProperty("contextSelect", present.contextSelect());
        properties.setProperty("target", present.target());
        properties.setProperty("keepFormer", present.keepFormer().toString());
        standing.former().forEach((prefix, end) -> properties.setProperty(FORMER + prefix, end.toString()));
        return properties;
    }
}
