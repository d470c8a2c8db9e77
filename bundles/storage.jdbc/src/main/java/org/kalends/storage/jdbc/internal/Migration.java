/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of statements that brings a schema from one version to the next.
 *
 * @param resource its name
 * @param version what the schema is afterwards
 * @param oldest the oldest version whose code can work with the schema afterwards, as in a rolling update
 * @param statements what is done
 */
record Migration(String resource, int version, int oldest, List<String> statements) {
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");
    private static final Pattern OLDEST = Pattern.compile("(?m)^-- oldest: ([0-9]+)$");
    private static final Pattern END = Pattern.compile(";\\s*$", Pattern.MULTILINE);

    /** Each statement ends with a semicolon at the end of a line; without a line that says {@code oldest}, older code is refused. */
    static Migration read(String resource, int version) {
        String text = text(resource);
        Matcher oldest = OLDEST.matcher(text);
        List<String> statements = END.splitAsStream(COMMENT.matcher(text).replaceAll(""))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
        return new Migration(
                resource, version, oldest.find() ? Integer.parseInt(oldest.group(1)) : version, statements);
    }

    private static String text(String resource) {
        try (InputStream in = Migration.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No migration " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
