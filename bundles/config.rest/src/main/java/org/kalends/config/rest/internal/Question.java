/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kalends.identity.UserId;

/**
 * What an address asks for.
 *
 * @param kind one property, or all whose names begin alike
 * @param name the full name of the property, or the beginning of names; not empty
 * @param user for whom it holds; empty for the server as such
 */
record Question(Kind kind, String name, Optional<UserId> user) {
    /** What a name stands for. */
    enum Kind {
        PROPERTY("property"),
        PREFIX("withPrefix");

        private final String segment;

        Kind(String segment) {
            this.segment = segment;
        }

        private static Optional<Kind> of(String segment) {
            return Arrays.stream(values())
                    .filter(kind -> kind.segment.equals(segment))
                    .findFirst();
        }
    }

    /**
     * Reads {@code /property/{name}} and {@code /withPrefix/{prefix}}, each with {@code /{context}/{user}} after it or not.
     *
     * @param path what follows the path of the servlet in the request line, encoded
     * @return empty when nothing has this address
     */
    static Optional<Question> parse(String path) {
        List<String> segments = List.of(path.split("/", -1));
        if (segments.size() != 3 && segments.size() != 5 || !segments.get(0).isEmpty()) {
            return Optional.empty();
        }
        return Kind.of(segments.get(1)).flatMap(kind -> decoded(segments.get(2))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> about(kind, name, segments.subList(3, segments.size()))));
    }

    private static Optional<Question> about(Kind kind, String name, List<String> user) {
        if (user.isEmpty()) {
            return Optional.of(new Question(kind, name, Optional.empty()));
        }
        return number(user.get(0))
                .flatMap(contextId -> number(user.get(1)).map(id -> new UserId(contextId, id)))
                .map(id -> new Question(kind, name, Optional.of(id)));
    }

    private static Optional<Integer> number(String segment) {
        try {
            return Optional.of(Integer.valueOf(segment));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(String segment) {
        try {
            // In a path a plus is a plus
            return Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
