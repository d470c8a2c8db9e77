/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.timezone.service.internal.Refusal.Reason;

/**
 * What is asked for: the segments below the address of the service, and the parameters, decoded.
 *
 * @param segments without an empty one at the end
 * @param parameters all values of each
 */
record Question(List<String> segments, Map<String, List<String>> parameters) {
    Question {
        segments = List.copyOf(segments);
    }

    /**
     * Reads an address.
     *
     * @param rest the path below the address of the service, encoded, empty or with a slash in front
     * @param query encoded
     * @throws Refusal when something is not encoded as it must be
     */
    static Question of(String rest, Optional<String> query) throws Refusal {
        try {
            List<String> segments = new ArrayList<>();
            for (String segment : rest.split("/")) {
                if (!segment.isEmpty()) {
                    segments.add(decoded(segment));
                }
            }
            return new Question(segments, parameters(query.orElse("")));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Reason.INVALID_ACTION, "The address is not encoded as it must be.");
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                found.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return found;
    }

    /** A plus is part of names of zones, and no blank. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The value of a parameter.
     *
     * @param reason why a question is refused that has it twice
     */
    Optional<String> parameter(String name, Reason reason) throws Refusal {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Refusal(reason, "The parameter " + name + " may be there once.");
        }
        return values.stream().findFirst();
    }
}
