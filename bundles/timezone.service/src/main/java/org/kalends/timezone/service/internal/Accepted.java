/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import java.util.List;
import java.util.Locale;

/** What media types a client takes (RFC 9110 section 12.5.1). */
final class Accepted {
    private Accepted() {}

    /** Whether a client that sent these values of {@code Accept} takes a type. */
    static boolean takes(List<String> accept, String type) {
        String any = type.substring(0, type.indexOf('/')) + "/*";
        return accept.isEmpty()
                || accept.stream()
                        .flatMap(field -> List.of(field.split(",")).stream())
                        .anyMatch(range -> {
                            String[] parts =
                                    range.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
                            boolean named = parts[0].equals(type) || parts[0].equals(any) || parts[0].equals("*/*");
                            return named && List.of(parts).stream().noneMatch(part -> part.matches("q=0(\\.0*)?"));
                        });
    }
}
